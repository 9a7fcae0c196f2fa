using System.Text;
using System.Text.RegularExpressions;

namespace Notebooks.Formatting;

/// <summary>
/// Converts text with ANSI terminal codes to HTML: the few colors of an error's lines become classes; other codes are removed.
/// </summary>
internal static partial class AnsiHtml
{
    private const string Reset = "0";

    /// <param name="text">The text, with codes such as <c>ESC[31m</c>.</param>
    public static string Render(string text)
    {
        var html = new StringBuilder();
        bool isOpen = false;
        int written = 0;
        foreach (Match code in TerminalCode().Matches(text))
        {
            html.Append(HtmlRenderer.Escape(text[written..code.Index]));
            written = code.Index + code.Length;
            if (code.Groups["style"] is not { Success: true, Value: var style })
                continue;
            if (isOpen)
                html.Append("</span>");
            isOpen = style.Length > 0 && style != Reset;
            if (isOpen)
                html.Append("<span class=\"ansi-").Append(style.Replace(';', '-')).Append("\">");
        }
        html.Append(HtmlRenderer.Escape(text[written..]));
        return html.Append(isOpen ? "</span>" : "").ToString();
    }

    [GeneratedRegex(@"\e\[(?:(?<style>[0-9;]*)m|[0-9;?]*[A-Za-z])")]
    private static partial Regex TerminalCode();
}
