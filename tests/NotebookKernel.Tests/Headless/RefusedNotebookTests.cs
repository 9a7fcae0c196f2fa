using NotebookKernel.Tests.Support;

namespace NotebookKernel.Tests.Headless;

/// <summary>What cannot be read or restored is told in a sentence, and the process goes on.</summary>
public sealed class RefusedNotebookTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_OfCellsThatCannotBeRead_SaysSoInASentence()
    {
        TestNotebook.Write(
            _folder, "md:" + new string('>', 130) + " text", DeepCode.Of("is not", 20_000), DeepCode.Of("#if, open", 20_000), "1 + 1");
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--keep-going"]);
        Assert.Equal(1, exitCode);
        Assert.Contains("Line 1: the code is nested more than 20,000 deep; split it up.", error, StringComparison.Ordinal);
        Assert.Contains("Line 1001: the code is nested more than 1,000 deep; split it up.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        string page = await File.ReadAllTextAsync(_folder.Find("test.html"), TestContext.Current.CancellationToken);
        Assert.Contains("This text is nested too deeply for Markdown. It is shown as it is written.", page, StringComparison.Ordinal);
        Assert.Equal("2", (string?)TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 3)[0]!["data"]!["text/plain"]![0]);
    }

    [Fact]
    public async Task Run_OfJsonNestedTenThousandDeep_SaysSoInASentence()
    {
        _folder.Write("deep.ipynb", "{\"cells\": " + new string('[', 10_000) + new string(']', 10_000) + "}");
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "deep.ipynb"]);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("is not a notebook", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    /// <summary>As in a container whose home cannot be written.</summary>
    [Fact]
    public async Task Packages_WithoutAFolderForThem_AreOneSentence()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folder cannot be named there.");
        string data = _folder.Write("data", "no folder");
        TestNotebook.Write(_folder, "test.ipynb", ["#r \"nuget: System.Numerics.Tensors, 10.0.0\""]);

        var (exitCode, _, error) = await KernelProcess.RunAsync(
            _folder.Path, ["run", "test.ipynb"], new Dictionary<string, string> { ["XDG_DATA_HOME"] = data });

        Assert.Equal(1, exitCode);
        Assert.Matches(
            @"data/NotebookKernel/.*: packages are restored in this folder, and it cannot be written \(.+\); "
                + @"make it writable, or set XDG_DATA_HOME to a folder that is\.", error);
    }
}
