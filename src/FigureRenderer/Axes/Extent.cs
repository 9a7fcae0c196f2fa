namespace FigureRenderer.Axes;

/// <summary>
/// The positions that a trace covers on an axis. <paramref name="Padded"/> asks for 5 % more at each end, <paramref name="Pixels"/> for
/// the radius of its markers (<paramref name="PixelsAbove"/> if it differs at the upper end), and <paramref name="ToZero"/> for zero to
/// be visible and to end the axis.
/// </summary>
internal readonly record struct Extent(
    double Low, double High, bool Padded = false, double Pixels = 0, bool ToZero = false, double? PixelsAbove = null)
{
    /// <summary>Returns the extent of the finite positions; null if there are none.</summary>
    public static Extent? Of(IEnumerable<double> positions, bool padded = false, double pixels = 0, bool toZero = false)
    {
        (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double position in positions)
        {
            if (!double.IsFinite(position)) continue;
            low = Math.Min(low, position);
            high = Math.Max(high, position);
        }
        return low <= high ? new Extent(low, high, padded, pixels, toZero) : null;
    }
}
