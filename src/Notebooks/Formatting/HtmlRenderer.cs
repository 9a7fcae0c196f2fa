using System.Net;
using System.Text;

namespace Notebooks.Formatting;

/// <summary>Renders a <see cref="View"/> as HTML that is readable in Jupyter, in VS Code and on the page of a headless run.</summary>
internal static class HtmlRenderer
{
    public static string Render(View view)
    {
        var html = new StringBuilder();
        if (view is ScalarView or CustomView { Html: null })
            html.Append("<pre>").Append(Escape(TextRenderer.Render(view))).Append("</pre>");
        else
            Append(html, view);
        return html.ToString();
    }

    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static void Append(StringBuilder html, View view)
    {
        switch (view)
        {
            case CustomView { Html: { } custom }:
                html.Append(custom);
                break;
            case TableView table:
                AppendTable(html, table);
                break;
            case ListView list when list.Items.Any(item => item is not ScalarView):
                AppendTable(html, new TableView([], [.. list.Items.Select(AsRow)], list.More));
                break;
            case ObjectView { IsTuple: false } item:
                AppendMembers(html, item);
                break;
            case CustomView:
                html.Append("<pre>").Append(Escape(TextRenderer.Render(view))).Append("</pre>");
                break;
            default:
                html.Append(Escape(TextRenderer.Render(view)));
                break;
        }
    }

    /// <summary>A list of lists of numbers is shown as a matrix; anything else has one cell per row.</summary>
    private static IReadOnlyList<View> AsRow(View item) =>
        item is ListView { More: "" } row && row.Items.All(cell => cell is ScalarView) ? row.Items : [item];

    private static void AppendTable(StringBuilder html, TableView table)
    {
        bool[] isNumeric = table.NumericColumns();
        html.Append("<table>");
        if (table.Columns.Count > 0)
        {
            html.Append("<thead><tr>");
            for (int column = 0; column < table.Columns.Count; column++)
                AppendCell(html, "th", table.Columns[column], isNumeric[column]);
            html.Append("</tr></thead>");
        }
        html.Append("<tbody>");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            for (int column = 0; column < row.Count; column++)
            {
                html.Append(isNumeric[column] ? "<td style=\"text-align:right\">" : "<td style=\"text-align:left\">");
                Append(html, row[column]);
                html.Append("</td>");
            }
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        if (table.More.Length > 0)
            html.Append("<p><i>… ").Append(table.More).Append(" more</i></p>");
    }

    private static void AppendMembers(StringBuilder html, ObjectView item)
    {
        if (item.TypeName.Length > 0)
            html.Append("<details open><summary>").Append(Escape(item.TypeName)).Append("</summary>");
        html.Append("<table><tbody>");
        for (int i = 0; i < item.Names.Count; i++)
        {
            html.Append("<tr>");
            AppendCell(html, "th", item.Names[i], alignRight: false);
            html.Append("<td style=\"text-align:left\">");
            Append(html, item.Values[i]);
            html.Append("</td></tr>");
        }
        html.Append("</tbody></table>");
        if (item.TypeName.Length > 0)
            html.Append("</details>");
    }

    private static void AppendCell(StringBuilder html, string tag, string text, bool alignRight) =>
        html.Append('<').Append(tag).Append(" style=\"text-align:").Append(alignRight ? "right" : "left").Append("\">")
            .Append(Escape(text)).Append("</").Append(tag).Append('>');
}
