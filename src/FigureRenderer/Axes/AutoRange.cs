using System.Text.Json;

namespace FigureRenderer.Axes;

/// <summary>Finds the range of an axis: the one given in the figure, or one that shows all traces.</summary>
internal static class AutoRange
{
    private const double Padding = 0.05;

    public static (double Start, double End) Of(Axis axis, IReadOnlyList<Extent> extents, bool reversedByDefault)
    {
        bool reversed = axis.Attributes.Text("autorange") is { } asked
            ? asked.Contains("reversed", StringComparison.Ordinal)
            : reversedByDefault && axis.Attributes.Find("range") is null;
        (double? start, double? end) = Given(axis);
        (double low, double high) = Automatic(axis, extents);
        (double first, double last) = reversed ? (high, low) : (low, high);
        (first, last) = (start ?? first, end ?? last);
        return Widened(first, last);
    }

    // Ends that are indistinguishable at this magnitude would lead to a division by zero.
    private static (double, double) Widened(double first, double last)
    {
        double size = Math.Max(Math.Abs(first), Math.Abs(last));
        if (Math.Abs(last - first) > size * 1e-12) return (first, last);
        double reach = Math.Max(size * 1e-3, 1);
        return first <= last ? (first - reach, last + reach) : (first + reach, last - reach);
    }

    private static (double? Start, double? End) Given(Axis axis)
    {
        // An explicit "autorange" wins over the range.
        if (axis.Attributes.Text("autorange") is { } auto && auto != "false") return (null, null);
        JsonElement[] ends = [.. axis.Attributes.Items("range")];
        return ends.Length == 2
            ? (axis.LayoutPosition(ends[0], logarithms: true), axis.LayoutPosition(ends[1], logarithms: true))
            : (null, null);
    }

    private static (double Low, double High) Automatic(Axis axis, IReadOnlyList<Extent> extents)
    {
        if (extents.Count == 0) return Nothing(axis);
        bool toZero = axis.Kind is not (AxisKind.Log or AxisKind.Category) && axis.Attributes.Text("rangemode") == "tozero";
        (double low, double high) = (extents.Min(extent => extent.Low), extents.Max(extent => extent.High));
        if (toZero || (axis.Kind != AxisKind.Log && extents.Any(extent => extent.ToZero)))
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        if (low == high) return Single(low, toZero);

        // Each end moves out by the largest padding that any trace needs; the loop converges because
        // padding is a share of the final length.
        double length = Math.Max(axis.Length, 100);
        (double from, double to) = (low, high);
        for (int round = 0; round < 8; round++)
        {
            double unit = (to - from) / length;
            (from, to) = (
                extents.Min(extent => End(extent, low, extent.Low, -1)),
                extents.Max(extent => End(extent, high, extent.High, +1)));
            (from, to) = (Math.Min(from, low), Math.Max(to, high));

            double End(Extent extent, double edge, double own, int sign)
            {
                bool endsAtZero = (toZero || extent.ToZero) && edge == 0;
                double room = endsAtZero
                    ? 0
                    : ((extent.Padded ? Padding * length : 0) + (sign > 0 ? extent.PixelsAbove ?? extent.Pixels : extent.Pixels)) * unit;
                return own + (sign * room);
            }
        }
        return axis.Attributes.Text("rangemode") == "nonnegative" && axis.Kind == AxisKind.Linear ? (Math.Max(0, from), to) : (from, to);
    }

    private static (double Low, double High) Single(double value, bool toZero) =>
        toZero && value != 0 ? (Math.Min(0, 2 * value), Math.Max(0, 2 * value)) : (value - 1, value + 1);

    private static (double Low, double High) Nothing(Axis axis) => axis.Kind switch
    {
        AxisKind.Date =>
            (new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).TotalMilliseconds is var start
                ? (start, start + (366 * 864e5))
                : default,
        AxisKind.Log => (0, 4),
        _ => (-1, axis.IsX ? 6 : 4),
    };
}
