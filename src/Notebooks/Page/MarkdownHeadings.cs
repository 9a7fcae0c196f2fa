using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Notebooks.Page;

internal static class MarkdownHeadings
{
    /// <summary>Returns the text of the first heading; null if there is none, or if the text is nested too deeply to be parsed.</summary>
    public static string? First(string markdown)
    {
        HeadingBlock? heading;
        try
        {
            heading = Markdown.Parse(markdown).Descendants<HeadingBlock>().FirstOrDefault();
        }
        catch (ArgumentException)
        {
            return null;
        }
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
