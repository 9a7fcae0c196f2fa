using Microsoft.Playwright;
using NotebookKernel.Tests.Support;
using Testing.Browsers;

namespace NotebookKernel.Tests.FrontEnds;

/// <summary>
/// The charts of the notebooks wherever they are opened: none of them is ever blank.
/// </summary>
public sealed class ChartPageTests(
    JupyterFolder jupyter, ChromiumPage chromium, Pictures pictures) : IClassFixture<ChromiumPage>, IClassFixture<Pictures>
{
    private const int FewestCharts = 3;

    private readonly ChartLook _look = new(chromium, pictures);

    public static TheoryData<string> Notebooks => NotebookCopies.Names;

    /// <summary>What makes a page of a notebook; pages of headless runs are also those of the site, which has its own tests.</summary>
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (string notebook in Notebooks.Select(row => row.Data))
            {
                pages.Add("nbconvert", notebook);
                pages.Add("headless run", notebook);
            }
            return pages;
        }
    }

    [LongTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_ShowsEveryChart_WithScriptsAndWithout(string maker, string notebook)
    {
        using var folder = new TempFolder();
        NotebookCopies.Make(folder);
        if (maker == "nbconvert")
        {
            DebianPackage.RequireModule("nbconvert", "jupyter-nbconvert");
            var (exitCode, output) = await JupyterFolder.RunAsync(folder.Path, jupyter.Environment,
                [DebianPackage.Python, "-m", "nbconvert", "--execute", "--to", "html", $"notebooks/{notebook}.ipynb"]);
            Assert.True(exitCode == 0, output);
        }
        else
        {
            var (exitCode, output, error) = await KernelProcess.RunAsync(folder.Path, ["run", $"notebooks/{notebook}.ipynb"]);
            Assert.True(exitCode == 0, output + error);
        }
        string html = await File.ReadAllTextAsync(folder.Find($"notebooks/{notebook}.html"), TestContext.Current.CancellationToken);
        await ShowsEveryChartAsync(html);
    }

    [LongTheory]
    [MemberData(nameof(Notebooks))]
    public async Task JupyterNotebook_DrawsEveryChartLive(string notebook)
    {
        DebianPackage.RequireModule("notebook", "jupyter-notebook");
        using var server = await NotebookServer.StartAsync(jupyter.Environment);
        IPage page = await server.OpenAsync(chromium, notebook + ".ipynb");
        await page.EvaluateAsync("() => Jupyter.notebook.execute_all_cells()");
        await page.WaitForFunctionAsync(
            "() => Jupyter.notebook.get_cells().every(cell => cell.cell_type !== 'code' || cell.input_prompt_number > 0)");
        Assert.Empty(await page.Locator(".output_error").AllAsync());
        int charts = await page.Locator(ChartLook.Chart).CountAsync();
        Assert.True(charts >= FewestCharts, $"{charts} charts found");
        await ChromiumPage.LiveAsync(page, charts);
        await _look.NoneIsBlankAsync(page);
        await page.Context.CloseAsync();
    }

    /// <summary>Without scripts, with scripts but no network, and with plotly.js available.</summary>
    private async Task ShowsEveryChartAsync(string html)
    {
        IPage silent = await chromium.OpenAsync(html, scripts: false, plotly: false);
        int charts = await _look.NoneIsBlankAsync(silent);
        Assert.True(charts >= FewestCharts, $"{charts} charts found");
        await silent.Context.CloseAsync();

        IPage offline = await chromium.OpenAsync(html, plotly: false);
        Assert.Equal(charts, await _look.NoneIsBlankAsync(offline));
        await offline.Context.CloseAsync();

        IPage live = await chromium.OpenAsync(html);
        await ChromiumPage.LiveAsync(live, charts);
        Assert.Equal(charts, await _look.NoneIsBlankAsync(live));
        await live.Context.CloseAsync();
    }
}
