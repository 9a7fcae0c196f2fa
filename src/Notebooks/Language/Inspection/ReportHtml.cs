using System.Globalization;
using System.Text;
using Notebooks.Formatting;
using Notebooks.Language.Documentation;

namespace Notebooks.Language.Inspection;

/// <summary>
/// Renders a report as an HTML fragment. It uses the page's own text color and translucent gray, so that it
/// is readable in light and dark themes.
/// </summary>
internal static class ReportHtml
{
    private const string Mono = "font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:0.92em";
    private const string Box =
        "margin:0.5em 0;padding:0.5em 0.8em;border-radius:4px;background:rgba(128,128,128,0.12);white-space:pre-wrap;overflow-wrap:anywhere;" + Mono;

    public static string Render(Report report)
    {
        var html = new StringBuilder("<div style=\"line-height:1.45;max-width:60em\">");
        AppendPre(html, Box + ";font-weight:600", report.Signature);
        html.Append("<div style=\"opacity:0.7\">").Append(HtmlRenderer.Escape(report.Description));
        if (report.OtherOverloads > 0)
            html.Append(CultureInfo.InvariantCulture, $", {report.OtherOverloads} more overload{(report.OtherOverloads == 1 ? "" : "s")}");
        html.Append("</div>");
        if (report.Value is { } value)
        {
            AppendTitle(html, "Value");
            AppendPre(html, Box, value);
        }
        AppendBlocks(html, report.Summary);
        foreach (var section in report.Sections)
            AppendSection(html, section);
        if (report.Overloads.Count > 0)
        {
            AppendTitle(html, "Overloads");
            AppendPre(html, Box, string.Join('\n', report.Overloads));
        }
        return html.Append("</div>").ToString();
    }

    private static void AppendSection(StringBuilder html, ReportSection section)
    {
        AppendTitle(html, section.Title);
        if (section.Entries is [{ Name: "" } only])
        {
            AppendBlocks(html, only.Text);
            return;
        }
        html.Append("<dl style=\"display:grid;grid-template-columns:fit-content(40%) 1fr;gap:0.2em 1em;margin:0.2em 0\">");
        foreach (var (name, text) in section.Entries)
        {
            html.Append("<dt style=\"font-weight:normal;margin:0;")
                .Append(Mono)
                .Append("\">")
                .Append(HtmlRenderer.Escape(name))
                .Append("</dt><dd style=\"margin:0\">");
            AppendBlocks(html, text, isEntry: true);
            html.Append("</dd>");
        }
        html.Append("</dl>");
    }

    private static void AppendBlocks(StringBuilder html, IReadOnlyList<DocBlock> blocks, bool isEntry = false)
    {
        bool inList = false;
        foreach (var block in blocks)
        {
            if (inList != (block.Kind == DocBlockKind.Item))
            {
                html.Append(inList ? "</ul>" : "<ul style=\"margin:0.3em 0;padding-left:1.5em\">");
                inList = !inList;
            }
            switch (block.Kind)
            {
                case DocBlockKind.Code:
                    AppendPre(html, Box, block.Text);
                    break;
                case DocBlockKind.Item:
                    AppendRuns(html.Append("<li>"), block).Append("</li>");
                    break;
                default:
                    AppendRuns(html.Append(isEntry ? "<p style=\"margin:0\">" : "<p style=\"margin:0.5em 0\">"), block).Append("</p>");
                    break;
            }
        }
        if (inList)
            html.Append("</ul>");
    }

    private static StringBuilder AppendRuns(StringBuilder html, DocBlock block)
    {
        foreach (var run in block.Runs)
        {
            if (run.IsCode)
            {
                html.Append("<code style=\"background:none;color:inherit;padding:0;")
                    .Append(Mono)
                    .Append("\">")
                    .Append(HtmlRenderer.Escape(run.Text))
                    .Append("</code>");
            }
            else
            {
                html.Append(HtmlRenderer.Escape(run.Text));
            }
        }
        return html;
    }

    private static void AppendTitle(StringBuilder html, string title) =>
        html.Append("<div style=\"margin-top:0.8em;font-weight:600\">").Append(HtmlRenderer.Escape(title)).Append("</div>");

    private static void AppendPre(StringBuilder html, string style, string text) =>
        html.Append("<pre style=\"color:inherit;").Append(style).Append("\">").Append(HtmlRenderer.Escape(text)).Append("</pre>");
}
