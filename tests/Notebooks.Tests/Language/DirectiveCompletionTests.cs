using Notebooks.Tests.Support;

namespace Notebooks.Tests.Language;

public sealed class DirectiveCompletionTests : IDisposable
{
    private readonly TestSession _session = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("#!|", "#!csharp #!html #!import #!javascript #!markdown #!set #!share #!time #!value #!who #!whos")]
    [InlineData("#!s|", "#!set #!share")]
    [InlineData("int x = 1;\n#!im|\nx", "#!import")]
    [InlineData("#!html\n<b>\n#!cs|", "#!csharp")]
    [InlineData("#l|", "#load \"")]
    [InlineData("#!value --|", "--from-file --mime-type --name")]
    [InlineData("#!set --name x --|", "--byref --mime-type --value")]
    [InlineData("#!set --name y --value @|", "@csharp: @input: @password: @value:")]
    [InlineData("#!set --name y --value @csharp:n|", "name number")]
    [InlineData("#!share --from |", "csharp value")]
    [InlineData("#!share --from csharp nu|", "number")]
    [InlineData("#!share --from value |", "--as --mime-type --name kept")]
    [InlineData("#!time |", "")]
    [InlineData("// #!|", "")]
    [InlineData("\"\"\"\n#!|\n\"\"\"", "")]
    [InlineData("/*\n#!|\n*/", "")]
    [InlineData("#r \"nuget: |", "")]
    public async Task Directives_AreCompleted(string code, string expected)
    {
        await _session.RunAsync("int number = 1; string name = \"\";");
        await _session.RunAsync("#!value --name kept\ntext");
        var items = (await _session.CompleteAsync(code)).Items.Select(item => item.Text).Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', items.Select(item => item)));
    }

    [Fact]
    public async Task Paths_AreThoseOfTheKindThatIsAskedFor()
    {
        _folder.Write("Tools.dll", "");
        _folder.Write("setup.csx", "");
        _folder.Write("first.ipynb", "");
        _folder.Write("notes.txt", "");
        _folder.Write(".hidden.dll", "");
        _folder.Write("inner/x.dll", "");
        string folder = _folder.Path.Replace('\\', '/');
        Assert.Equal(["Tools.dll", "inner/", "../"], await TextsAsync($"#r \"{folder}/|"));
        Assert.Equal(["Tools.dll"], await TextsAsync($"#r \"{folder}/to|\""));
        Assert.Equal([".hidden.dll"], await TextsAsync($"#r \"{folder}/.h|"));
        Assert.Equal(["setup.csx", "inner/", "../"], await TextsAsync($"#load \"{folder}/|"));
        Assert.Equal(["first.ipynb", "setup.csx", "inner/", "../"], await TextsAsync($"#!import \"{folder}/|"));
        Assert.Equal(["first.ipynb"], await TextsAsync($"#!import {folder}/fi|"));
        Assert.Equal(["notes.txt"], await TextsAsync($"#!value --name x --from-file \"{folder}/no|"));
        Assert.Empty(await TextsAsync($"#r \"{folder}/missing/x|"));
    }

    [Fact]
    public async Task Paths_InAProjectsFolder_LeadToWhatItsBuildMakes()
    {
        _folder.Write("Numbers/Numbers.csproj", "");
        string folder = _folder.Path.Replace('\\', '/');
        string framework = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        Assert.Equal(["Numbers.csproj", $"bin/Release/{framework}/Numbers.dll"], await TextsAsync($"#r \"{folder}/Numbers/num|"));
        _folder.Write("Numbers/bin/Debug/net9.0/Numbers.dll", "");
        Assert.Equal(["Numbers.csproj", "bin/Debug/net9.0/Numbers.dll"], await TextsAsync($"#r \"{folder}/Numbers/num|"));
    }

    [Fact]
    public async Task Range_OfAPath_IsItsLastPart()
    {
        _folder.Write("Tools.dll", "");
        string code = $"int x;\n#r \"{_folder.Path}/To|";
        var list = await _session.CompleteAsync(code);
        Assert.Equal((code.Length - 3, code.Length - 1), (list.Start, list.End));
        Assert.Equal("path", Assert.Single(list.Items).Kind);
    }

    private async Task<IEnumerable<string>> TextsAsync(string code) => (await _session.CompleteAsync(code)).Items.Select(item => item.Text);
}
