namespace NotebookKernel.Tests.FrontEnds;

/// <summary>The main notebook, executed by nbconvert.</summary>
public sealed class NbconvertTests(JupyterFolder jupyter)
{
    [LongFact]
    public async Task MainNotebook_IsExecuted_AndBecomesAPageWithItsCharts()
    {
        DebianPackage.RequireModule("nbconvert", "jupyter-nbconvert");
        using var folder = new TempFolder();
        NotebookCopies.Make(folder);
        var (exitCode, output) = await JupyterFolder.RunAsync(folder.Path, jupyter.Environment,
            [DebianPackage.Python, "-m", "nbconvert", "--execute", "--to", "html", "notebooks/main.ipynb"]);
        Assert.True(exitCode == 0, output);
        string page = await File.ReadAllTextAsync(folder.Find("notebooks/main.html"), TestContext.Current.CancellationToken);
        Assert.Matches(@"test accuracy 0\.9\d\d\d", page);
        Assert.True(page.Split("data:image/svg+xml").Length > 5);
    }
}
