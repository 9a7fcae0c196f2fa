using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;

namespace FigureRenderer.Traces;

/// <summary>
/// The header or the cells of a table. An attribute may be one value, one value per column, or a list of row values per column.
/// </summary>
internal sealed class TablePart
{
    private const double Padding = 8;
    private const int MostLines = 20;

    private readonly Attributes _part;
    private readonly Font _font;
    private readonly JsonElement[][] _columns;
    private readonly double _least;
    private readonly bool _isHeader;

    public TablePart(Attributes part, Font font, bool isHeader)
    {
        (_part, _font, _isHeader) = (part, font, isHeader);
        _least = Math.Clamp(part.Number("height", isHeader ? 28 : 20), 1, 10_000);
        // A header is usually one row: a text for each column, or a list with the texts of several rows.
        _columns = [.. part.Items("values")
            .Select(column => column.ValueKind == JsonValueKind.Array ? column.EnumerateArray().ToArray() : [column])];
    }

    public int Columns => _columns.Length;

    public int Rows => _columns.Length == 0 ? 0 : _columns.Max(column => column.Length);

    /// <summary>Returns the height of a row once its texts are wrapped.</summary>
    public double HeightOf(int row, IReadOnlyList<double> widths)
    {
        double height = _least;
        for (int column = 0; column < _columns.Length; column++)
        {
            RichText text = TextOf(column, row, widths[column]);
            height = Math.Max(height, text.LineCount == 1 ? text.Font.Size + 4 : text.Height + Padding + 6);
        }
        return height;
    }

    public void DrawRow(SvgWriter svg, int row, IReadOnlyList<double> widths, double left, double top, double height)
    {
        for (int column = 0; column < widths.Count; column++)
        {
            double line = Math.Clamp(Number("line.width", column, row) ?? 1, 0, 20);
            svg.Rectangle(
                new Box(left, top, widths[column], height), ColorAt("fill.color", column, row) ?? Color.White,
                ColorAt("line.color", column, row) ?? new Color(128, 128, 128), line);
            RichText text = TextOf(column, row, widths[column]);
            (double x, string anchor) = Word("align", column, row) switch
            {
                "left" => (left + Padding, "start"),
                "right" => (left + widths[column] - Padding, "end"),
                _ => (left + (widths[column] / 2), "middle"),
            };
            if (!text.IsEmpty) text.Draw(svg, x, top + ((height - text.Height) / 2), anchor);
            left += widths[column];
        }
    }

    private RichText TextOf(int column, int row, double width)
    {
        Font own = FontOf(column, row);
        return new RichText(TextWrapping.Wrap(Label(column, row), own, Math.Max(1, width - (2 * Padding)), MostLines), own);
    }

    private string Label(int column, int row)
    {
        if (column >= _columns.Length || row >= _columns[column].Length) return "";
        JsonElement value = _columns[column][row];
        string? format = _isHeader ? null : Word("format", column, row);
        string label = format is { Length: > 0 } && JsonValues.Number(value, numericStrings: true) is { } number
            && NumberFormat.Format(number, format) is { } formatted
            ? formatted
            : JsonValues.Label(value);
        return label.Length == 0 ? "" : Word("prefix", column, row) + label + Word("suffix", column, row);
    }

    private Font FontOf(int column, int row) => new(
        _font.With(_part, "font").Family, Number("font.size", column, row) is { } size and >= 1 and <= 200 ? size : _font.Size,
        ColorAt("font.color", column, row) ?? _font.Color);

    private Color? ColorAt(string path, int column, int row) => Color.Parse(Pick(path, column, row));

    private string? Word(string path, int column, int row) => Pick(path, column, row) is { } value ? JsonValues.Label(value) : null;

    private double? Number(string path, int column, int row) =>
        Pick(path, column, row) is { } value ? JsonValues.Number(value, numericStrings: true) : null;

    // The last element of a list also applies to everything after it.
    private JsonElement? Pick(string path, int column, int row)
    {
        JsonElement? found = _part.Find(path);
        foreach (int index in (ReadOnlySpan<int>)[column, row])
        {
            if (found is not { ValueKind: JsonValueKind.Array } list) break;
            found = list.GetArrayLength() is > 0 and var length ? list[Math.Min(index, length - 1)] : null;
        }
        return found;
    }
}
