using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Notebooks.Files;

namespace Notebooks.Page;

/// <summary>
/// The content of a page: the cells of a notebook, or a Markdown text. Its headings get their names before anything is written.
/// </summary>
internal sealed partial class PageContent
{
    private readonly IReadOnlyList<NotebookCell> _cells;
    private readonly string _markdown;
    private readonly HashSet<string> _rawAnchors = new(StringComparer.Ordinal);
    private readonly List<PageHeading> _headings = [];
    private readonly List<string> _links = [];

    private PageContent(IReadOnlyList<NotebookCell> cells, string markdown)
    {
        (_cells, _markdown) = (cells, markdown);
        var page = new PageMarkdown(new UnchangedLinks(), _ => { });
        foreach (var text in Texts())
            Read(page, page.Parse(text));
    }

    /// <summary>The headings in their order on the page.</summary>
    public IReadOnlyList<PageHeading> Headings => _headings;

    /// <summary>The first heading; null if there is none, or if it has no text.</summary>
    public PageHeading? Title => _headings is [{ Text.Length: > 0 } first, ..] ? first : null;

    /// <summary>The first paragraph of text as HTML without links, or null.</summary>
    public string? Summary { get; private set; }

    /// <summary>The addresses of the links and pictures in the Markdown, as written.</summary>
    public IReadOnlyList<string> Links => _links;

    /// <summary>The cells of the notebook; empty for a Markdown text.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    public static PageContent Of(Notebook notebook) => new(notebook.Cells, "");

    public static PageContent Of(string markdown) => new([], markdown);

    /// <summary>Converts a line of HTML to plain text.</summary>
    public static string PlainText(string html) => WebUtility.HtmlDecode(Tag().Replace(html, "")).ReplaceLineEndings(" ").Trim();

    /// <summary>
    /// Returns the name on this page that a link refers to, in GitHub's form or in Jupyter's
    /// (<c>#Two-Words</c>); null if there is no such place.
    /// </summary>
    public string? FindAnchor(string fragment)
    {
        string name = Uri.UnescapeDataString(fragment);
        if (_rawAnchors.Contains(name) || _headings.Exists(heading => heading.Id == name))
            return name;
        string slug = HeadingAnchors.Slug(name);
        return _headings.Find(heading => heading.Id == slug)?.Id;
    }

    /// <summary>Renders the main part of the page as HTML.</summary>
    /// <param name="links">Converts the links and pictures.</param>
    /// <param name="warn">Receives warnings about formulas that cannot be shown.</param>
    /// <param name="withTitle">Whether to write the first heading of a Markdown text.</param>
    public string Render(IPageLinks links, Action<string> warn, bool withTitle = true)
    {
        var html = new StringBuilder();
        var page = new PageMarkdown(links, warn);
        if (_cells.Count == 0)
            html.Append("<section class=\"prose\">\n").Append(page.Render(_markdown, withTitle: withTitle)).Append("</section>\n");
        foreach (var cell in _cells)
            AppendCell(html, cell, page, links);
        return html.ToString();
    }

    private static void AppendCell(StringBuilder html, NotebookCell cell, PageMarkdown page, IPageLinks links)
    {
        switch (cell.Kind)
        {
            case "markdown":
                html.Append("<section class=\"prose\">\n").Append(page.Render(cell.Source, cell.Attachments)).Append("</section>\n");
                break;
            case "code" when cell.Source.Length > 0:
                string count = cell.ExecutionCount is { } number
                    ? string.Create(CultureInfo.InvariantCulture, $" data-count=\"{number}\"")
                    : "";
                html.Append("<section class=\"code\"").Append(count).Append("><pre><code>")
                    .Append(CodeHighlighter.Highlight(cell.Source, cell.Language)).Append("</code></pre></section>\n");
                PageOutputs.Append(html, cell.Outputs, page, links);
                break;
        }
    }

    private IEnumerable<string> Texts() =>
        _cells.Count == 0 ? [_markdown] : _cells.Where(cell => cell.Kind == "markdown").Select(cell => cell.Source);

    private void Read(PageMarkdown page, MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            string html = Link().Replace(page.RenderLine(heading), "");
            _headings.Add(new PageHeading(heading.Level, PageMarkdown.Id(heading)!, PlainText(html), html));
        }
        if (Summary is null && document.OfType<ParagraphBlock>().FirstOrDefault(IsText) is { } paragraph)
            Summary = Link().Replace(page.RenderLine(paragraph), "");
        _links.AddRange(document.Descendants<LinkInline>().Select(link => link.Url ?? ""));
        foreach (string raw in document.Descendants<HtmlInline>()
            .Select(inline => inline.Tag)
            .Concat(document.Descendants<HtmlBlock>().Select(block => block.Lines.ToString())))
        {
            _links.AddRange(RawHtmlLinks.Find(raw));
            _rawAnchors.UnionWith(Anchor().Matches(raw).Select(match => match.Groups["id"].Value));
        }
    }

    /// <summary>Returns whether a paragraph contains text; to Markdown, a picture on its own is a paragraph too.</summary>
    private static bool IsText(ParagraphBlock paragraph) =>
        paragraph.Inline?.Any(inline => inline is not LinkInline { IsImage: true }) == true;

    [GeneratedRegex("</?a\\b[^>]*>|<img\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\b(?:id|name)=[\"'](?<id>[^\"']+)[\"']")]
    private static partial Regex Anchor();

    private sealed class UnchangedLinks : IPageLinks
    {
        public string Link(string url) => url;

        public string Picture(string url) => url;

        public string Output(string html) => html;
    }
}
