using System.Text.Json.Nodes;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NotebookKernel.Headless.Page.Formulas;

namespace NotebookKernel.Headless.Page;

/// <summary>
/// Renders the Markdown of one page: headings with names of their own, formulas as MathML, code in color. It is rendered in the order in
/// which it stands.
/// </summary>
/// <param name="links">Where its links and pictures lead.</param>
/// <param name="warn">Is told of formulas that cannot be shown.</param>
internal sealed class PageMarkdown(IPageLinks links, Action<string> warn)
{
    private const string Attachment = "attachment:";

    private static readonly MarkdownPipeline s_pipeline = CreatePipeline();

    private readonly HeadingAnchors _anchors = new();

    /// <summary>The name of a heading that <see cref="Parse"/> has given.</summary>
    public static string? Id(HeadingBlock heading) => heading.TryGetAttributes()?.Id;

    /// <summary>Reads a text; its headings get names that no heading before has.</summary>
    public MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            string text = PageContent.PlainText(RenderLine(heading));
            heading.GetAttributes().Id = _anchors.Name(text);
        }
        return document;
    }

    /// <param name="markdown">A cell's text.</param>
    /// <param name="attachments">The pictures that the cell itself holds, by name.</param>
    /// <param name="withTitle">Whether the first heading is written.</param>
    public string Render(string markdown, JsonObject? attachments = null, bool withTitle = true)
    {
        var document = Parse(markdown);
        if (!withTitle && document.OfType<HeadingBlock>().FirstOrDefault() is { } title)
            document.Remove(title);
        return Render(document, attachments);
    }

    /// <summary>Renders what a cell has put out: its headings are no headings of the page, and get no names.</summary>
    public string RenderOutput(string markdown) => Render(Markdown.Parse(markdown, s_pipeline), null);

    /// <summary>Renders what stands in a heading or a paragraph, without the element itself.</summary>
    public string RenderLine(LeafBlock block)
    {
        using var writer = new StringWriter();
        CreateRenderer(writer).WriteLeafInline(block);
        return writer.ToString().Trim();
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UseAdvancedExtensions();
        // Names are unique on the page, which is more than one text.
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
            // A block of mathematics is a block of code to Markdig, too: it comes first.
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

    private static void WriteHeading(Markdig.Renderers.HtmlRenderer html, HeadingBlock heading)
    {
        string? id = Id(heading);
        html.EnsureLine();
        html.Write($"<h{heading.Level}")
            .Write(id is null ? "" : $" id=\"{NotebookKernel.Formatting.HtmlRenderer.Escape(id)}\"")
            .Write(">")
            .WriteLeafInline(heading);
        // The title is the page itself.
        if (id is not null && heading.Level > 1)
            html.Write($" <a class=\"anchor\" href=\"#{Uri.EscapeDataString(id)}\" aria-label=\"Link to this section\">#</a>");
        html.WriteLine($"</h{heading.Level}>");
    }

    private static void WriteCode(Markdig.Renderers.HtmlRenderer html, CodeBlock block)
    {
        string code = block.Lines.ToString();
        bool isCSharp = (block as FencedCodeBlock)?.Info is "csharp" or "cs" or "C#" or "c#";
        html.EnsureLine();
        html.Write("<pre><code>")
            .Write(isCSharp ? CodeHighlighter.Highlight(code) : NotebookKernel.Formatting.HtmlRenderer.Escape(code))
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

    /// <summary>A table that is wider than the page is scrolled by itself.</summary>
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
