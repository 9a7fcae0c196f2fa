using System.Globalization;
using FigureRenderer.Drawing;

namespace FigureRenderer.Traces;

/// <summary>Creates the outlines of marker symbols, which plotly.js identifies by name or number.</summary>
internal static class MarkerSymbols
{
    private static readonly string[] s_names =
    [
        "circle", "square", "diamond", "cross", "x", "triangle-up", "triangle-down", "triangle-left", "triangle-right", "triangle-ne",
        "triangle-se", "triangle-sw", "triangle-nw", "pentagon", "hexagon", "hexagon2", "octagon", "star", "hexagram", "star-triangle-up",
        "star-triangle-down", "star-square", "star-diamond", "diamond-tall", "diamond-wide", "hourglass", "bowtie", "circle-cross",
        "circle-x", "square-cross", "square-x", "diamond-cross", "diamond-x", "cross-thin", "x-thin", "asterisk", "hash", "y-up", "y-down",
        "y-left", "y-right", "line-ew", "line-ns", "line-ne", "line-nw", "arrow-up", "arrow-down", "arrow-left", "arrow-right",
        "arrow-bar-up", "arrow-bar-down", "arrow-bar-left", "arrow-bar-right", "arrow", "arrow-wide",
    ];

    /// <summary>Splits a symbol into its name and whether it is open; an unknown symbol becomes a circle.</summary>
    public static (string Name, bool Open) Parse(string? symbol)
    {
        if (symbol is null) return ("circle", false);
        if (int.TryParse(symbol, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return (number % 100 < s_names.Length ? s_names[number % 100] : "circle", number / 100 % 2 == 1);
        string name = symbol.Replace("-open", "", StringComparison.Ordinal).Replace("-dot", "", StringComparison.Ordinal);
        return (Array.IndexOf(s_names, name) >= 0 ? name : "circle", symbol.Contains("-open", StringComparison.Ordinal));
    }

    /// <summary>Returns the path around a point of any symbol except the circle; the size is its width.</summary>
    public static string Path(string name, double x, double y, double size)
    {
        double r = size / 2;
        if (SymbolOutlines.Find(name) is { } outline) return SymbolOutlines.Scaled(outline, x, y, r);
        (double X, double Y)[] corners = name switch
        {
            "square" => [(-r, -r), (r, -r), (r, r), (-r, r)],
            "diamond" => [(0, -1.3 * r), (1.3 * r, 0), (0, 1.3 * r), (-1.3 * r, 0)],
            "cross" => Cross(0.4 * r, 1.2 * r),
            "x" => [.. Cross(0.4 * r, 1.13 * r).Select(Turned)],
            "triangle-up" => [(0, -r), (1.155 * r, 0.5 * r), (-1.155 * r, 0.5 * r)],
            "triangle-down" => [(0, r), (1.155 * r, -0.5 * r), (-1.155 * r, -0.5 * r)],
            "triangle-left" => [(-r, 0), (0.5 * r, 1.155 * r), (0.5 * r, -1.155 * r)],
            "triangle-right" => [(r, 0), (-0.5 * r, 1.155 * r), (-0.5 * r, -1.155 * r)],
            "triangle-ne" => [(-0.6 * r, -1.2 * r), (1.2 * r, -1.2 * r), (1.2 * r, 0.6 * r)],
            "triangle-se" => [(1.2 * r, -0.6 * r), (1.2 * r, 1.2 * r), (-0.6 * r, 1.2 * r)],
            "triangle-sw" => [(0.6 * r, 1.2 * r), (-1.2 * r, 1.2 * r), (-1.2 * r, -0.6 * r)],
            "triangle-nw" => [(-1.2 * r, 0.6 * r), (-1.2 * r, -1.2 * r), (0.6 * r, -1.2 * r)],
            "pentagon" => Regular(5, r, -90),
            "hexagon" => Regular(6, r, -90),
            "hexagon2" => Regular(6, r, 0),
            "octagon" => Regular(8, r, 22.5),
            "star" => Star(5, 1.4 * r, 0.382),
            _ => Star(6, 1.32 * r, 0.577),
        };
        return "M" + string.Join('L', corners.Select(corner => $"{Number.Text(x + corner.X)} {Number.Text(y + corner.Y)}")) + "Z";
    }

    private static (double X, double Y) Turned((double X, double Y) point) =>
        ((point.X - point.Y) * Math.Sqrt(0.5), (point.X + point.Y) * Math.Sqrt(0.5));

    private static (double X, double Y)[] Cross(double half, double reach) =>
    [
        (-half, -reach), (half, -reach), (half, -half), (reach, -half), (reach, half), (half, half),
        (half, reach), (-half, reach), (-half, half), (-reach, half), (-reach, -half), (-half, -half),
    ];

    private static (double X, double Y)[] Regular(int corners, double radius, double firstDegrees) =>
        [.. Enumerable.Range(0, corners).Select(i => Polar(radius, firstDegrees + (360.0 * i / corners)))];

    private static (double X, double Y)[] Star(int points, double radius, double inner) =>
        [.. Enumerable.Range(0, 2 * points).Select(i => Polar(i % 2 == 0 ? radius : radius * inner, -90 + (180.0 * i / points)))];

    private static (double X, double Y) Polar(double radius, double degrees) =>
        (radius * Math.Cos(degrees * Math.PI / 180), radius * Math.Sin(degrees * Math.PI / 180));
}
