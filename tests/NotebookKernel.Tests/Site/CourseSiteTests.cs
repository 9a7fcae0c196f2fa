using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NotebookKernel.Tests.FrontEnds;
using Testing.Browsers;

namespace NotebookKernel.Tests.Site;

/// <summary>The course as a site, in the folder that MNIST_NOTEBOOKS_SITE names; <c>.ci/run</c> makes it first.</summary>
public sealed partial class CourseSiteTests(ChromiumPage chromium, Pictures pictures) : IClassFixture<ChromiumPage>, IClassFixture<Pictures>
{
    private const long LargestPage = 400_000, LargestSite = 3_000_000;

    private static string Site
    {
        get
        {
            string? site = Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_SITE");
            Assert.SkipWhen(string.IsNullOrEmpty(site), "MNIST_NOTEBOOKS_SITE names no site of the notebooks; .ci/run makes one.");
            return site!;
        }
    }

    public static TheoryData<string> Notebooks => NotebookCopies.Names;

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Page_HasTheNotebooksCode_AndNoWarningOrError(string notebook)
    {
        string file = Path.Combine(Site, notebook + ".html"), html = File.ReadAllText(file);
        Assert.DoesNotMatch("class=\"output (stderr|error)", html);
        Assert.Equal(
            CodeOf(notebook),
            Code()
                .Matches(html)
                .Select(match => WithoutMode(WebUtility.HtmlDecode(Tag().Replace(match.Groups["code"].Value, "")).TrimEnd())));
        Assert.InRange(new FileInfo(file).Length, 1, LargestPage);
    }

    [LongTheory]
    [MemberData(nameof(Notebooks))]
    public async Task Charts_AreDrawn_WithScriptsAndWithout(string notebook)
    {
        string site = Site, html = File.ReadAllText(Path.Combine(site, notebook + ".html"));
        var look = new ChartLook(chromium, pictures);
        IPage silent = await chromium.OpenAsync(html, scripts: false, plotly: false);
        int charts = await look.NoneIsBlankAsync(silent);
        Assert.True(charts >= 4, $"{charts} charts found");
        await silent.Context.CloseAsync();

        IPage page = await chromium.VisitAsync(new Uri(Path.Combine(site, notebook + ".html")));
        Assert.Equal(charts, await look.NoneIsBlankAsync(page));
        // The one address that a page may ask for is that of plotly.js, which is not there.
        Assert.DoesNotContain(
            chromium.Complaints(page),
            complaint =>
                !complaint.Contains("plotly", StringComparison.Ordinal) && !complaint.Contains("ERR_FAILED", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public void Links_LeadSomewhere_AndTheSiteIsSmall()
    {
        string site = Site;
        Assert.Empty(SiteLinkCheck.Broken(site));
        Assert.InRange(
            Directory.GetFiles(site, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, LargestSite);
    }

    private static IEnumerable<string> CodeOf(string notebook)
    {
        JsonNode cells = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Folder, "notebooks", notebook + ".ipynb")))!["cells"]!;
        return cells.AsArray()
            .Where(cell => (string?)cell!["cell_type"] == "code")
            .Select(cell => WithoutMode(string.Concat(cell!["source"]!.AsArray().Select(line => (string?)line)).TrimEnd()));
    }

    /// <summary>A run may set a notebook's quick mode.</summary>
    private static string WithoutMode(string code) => Mode().Replace(code, "bool quick = …;");

    [GeneratedRegex("<section class=\"code\"[^>]*><pre><code>(?<code>.*?)</code></pre></section>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("bool quick = (true|false);")]
    private static partial Regex Mode();
}
