using System.Globalization;
using System.Text.Json;
using FigureRenderer.Json;

namespace FigureRenderer.Axes;

/// <summary>The cells into which <c>layout.grid</c> divides the plotting area, and the axes in each.</summary>
internal sealed class SubplotGrid
{
    private const double MostGap = 0.6;

    private readonly Attributes _grid;
    private readonly (double Start, double End)[] _givenColumns, _givenRows;
    private readonly Dictionary<string, (int Row, int Column)> _places = [];
    private (double Start, double End)[] _columns, _rows;
    private (double X, double Y) _gaps;

    private SubplotGrid(Attributes grid, int rowCount, int columnCount, (double X, double Y) gaps)
    {
        (_grid, _gaps) = (grid, gaps);
        _columns = _givenColumns = ColumnsWith(columnCount, gaps.X);
        _rows = _givenRows = RowsWith(rowCount, gaps.Y);
    }

    /// <summary>Returns the grid of a layout; null if it has none.</summary>
    public static SubplotGrid? Of(Attributes layout)
    {
        Attributes grid = layout.Child("grid");
        string[][] subplots = [.. grid.Items("subplots").Select(Strings)];
        string[] xAxes = [.. grid.Items("xaxes").Select(JsonValues.Label)], yAxes = [.. grid.Items("yaxes").Select(JsonValues.Label)];
        int rowCount = Count(grid, "rows", subplots.Length > 0 ? subplots.Length : yAxes.Length);
        int columnCount = Count(grid, "columns", subplots.Length > 0 ? subplots.Max(row => row.Length) : xAxes.Length);
        if (rowCount == 0 || columnCount == 0) return null;
        bool independent = grid.Text("pattern") == "independent" && xAxes.Length == 0 && yAxes.Length == 0;
        var result = new SubplotGrid(
            grid, rowCount, columnCount, (Gap(grid, "xgap", independent ? 0.2 : 0.1), Gap(grid, "ygap", independent ? 0.3 : 0.1)));
        result.PlaceAxes(subplots, xAxes, yAxes, independent);
        return result;
    }

    /// <summary>Returns the domain of an axis of the grid; null for any other axis.</summary>
    public (double Start, double End)? Domain(string axis) =>
        _places.TryGetValue(axis, out (int Row, int Column) place) ? (axis[0] == 'x' ? _columns[place.Column] : _rows[place.Row]) : null;

    /// <summary>
    /// Makes the gaps between cells at least as wide as the given shares of the plotting area; plotly.js
    /// would let labels overlap the next plot.
    /// </summary>
    public void Widen(double acrossX, double acrossY)
    {
        double x = Math.Min(MostGap, acrossX * _columns.Length / (1 + acrossX)),
            y = Math.Min(MostGap, acrossY * _rows.Length / (1 + acrossY));
        if (x > _gaps.X) _columns = ColumnsWith(_columns.Length, _gaps.X = x);
        if (y > _gaps.Y) _rows = RowsWith(_rows.Length, _gaps.Y = y);
    }

    /// <summary>Returns the new position of a cell's title after the cell has moved; titles are centered on the upper edge.</summary>
    public (double X, double Y) Moved(double x, double y)
    {
        const double near = 0.002, above = 0.08;
        int column = Array.FindIndex(_givenColumns, cell => Math.Abs(((cell.Start + cell.End) / 2) - x) < near);
        int row = Array.FindIndex(_givenRows, cell => y > cell.End - near && y < cell.End + above);
        return column < 0 || row < 0
            ? (x, y)
            : ((_columns[column].Start + _columns[column].End) / 2, _rows[row].End + y - _givenRows[row].End);
    }

    /// <summary>Returns the cell of a trace without axes; the whole area if the trace names none.</summary>
    public ((double Start, double End) X, (double Start, double End) Y) Cell(int row, int column) =>
        (_columns[Math.Clamp(column, 0, _columns.Length - 1)], _rows[Math.Clamp(row, 0, _rows.Length - 1)]);

    private (double Start, double End)[] ColumnsWith(int count, double gap) => Cells(_grid, "domain.x", count, gap, reverse: false);

    private (double Start, double End)[] RowsWith(int count, double gap) =>
        Cells(_grid, "domain.y", count, gap, reverse: _grid.Text("roworder") != "bottom to top");

    private void PlaceAxes(string[][] subplots, string[] xAxes, string[] yAxes, bool independent)
    {
        for (int row = 0; row < _rows.Length; row++)
        {
            for (int column = 0; column < _columns.Length; column++)
            {
                int number = independent ? (row * _columns.Length) + column + 1 : 0;
                (string x, string y) = subplots.Length > 0 ? Split(subplots, row, column)
                    : independent ? (AxisId("x", number), AxisId("y", number))
                    : (
                        xAxes.Length > column ? xAxes[column] : AxisId("x", column + 1),
                        yAxes.Length > row ? yAxes[row] : AxisId("y", row + 1));
                if (x.Length > 0) _places.TryAdd(x, (row, column));
                if (y.Length > 0) _places.TryAdd(y, (row, column));
            }
        }
    }

    private static (string X, string Y) Split(string[][] subplots, int row, int column)
    {
        string id = row < subplots.Length && column < subplots[row].Length ? subplots[row][column] : "";
        int y = id.IndexOf('y', StringComparison.Ordinal);
        return y < 0 ? ("", "") : (id[..y], id[y..]);
    }

    private static string AxisId(string letter, int number) =>
        number < 2 ? letter : string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    private static (double Start, double End)[] Cells(Attributes grid, string domain, int count, double gap, bool reverse)
    {
        double[] ends = [.. grid.Items(domain).Select(end => JsonValues.Number(end, numericStrings: true) ?? double.NaN)];
        (double from, double to) = ends is [>= 0 and <= 1, >= 0 and <= 1] && ends[0] < ends[1] ? (ends[0], ends[1]) : (0, 1);
        double step = (to - from) / (count - gap);
        (double, double)[] cells = [.. Enumerable.Range(0, count).Select(i => (from + (step * i), from + (step * (i + 1 - gap))))];
        if (reverse) Array.Reverse(cells);
        return cells;
    }

    private static int Count(Attributes grid, string name, int otherwise) =>
        grid.Number(name) is { } count and >= 1 and <= 1000 ? (int)count : otherwise;

    private static double Gap(Attributes grid, string name, double otherwise) => Math.Clamp(grid.Number(name, otherwise), 0, 0.95);

    private static string[] Strings(JsonElement row) =>
        row.ValueKind == JsonValueKind.Array ? [.. row.EnumerateArray().Select(JsonValues.Label)] : [];
}
