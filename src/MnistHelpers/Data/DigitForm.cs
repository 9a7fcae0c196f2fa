namespace MnistHelpers.Data;

/// <summary>
/// A form in which people write a digit: the points that the pen passes in a box one unit high, across and down, from the upper left.
/// </summary>
/// <param name="Digit">The digit.</param>
/// <param name="Weight">How often it is drawn, relative to the other forms of its digit.</param>
/// <param name="Strokes">The points of each stroke.</param>
internal sealed record DigitForm(int Digit, double Weight, params FormPoint[][] Strokes);

/// <summary>A point of a form.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
/// <param name="IsCorner">Whether the pen turns sharply there; it passes other points in a smooth curve.</param>
internal readonly record struct FormPoint(double X, double Y, bool IsCorner = false)
{
    public static implicit operator FormPoint((double X, double Y) point) => new(point.X, point.Y);

    internal static FormPoint Corner(double x, double y) => new(x, y, IsCorner: true);

    /// <summary>Returns points on an ellipse from one angle to another, in degrees: 0 is right, 90 is down.</summary>
    internal static FormPoint[] Arc(double x, double y, double radiusX, double radiusY, double from, double to)
    {
        const double step = 30;
        int steps = Math.Max(2, (int)Math.Ceiling(Math.Abs(to - from) / step));
        return [.. Enumerable.Range(0, steps + 1).Select(i =>
        {
            (double sin, double cos) = Math.SinCos(double.DegreesToRadians(from + (to - from) * i / steps));
            return new FormPoint(x + radiusX * cos, y + radiusY * sin);
        })];
    }
}
