namespace NotebookKernel.Tests.Site;

/// <summary>What the command writes, without a browser.</summary>
[Collection(nameof(SampleSite))]
public sealed class SiteTests(SampleSite sample)
{
    [Fact]
    public void Command_RunsAllNotebooksInTheirOrder_AndTellsTheSizes()
    {
        var (exitCode, output, error) = sample.Result;
        Assert.True(exitCode == 0, error);
        Assert.Matches(
            @"^1/3  main\.ipynb  [\d.]+ m?s\r?\n2/3  2-second\.ipynb  [\d.]+ m?s\r?\n3/3  10-tenth\.ipynb  [\d.]+ m?s\r?\n", output);
        Assert.Matches(@"\nmain\.html +\d+ KB\r?\n", output);
        Assert.Matches(@"\n6 pages, \d+ KB in 13 files, in ", output);
    }

    [Fact]
    public void Command_WarnsOfWhatLeadsToNothing()
    {
        string[] warnings = sample.Result.Error.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
        [
            "warning: docs/notes.md shows https://example.org/far.png, which is not on this machine; a site holds its pictures itself.",
            "warning: notebooks/main.ipynb links to #nothing, which is not one of its headings; it is shown as text.",
            "warning: notebooks/main.ipynb links to lost.ipynb, which does not exist; it is shown as text.",
            "warning: notebooks/main.ipynb: \\mystery is not known; it is shown as it is written in the formula \"\\mystery{x}\".",
        ], warnings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryLinkOfTheSite_LeadsSomewhere() => Assert.Empty(SiteLinkCheck.Broken(sample.Site));

    [Fact]
    public void Pages_AskForNothingOutsideOfTheSite()
    {
        foreach (var (name, content) in sample.Files()
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) || file.Key.EndsWith(".css", StringComparison.Ordinal)))
        {
            string text = System.Text.Encoding.UTF8.GetString(content);
            Assert.False(
                text.Contains("src=\"http", StringComparison.Ordinal) || text.Contains("url(", StringComparison.Ordinal)
                    || text.Contains("@import", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Links_BetweenNotebooksAndDocuments_LeadToPages_AndOthersAreText()
    {
        string main = sample.Read("main.html");
        Assert.Contains("<a href=\"#formulas\">above</a>, <a href=\"10-tenth.html#what-it-is\">there</a>, nowhere, <a "
            + "href=\"docs-notes.html#two\">notes</a>, a file, lost, "
            + "<a href=\"https://example.org/x\">out</a> and <a href=\"2-second.html\">raw</a>",
            main.Replace("\nand ", " and ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<img src=\"images/teal.svg\" alt=\"Teal\" />", main, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"main.html#formulas\">the way</a>, to <a href=\"docs-more.html\">more</a> and outside.",
            sample.Read("docs-notes.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_HaveNamesOfTheirOwn_AndAreTheContents()
    {
        string main = sample.Read("main.html");
        foreach (string id in new[] { "formulas", "formulas-1", "code-in-a-heading" })
        {
            Assert.Contains($"<h2 id=\"{id}\">", main, StringComparison.Ordinal);
            Assert.Equal(2, main.Split($"<li><a href=\"#{id}\">").Length - 1);
        }
        Assert.Contains("<a href=\"#code-in-a-heading\"><code>code</code> in a heading</a>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void EachPage_HasThePreviousAndTheNext_AtItsTopAndBottom()
    {
        string second = sample.Read("2-second.html");
        Assert.Equal(2, second.Split("<a rel=\"prev\" href=\"main.html\">").Length - 1);
        Assert.Equal(2, second.Split("<a rel=\"next\" href=\"10-tenth.html\">").Length - 1);
        Assert.Contains(
            "<a rel=\"prev\" href=\"index.html\"><span>Contents</span> <b>A small book</b></a>", sample.Read("main.html"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", sample.Read("10-tenth.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Index_HasTheTextOfTheReadme_AndEachNotebookWithItsParagraphAndPicture()
    {
        string index = sample.Read("index.html");
        Assert.Contains("<title>A small book</title>", index, StringComparison.Ordinal);
        int introduction = index.IndexOf("What it is about.", StringComparison.Ordinal),
            chapters = index.IndexOf("class=\"chapters\"", StringComparison.Ordinal);
        int rest = index.IndexOf("<h2 id=\"before-you-begin\">", StringComparison.Ordinal);
        Assert.True(introduction > 0 && introduction < chapters && chapters < rest);
        Assert.Contains(
            "<h2><a href=\"main.html\">The way &amp; back &lt; 1 h</a></h2>\n<p>A <em>first</em> paragraph with a link and "
                + "<math><msup><mi>x</mi><mn>2</mn></msup></math>.</p>", index, StringComparison.Ordinal);
        Assert.Contains(
            "<a class=\"picture\" href=\"main.html\" tabindex=\"-1\" aria-hidden=\"true\"><img src=\"images/main.svg\"", index,
            StringComparison.Ordinal);
        Assert.StartsWith("<svg xmlns=", sample.Read("images/main.svg"), StringComparison.Ordinal);
        Assert.Contains("Read <a href=\"main.html\">the way</a>, <a href=\"index.html\">this</a>", index, StringComparison.Ordinal);
    }

    [Fact]
    public void Mathematics_IsMathMl()
    {
        string main = sample.Read("main.html");
        Assert.Contains(
            "<span class=\"math\"><math display=\"block\"><mi>ℒ</mi><mo>=</mo><mo form=\"prefix\">−</mo><munderover><mo>∑</mo>", main,
            StringComparison.Ordinal);
        Assert.Contains("<mtext class=\"unknown\">\\mystery</mtext>", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_IsGivenToEveryNotebookThatHasIt_AndOutputsAreEscaped()
    {
        Assert.Contains("<pre class=\"output stdout\">&lt;b&gt;7</pre>", sample.Read("main.html"), StringComparison.Ordinal);
        Assert.Contains("<pre class=\"output stdout\">7</pre>", sample.Read("2-second.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_OfCells_AreAFileBesideThePage_WithoutRandomNames()
    {
        string main = sample.Read("main.html");
        Assert.Contains("<div id='figure-1'>", main, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", main, StringComparison.Ordinal);
        Assert.Contains(
            "<script src=\"assets/functions.js\" defer></script>\n<script src=\"scripts/main.js\" defer></script>", main,
            StringComparison.Ordinal);
        Assert.StartsWith("var shared0=function (place) {", sample.Read("assets/functions.js"), StringComparison.Ordinal);
        Assert.StartsWith("try{shared0(", sample.Read("scripts/main.js"), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task SecondRun_GivesTheSameBytes_AndReplacesTheFirst()
    {
        var (first, _, error) = await sample.RunAsync("-o", "again", "-p", "steps=7");
        Assert.True(first == 0, error);
        Assert.Equal(sample.Files(), sample.Files("again"));
        // Other values replace what the first run has written.
        var (second, _, _) = await sample.RunAsync("-o", "again", "-p", "steps=8");
        Assert.Equal(0, second);
        Assert.Contains("&lt;b&gt;8<", System.Text.Encoding.UTF8.GetString(sample.Files("again")["main.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputsThatNotebooksHold_AreShownWithoutARun()
    {
        var (exitCode, output, error) = await sample.RunAsync("-o", "held", "--no-run");
        Assert.True(exitCode == 0, error);
        Assert.DoesNotContain("1/3", output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "class=\"output", System.Text.Encoding.UTF8.GetString(sample.Files("held")["main.html"]), StringComparison.Ordinal);
    }
}
