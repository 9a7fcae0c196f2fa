using System.Text.RegularExpressions;
using NotebookKernel.Tests.Support;

namespace NotebookKernel.Tests.Site;

/// <summary>What the command does when something is wrong: it says so in a sentence, and what was there stays.</summary>
public sealed class SiteFailureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LongFact]
    public async Task FailingCell_IsNamed_AndTheOldSiteStays()
    {
        Write("main.ipynb", "md:# Old", "Console.Write(1);");
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Write("main.ipynb", "md:# New", "Console.Write(1);", "throw new InvalidOperationException(\"bad\");");
        Write("2-later.ipynb", "Console.Write(2);");

        var (exitCode, output, error) = await RunAsync();
        Assert.Equal(1, exitCode);
        Assert.EndsWith(
            "main.ipynb: cell 2 failed: System.InvalidOperationException: bad\n", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches(@"^1/2  main\.ipynb  failed after [\d.]+ m?s", output);
        Assert.DoesNotContain("2/2", output, StringComparison.Ordinal);
        Assert.Contains("<title>Old", Page("main.html"), StringComparison.Ordinal);

        (exitCode, output, _) = await RunAsync("--keep-going");
        Assert.Equal(1, exitCode);
        Assert.Contains("2/2", output, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: bad", Regex.Replace(Page("main.html"), "<[^>]+>", ""), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.Find("site/2-later.html")));
    }

    [LongFact]
    public async Task PageThatIsTooLarge_FailsTheCommand()
    {
        Write("main.ipynb", "Console.Write(new string('x', 9000));");
        var (exitCode, _, error) = await RunAsync("--largest", "8");
        Assert.Equal(1, exitCode);
        Assert.Matches(
            @"^main\.html has \d+ KB, more than the 8 KB that a page may have \(--largest\); make its figures smaller or show fewer of them\.\r?\n", error);
        Assert.False(Directory.Exists(_folder.Find("site")));
        Assert.Equal([_folder.Find("notebooks")], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task FolderWithOtherFiles_IsRefused_BeforeAnythingRuns()
    {
        Write("main.ipynb", "System.IO.File.WriteAllText(\"ran\", \"\");");
        _folder.Write("site/thesis.txt", "mine");
        var (exitCode, output, error) = await RunAsync();
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal(
            $"{_folder.Find("site")} holds thesis.txt, which is not of a site that this command has "
                + "made; name another folder, or remove what is there.", error.Trim());
        Assert.False(File.Exists(_folder.Find("notebooks/ran")));
        Assert.True(File.Exists(_folder.Find("site/thesis.txt")));
    }

    [Fact]
    public async Task SiteWithAFileOfSomebodyElse_IsRefused()
    {
        Write("main.ipynb", "md:# T");
        Assert.Equal(0, (await RunAsync()).ExitCode);
        _folder.Write("site/CNAME", "mine");
        var (exitCode, _, error) = await RunAsync();
        Assert.Equal(2, exitCode);
        Assert.Contains("holds CNAME, which", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SiteThatSomebodyHasLookedAt_IsReplaced()
    {
        Write("main.ipynb", "md:# Old");
        Assert.Equal(0, (await RunAsync()).ExitCode);
        foreach (string left in new[] { ".DS_Store", "assets/.DS_Store", "Thumbs.db", "desktop.ini" })
            _folder.Write($"site/{left}", "");
        Write("main.ipynb", "md:# New");
        var (exitCode, _, error) = await RunAsync();
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("<title>New", Page("main.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No notebook has a parameter 'unknown'; there are count, name.", "-p", "unknown=1")]
    [InlineData("main.ipynb: The parameter 'count' is of type int; 'many' is no such value.", "-p", "count=many")]
    [InlineData("-p count: write a parameter as NAME=VALUE.", "-p", "count")]
    public async Task ImpossibleParameter_IsOneSentence_BeforeAnythingRuns(string expected, params string[] arguments)
    {
        Write("main.ipynb", "parameters:int count = 1;", "System.IO.File.WriteAllText(\"ran\", \"\");");
        Write("other.ipynb", "parameters:string name = \"\";");
        var (exitCode, _, error) = await RunAsync(arguments);
        Assert.Equal((2, expected), (exitCode, error.Trim()));
        Assert.False(File.Exists(_folder.Find("notebooks/ran")));
    }

    [Fact]
    public async Task FolderWithoutNotebooks_IsOneSentence()
    {
        Directory.CreateDirectory(_folder.Find("notebooks"));
        var (exitCode, _, error) = await RunAsync();
        Assert.Equal((2, $"{_folder.Find("notebooks")}: the folder holds no notebook (*.ipynb)."), (exitCode, error.Trim()));
    }

    [LongFact]
    public async Task CellThatEndsItsProcess_FailsTheCommand()
    {
        Write("main.ipynb", "Console.Write(1);", "Environment.Exit(0);");
        var (exitCode, _, error) = await RunAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "main.ipynb: cell 2 failed: ProcessEnded: The process that runs the notebook ended in cell 2", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Find("site")));
    }

    private string Page(string name) => File.ReadAllText(_folder.Find("site/" + name));

    private void Write(string name, params string[] cells) => TestNotebook.Write(_folder, "notebooks/" + name, cells);

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        KernelProcess.RunAsync(_folder.Path, ["site", "notebooks", .. arguments]);
}
