using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Common;

/// <summary>A table of text cells under a header, shown as aligned plain text or as an HTML table.</summary>
internal sealed partial class TextTable(params TextTable.Cell[] header)
{
    private readonly List<Cell[]> _rows = [];
    private readonly HashSet<Cell[]> _ruled = [];

    /// <summary>A cell's text and its CSS background; all cells of a row except the first are right-aligned.</summary>
    internal readonly record struct Cell(string Text, string? Background = null)
    {
        public static implicit operator Cell(string text) => new(text);
    }

    internal TextTable Add(params Cell[] cells)
    {
        _rows.Add(cells);
        return this;
    }

    /// <summary>Adds a row that has a rule above it in HTML, for totals.</summary>
    internal TextTable AddBelowRule(params Cell[] cells)
    {
        _ruled.Add(cells);
        return Add(cells);
    }

    internal string ToText(string title)
    {
        Cell[][] lines = [header, .. _rows];
        int[] widths = [.. header.Select((_, column) => lines.Max(line => line[column].Text.Length))];
        var text = new StringBuilder(title);
        foreach (Cell[] line in lines)
        {
            IEnumerable<string> padded = line.Select((cell, column) =>
                column == 0 ? cell.Text.PadRight(widths[column]) : cell.Text.PadLeft(widths[column]));
            text.Append('\n').Append(string.Join("  ", padded).TrimEnd());
        }
        return text.ToString();
    }

    internal string ToHtml(string? title = null)
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\">");
        if (title is not null)
            html.Append("<caption style=\"caption-side:top;text-align:left;padding:4px 0\">").Append(Escape(title)).Append("</caption>");
        html.Append("<thead><tr>");
        AppendCells(html, header, "th");
        html.Append("</tr></thead><tbody>");
        foreach (Cell[] row in _rows)
        {
            html.Append(_ruled.Contains(row) ? "<tr style=\"border-top:1px solid\">" : "<tr>");
            AppendCells(html, row, "td");
            html.Append("</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    internal static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static void AppendCells(StringBuilder html, Cell[] cells, string tag)
    {
        for (int column = 0; column < cells.Length; column++)
        {
            // The first cell names the row.
            string element = column == 0 ? "th" : tag;
            string align = column == 0 ? "left" : "right";
            string background = cells[column].Background is { } color ? $";background:{color}" : "";
            string text = Escape(cells[column].Text);
            html.Append(string.Concat(
                $"<{element} style=\"text-align:{align};padding:2px 8px;min-width:2em{background}\">",
                tag == "th" ? BreakableDot().Replace(text, ".<wbr>") : text, $"</{element}>"));
        }
    }

    /// <summary>A dot in a name such as block1.filters, behind which a narrow column may break it.</summary>
    [GeneratedRegex(@"(?<=\p{L}|\d)\.(?=\p{L})")]
    private static partial Regex BreakableDot();
}
