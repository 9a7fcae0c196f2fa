using Notebooks.Tests.Support;

namespace Notebooks.Tests.Language;

/// <summary>What is refused of a cell that is being written.</summary>
public sealed class DiagnosisTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("int x = 1;\nx + 1")]
    [InlineData("await Task.Delay(1);\nConsole.WriteLine(\"a\");")]
    [InlineData("#!markdown\n# no C#")]
    [InlineData("#!time\nint x = 1;")]
    [InlineData("?Math.Max")]
    [InlineData("")]
    [InlineData("#r \"nuget: Some.Package, 1.0.0\"\nusing Some.Package;\nvar x = new Thing();")]
    public async Task SoundCell_HasNoProblems(string code) => Assert.Empty(await _session.DiagnoseAsync(code));

    [Theory]
    [InlineData("int x = unknown;", "CS0103 unknown")]
    [InlineData("int x = \"a\";", "CS0029 \"a\"")]
    [InlineData("#!time\nint x = ;", "CS1525 ;")]
    [InlineData("\"😀\".Missing()", "CS1061 Missing")]
    [InlineData("#r \"nuget: Some.Package, 1.0.0\"\nint x = \"a\";", "CS0029 \"a\"")]
    public async Task Problem_StandsWhereItIs(string code, string problem) => Assert.Equal([problem], await _session.DiagnoseAsync(code));

    [Fact]
    public async Task CellsThatWereRun_AreKnown_AndSoAreThoseAboveThatWereNot()
    {
        await _session.RunAsync("int known = 1;");
        Assert.Empty(await _session.DiagnoseAsync("known + 1"));
        Assert.Equal(["CS0103 above"], await _session.DiagnoseAsync("above + known"));
        Assert.Empty(await _session.DiagnoseAsync("above + known", "using System.IO;", "int above = 2;"));
        Assert.Equal(["CS0103 above"], await _session.DiagnoseAsync("above + known", "using System.IO;"));
        // Of two declarations, the last one counts; an error above is not one here.
        Assert.Empty(await _session.DiagnoseAsync("above.Length", "int above = 2;", "string above = \"\"; int broken = ;"));
        Assert.Empty(await _session.DiagnoseAsync("Path.GetTempPath()", "using System.IO;", "int above = 2;"));
    }
}
