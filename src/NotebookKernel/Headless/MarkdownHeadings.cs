using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookKernel.Headless;

internal static class MarkdownHeadings
{
    /// <summary>Returns the text of the first heading, or null if there is none.</summary>
    public static string? First(string markdown)
    {
        var heading = Markdown.Parse(markdown).Descendants<HeadingBlock>().FirstOrDefault();
        if (heading?.Inline is null)
            return null;
        string text = string.Concat(heading.Inline.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        }));
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
