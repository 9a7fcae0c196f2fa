using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Notebooks.Page.Formulas;

namespace Notebooks.Page;

/// <summary>
/// Renders the Markdown of one page: headings with unique names, formulas as MathML, and code in color. The texts of a page must be
/// rendered in their order, on which the names depend.
/// </summary>
/// <param name="links">Converts the links and pictures.</param>
/// <param name="warn">Receives warnings about formulas that cannot be shown.</param>
internal sealed class PageMarkdown(IPageLinks links, Action<string> warn)
{
    private const string Attachment = "attachment:";

    /// <summary>The maximum depth of what is rendered; Markdig's renderer fails at 128.</summary>
    private const int MaxDepth = 100;

    private const string TooDeep = "*This text is nested too deeply for Markdown. It is shown as it is written.*";

    private static readonly MarkdownPipeline s_pipeline = CreatePipeline();

    private readonly HeadingAnchors _anchors = new();

    /// <summary>Whether a heading ends with a link to itself.</summary>
    public bool LinksHeadings { get; init; } = true;

    /// <summary>Returns the name that <see cref="Parse"/> gave to a heading.</summary>
    public static string? Id(HeadingBlock heading) => heading.TryGetAttributes()?.Id;

    /// <summary>Parses a text and gives its headings names that no earlier heading has.</summary>
    public MarkdownDocument Parse(string markdown)
    {
        var document = ParseBlocks(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            string text = PageContent.PlainText(RenderLine(heading));
            heading.GetAttributes().Id = _anchors.Name(text);
        }
        return document;
    }

    /// <param name="markdown">The text of a cell or of a file.</param>
    /// <param name="attachments">The pictures stored in the cell, by name.</param>
    /// <param name="withTitle">Whether to write the first heading.</param>
    public string Render(string markdown, JsonObject? attachments = null, bool withTitle = true)
    {
        var document = Parse(markdown);
        if (!withTitle && document.OfType<HeadingBlock>().FirstOrDefault() is { } title)
            document.Remove(title);
        return Render(document, attachments);
    }

    /// <summary>Renders the Markdown output of a cell; its headings do not count as headings of the page and get no names.</summary>
    public string RenderOutput(string markdown) => Render(ParseBlocks(markdown), null);

    /// <summary>Renders the content of a heading or a paragraph, without the element itself.</summary>
    public string RenderLine(LeafBlock block)
    {
        using var writer = new StringWriter();
        CreateRenderer(writer).WriteLeafInline(block);
        return writer.ToString().Trim();
    }

    /// <summary>Parses a text. One that is nested too deeply for Markdig becomes a block of code, under a sentence that says so.</summary>
    private static MarkdownDocument ParseBlocks(string markdown)
    {
        try
        {
            var document = Markdown.Parse(markdown, s_pipeline);
            if (!document.Descendants().Any(item => DepthOf(item) > MaxDepth))
                return document;
        }
        catch (ArgumentException)
        {
            // The parser has its own limit, and the renderer another one.
        }
        var notice = Markdown.Parse(TooDeep, s_pipeline);
        notice.Add(new CodeBlock(new IndentedCodeBlockParser()) { Lines = new StringLineGroup(markdown.ReplaceLineEndings("\n")) });
        return notice;
    }

    private static int DepthOf(MarkdownObject? item)
    {
        int depth = 0;
        for (; item is not null; depth++)
        {
            item = item switch
            {
                Block block => block.Parent,
                ContainerInline { Parent: null } root => root.ParentBlock,
                Inline inline => inline.Parent,
                _ => null,
            };
        }
        return depth;
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseAdvancedExtensions();
        // Names must be unique on the page, which may consist of several texts.
        builder.Extensions.TryRemove<AutoIdentifierExtension>();
        return builder.Build();
    }

    private string Render(MarkdownDocument document, JsonObject? attachments)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            string url = link.Url ?? "";
            if (link.IsImage)
                link.Url = Attached(url, attachments) ?? links.Picture(url);
            else if (links.Link(url) is { } address)
                link.Url = address;
            else
                link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }
        foreach (var inline in document.Descendants<HtmlInline>())
            inline.Tag = RawHtmlLinks.Rewrite(inline.Tag, links);
        using var writer = new StringWriter();
        CreateRenderer(writer).Render(document);
        return writer.ToString();
    }

    private static string? Attached(string url, JsonObject? attachments)
    {
        if (!url.StartsWith(Attachment, StringComparison.Ordinal))
            return null;
        var picture = (attachments?[Uri.UnescapeDataString(url[Attachment.Length..])] as JsonObject)?.FirstOrDefault();
        return picture is { Key: { } type, Value: JsonValue data } ? $"data:{type};base64,{data}" : url;
    }

    private Markdig.Renderers.HtmlRenderer CreateRenderer(StringWriter writer)
    {
        var renderer = new Markdig.Renderers.HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.RemoveAll(
            item => item is HeadingRenderer or HtmlTableRenderer or CodeBlockRenderer or HtmlBlockRenderer or HtmlMathInlineRenderer
                or HtmlMathBlockRenderer);
        renderer.ObjectRenderers.InsertRange(0, [
            // This comes first because a math block is also a code block in Markdig.
            new BlockWriter<MathBlock>(
                (html, math) =>
                    html.Write("<div class=\"math\">").Write(MathMl.Write(math.Lines.ToString(), display: true, warn)).WriteLine("</div>")),
            new InlineWriter<MathInline>(WriteMath),
            new BlockWriter<HeadingBlock>(WriteHeading),
            new BlockWriter<CodeBlock>(WriteCode),
            new BlockWriter<HtmlBlock>((html, block) => html.WriteLine(RawHtmlLinks.Rewrite(block.Lines.ToString(), links))),
            new ScrollingTableRenderer(),
        ]);
        return renderer;
    }

    private void WriteMath(Markdig.Renderers.HtmlRenderer html, MathInline math)
    {
        bool isDisplay = math.DelimiterCount > 1;
        string formula = MathMl.Write(math.Content.ToString(), isDisplay, warn);
        html.Write(isDisplay ? $"<span class=\"math\">{formula}</span>" : formula);
    }

    private void WriteHeading(Markdig.Renderers.HtmlRenderer html, HeadingBlock heading)
    {
        string? id = Id(heading);
        html.EnsureLine();
        html.Write($"<h{heading.Level}")
            .Write(id is null ? "" : $" id=\"{Notebooks.Formatting.HtmlRenderer.Escape(id)}\"")
            .Write(">")
            .WriteLeafInline(heading);
        // The title needs no link, because it stands for the page itself.
        if (LinksHeadings && id is not null && heading.Level > 1)
            html.Write($" <a class=\"anchor\" href=\"#{Uri.EscapeDataString(id)}\" aria-label=\"Link to this section\">#</a>");
        html.WriteLine($"</h{heading.Level}>");
    }

    private static void WriteCode(Markdig.Renderers.HtmlRenderer html, CodeBlock block)
    {
        string code = block.Lines.ToString();
        bool isCSharp = (block as FencedCodeBlock)?.Info is "csharp" or "cs" or "C#" or "c#";
        html.EnsureLine();
        html.Write("<pre><code>")
            .Write(isCSharp ? CodeHighlighter.Highlight(code) : Notebooks.Formatting.HtmlRenderer.Escape(code))
            .WriteLine("</code></pre>");
    }

    private sealed class BlockWriter<T>(Action<Markdig.Renderers.HtmlRenderer, T> write) : HtmlObjectRenderer<T> where T : Block
    {
        protected override void Write(Markdig.Renderers.HtmlRenderer renderer, T obj) => write(renderer, obj);
    }

    private sealed class InlineWriter<T>(Action<Markdig.Renderers.HtmlRenderer, T> write) : HtmlObjectRenderer<T> where T : Inline
    {
        protected override void Write(Markdig.Renderers.HtmlRenderer renderer, T obj) => write(renderer, obj);
    }

    /// <summary>Puts a table into an element that scrolls if the table is wider than the page.</summary>
    private sealed class ScrollingTableRenderer : HtmlTableRenderer
    {
        protected override void Write(Markdig.Renderers.HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"table\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }
}
