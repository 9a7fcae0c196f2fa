using System.Globalization;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers.Charts;

/// <summary>Small maps of numbers of equal size, drawn side by side as one heat map with gaps between them.</summary>
/// <param name="Maps">The maps, each row-major.</param>
/// <param name="Rows">The height of a map.</param>
/// <param name="Columns">The width of a map.</param>
/// <param name="InARow">The number of maps side by side.</param>
/// <param name="Cell">The size of a value in px.</param>
internal sealed record MapTiles(IReadOnlyList<float[]> Maps, int Rows, int Columns, int InARow, double Cell)
{
    /// <summary>The gap between maps; single values need none.</summary>
    private int Gap => Rows * Columns == 1 ? 0 : 1;

    private int TileRows => (Maps.Count + InARow - 1) / InARow;

    private int Width => InARow * (Columns + Gap) - Gap;

    private int Height => TileRows * (Rows + Gap) - Gap;

    internal double WidthInPixels => Width * Cell;

    internal double HeightInPixels => Height * Cell;

    internal float LargestMagnitude => Maps.Max(map => map.Max(value => MathF.Abs(value)));

    /// <summary>Arranges maps in as few rows as possible with tiles of at least this width.</summary>
    internal static MapTiles Fit(IReadOnlyList<float[]> maps, int rows, int columns, double width, double tileWidth, double largestCell)
    {
        int gap = rows * columns == 1 ? 0 : 1;
        for (int tileRows = 1; ; tileRows++)
        {
            int inARow = (maps.Count + tileRows - 1) / tileRows;
            double cell = width / (inARow * (columns + gap) - gap);
            if (cell * columns >= tileWidth || inARow == 1)
                return new MapTiles(maps, rows, columns, inARow, Math.Min(cell, largestCell));
        }
    }

    /// <summary>Draws the maps on one color scale.</summary>
    /// <param name="name">The name of a map in hover texts, such as filter.</param>
    /// <param name="colors">The color scale.</param>
    /// <param name="low">The value that gets the first color.</param>
    /// <param name="high">The value that gets the last color.</param>
    /// <param name="bar">The title of a color bar; null for none.</param>
    /// <param name="numbered">Whether hover texts say which map a value belongs to, which takes one text per value.</param>
    internal GenericChart Draw(string name, StyleParam.Colorscale colors, double low, double high, string? bar = null, bool numbered = true)
    {
        int digits = Math.Clamp(4 - (int)Math.Ceiling(Math.Log10(Math.Max(Math.Abs(low), Math.Abs(high)))), 0, 15);
        double[][] values = Grid(double.NaN, (map, at) => Math.Round(Maps[map][at], digits));
        GenericChart chart = Chart.Heatmap<double, int, int, string>(values, ColorScale: colors, ShowScale: bar is not null)
            .WithAttribute("zmin", low)
            .WithAttribute("zmax", high)
            .WithAttribute("hoverongaps", false);
        chart = !numbered && Maps.Count > 1 ? chart.WithHover(name + ": %{z}")
            : Maps.Count == 1 ? chart.WithHover("row %{y}, column %{x}, " + name + ": %{z}")
            : chart.WithAttribute("text", Grid("", (map, _) => (map + 1).ToString(CultureInfo.InvariantCulture)))
                .WithHover(name + " %{text}: %{z}");
        return bar is null ? chart : chart.WithColorBar(ColorBar.init(Title: Title.init(Text: bar), Thickness: 14));
    }

    private T[][] Grid<T>(T empty, Func<int, int, T> value)
    {
        T[][] grid = [.. Enumerable.Range(0, Height).Select(_ => Enumerable.Repeat(empty, Width).ToArray())];
        for (int map = 0; map < Maps.Count; map++)
        {
            int top = map / InARow * (Rows + Gap), left = map % InARow * (Columns + Gap);
            for (int at = 0; at < Rows * Columns; at++)
                grid[top + at / Columns][left + at % Columns] = value(map, at);
        }
        return grid;
    }
}
