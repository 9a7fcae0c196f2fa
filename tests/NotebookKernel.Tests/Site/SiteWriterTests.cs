using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Common;
using NotebookKernel.Site;
using Notebooks.Files;

namespace NotebookKernel.Tests.Site;

/// <summary>The files of a site made of one notebook, without a run.</summary>
public sealed class SiteWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Chinese and Japanese have no spaces; in the second text, the limit is inside a character of two code units.</summary>
    [Theory]
    [InlineData("", "中", 300, 200)]
    [InlineData("中", "𠀀", 150, 99)]
    public void Description_WithoutSpaces_IsCutAfterACharacter(string start, string repeated, int count, int kept)
    {
        var files = Write(["md:# T\n\n" + start + Repeated(count)]);
        Assert.Contains(
            $"<meta name=\"description\" content=\"{WebUtility.HtmlEncode(start + Repeated(kept))} …\">", Text(files, "main.html"),
            StringComparison.Ordinal);

        string Repeated(int times) => string.Concat(Enumerable.Repeat(repeated, times));
    }

    [Theory]
    [InlineData("text/html", "<img src=\"data:image/png;base64,AAA\">")]
    [InlineData("image/png", "AAA")]
    public void PictureThatIsNotBase64_IsPassedOver(string type, string data)
    {
        var files = Write(["md:# T", "x"], Output(type, data), Output("image/png", "AQID"));
        Assert.Contains("<img src=\"images/main.png\"", Text(files, "index.html"), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], files.Single(file => file.Name == "images/main.png").Content);
    }

    [Fact]
    public void HeadingsWithoutText_AreNoTitles()
    {
        _folder.Write("book/README.md", "#\n\nText.");
        string index = Text(Write(["md:# <!-- no title -->\n\nText."]), "index.html");
        Assert.Contains("<title>Book</title>", index, StringComparison.Ordinal);
        Assert.Contains("<h1>Book</h1>", index, StringComparison.Ordinal);
        Assert.Contains("<h2><a href=\"main.html\">main</a></h2>", index, StringComparison.Ordinal);
    }

    [Fact]
    public void NotebookWithoutScripts_HasNoFilesForThem() =>
        Assert.DoesNotContain(Write(["md:# T", "1 + 1"]), file => file.Name is "assets/functions.js" or "scripts/main.js");

    [Fact]
    public void Links_AreBelowTheContents_OfEachPage()
    {
        IReadOnlyList<SiteFile> files = Write([SiteLink.Parse("A & B=api/index.html?a=1&b")], ["md:# T", "1 + 1"]);

        const string Link = "<a href=\"api/index.html?a=1&amp;b\">A &amp; B</a>";
        string index = Text(files, "index.html");
        Assert.Contains($"<nav class=\"beside\" aria-label=\"Beside the notebooks\">{Link}</nav>", index, StringComparison.Ordinal);
        Assert.Contains($"<li class=\"beside\">{Link}</li>", Text(files, "main.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("API")]
    [InlineData("=api")]
    [InlineData("API=")]
    public void LinkWithoutTextOrAddress_IsRefused(string link)
    {
        var fault = Assert.Throws<UsageException>(() => SiteLink.Parse(link));
        Assert.Equal($"--link {link}: write a link as TEXT=ADDRESS, such as \"API=api/index.html\".", fault.Message);
    }

    [Fact]
    public void LivePage_IsLinkedFromItsNotebooks()
    {
        string path = TestNotebook.Write(_folder, "book/main.ipynb", ["md:# T"]);
        var files = Write(path, Notebook.Read(path), [], isLive: true);
        Assert.Contains("<a class=\"run\" href=\"live/main.html\">Run it here</a>", Text(files, "main.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("live/", Text(files, "index.html"), StringComparison.Ordinal);
    }

    private static JsonObject Output(string type, string data) => new()
    {
        ["output_type"] = "display_data",
        ["data"] = new JsonObject { [type] = data },
    };

    private static string Text(IEnumerable<SiteFile> files, string name) =>
        Encoding.UTF8.GetString(files.Single(file => file.Name == name).Content);

    /// <param name="cells">The cells, as for <see cref="TestNotebook"/>.</param>
    /// <param name="outputs">The outputs of the last cell.</param>
    private IReadOnlyList<SiteFile> Write(string[] cells, params JsonNode[] outputs) => Write([], cells, outputs);

    private IReadOnlyList<SiteFile> Write(IReadOnlyList<SiteLink> links, string[] cells, params JsonNode[] outputs)
    {
        string path = TestNotebook.Write(_folder, "book/main.ipynb", cells);
        var notebook = Notebook.Read(path);
        if (outputs.Length > 0)
            notebook.Cells[^1].SetOutputs(1, [.. outputs]);
        return Write(path, notebook, links, isLive: false);
    }

    private IReadOnlyList<SiteFile> Write(string path, Notebook notebook, IReadOnlyList<SiteLink> links, bool isLive) => new SiteWriter(
        new SiteMap(_folder.Find("book"), [(path, notebook)]), links, isLive, warning => Assert.Fail(warning)).Write();
}
