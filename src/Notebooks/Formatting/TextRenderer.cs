using System.Text;

namespace Notebooks.Formatting;

/// <summary>Renders a <see cref="View"/> as plain text: a table in aligned columns, everything else on one line.</summary>
internal static class TextRenderer
{
    private const int MaxRows = 20;
    private const int MaxCellWidth = 60;

    public static string Render(View view) => view is TableView { Rows.Count: > 0 } table ? Table(table) : Inline(view);

    private static string Inline(View view) => view switch
    {
        ScalarView scalar => scalar.Text,
        CustomView custom => custom.Text,
        ListView list => $"[{string.Join(", ", list.Items.Select(Inline))}{Rest(list.More)}]",
        TableView table => $"[{string.Join(", ", table.Rows.Select(row => InlineRow(table.Columns, row)))}{Rest(table.More)}]",
        ObjectView { IsTuple: true } tuple => $"({string.Join(", ", tuple.Values.Select(Inline))})",
        ObjectView item => (item.TypeName.Length > 0 ? item.TypeName + " " : "") + InlineRow(item.Names, item.Values),
        _ => "",
    };

    private static string InlineRow(IReadOnlyList<string> names, IReadOnlyList<View> values) => names.Count == 0
        ? $"[{string.Join(", ", values.Select(Inline))}]"
        : $"{{ {string.Join(", ", names.Zip(values, (name, value) => $"{name} = {Inline(value)}"))} }}";

    private static string Rest(string more) => more.Length == 0 ? "" : $", … {more} more";

    private static string Table(TableView table)
    {
        var lines = new List<IReadOnlyList<string>>();
        if (table.Columns.Count > 0)
            lines.Add(table.Columns);
        foreach (var row in table.Rows.Take(MaxRows))
            lines.Add([.. row.Select(cell => Shorten(Inline(cell)))]);

        int columns = lines.Max(line => line.Count);
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => lines.Max(line => column < line.Count ? line[column].Length : 0))];
        bool[] right = table.NumericColumns();

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => right[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
        if (table.Rows.Count > MaxRows || table.More.Length > 0)
            text.Append("…\n");
        return text.ToString().TrimEnd('\n');
    }

    private static string Shorten(string text)
    {
        text = text.ReplaceLineEndings(" ");
        return text.Length <= MaxCellWidth ? text : text[..(MaxCellWidth - 1)] + "…";
    }
}
