using FigureRenderer.Axes;

namespace FigureRenderer.Traces;

/// <summary>Bins of equal size; a bin includes its lower edge but not its upper one.</summary>
internal readonly record struct HistogramBins(double Start, double Size, int Count)
{
    private const double Day = 864e5;
    private const int Most = 10_000;

    public int IndexOf(double value)
    {
        if (!double.IsFinite(value)) return -1;
        // Edges such as 0.3 are not exact, so a value marginally below a bin's lower edge still belongs to it.
        double index = Math.Floor(((value - Start) / Size) + 1e-9);
        return index >= 0 && index < Count ? (int)index : -1;
    }

    /// <summary>
    /// Chooses bins as plotly.js does: wide enough for a smooth outline, at round numbers, with no edge on the data.
    /// </summary>
    public static HistogramBins Automatic(double[] values, int? wantedCount, double? givenSize, bool dates)
    {
        (double low, double high) = (values.Min(), values.Max());
        double size = givenSize is > 0 ? givenSize.Value
            : dates ? Math.Max(1, Math.Ceiling(Rough(values, low, high, wantedCount) / Day)) * Day
            : NiceNumbers.RoundUp(Rough(values, low, high, wantedCount));
        if ((high - low) / size > Most) size = NiceNumbers.RoundUp((high - low) / Most);
        double start = NiceNumbers.FirstAtOrAfter(low, size) - size;
        if (!dates) start = Shift(start, size, values, low, high);
        return new HistogramBins(start, size, 1 + (int)Math.Floor((high - start) / size));
    }

    private static double Rough(double[] values, double low, double high, int? wantedCount)
    {
        double size;
        if (wantedCount is { } count)
        {
            size = (high - low) / count;
        }
        else
        {
            double mean = values.Average();
            double deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / values.Length);
            size = Math.Max(SmallestDifference(values), 2 * deviation / Math.Pow(values.Length, 0.4));
        }
        return size > 0 && double.IsFinite(size) ? size : 1;
    }

    // Not finer than the data: rounded down to 1, 2, 5, or 10 times a power of ten.
    private static double SmallestDifference(double[] values)
    {
        double[] distinct = [.. values.Distinct().Order()];
        double least = distinct.Length < 2 ? 1 : double.PositiveInfinity, span = distinct[^1] - distinct[0];
        for (int i = 1; i < distinct.Length; i++)
        {
            double difference = distinct[i] - distinct[i - 1];
            if (difference > span * 1e-4) least = Math.Min(least, difference);
        }
        if (!double.IsFinite(least)) return 0;
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double share = least / power;
        return power * (share >= 9.9 ? 9.9 : share >= 4.9 ? 4.9 : share >= 1.9 ? 1.9 : 0.9);
    }

    // Whole numbers get bins centered on them; for other values, the edges move if many values lie on them.
    private static double Shift(double start, double size, double[] values, double low, double high)
    {
        int onEdge = values.Count(value => NearEdge(value)), onMiddle = values.Count(value => NearEdge(value + (size / 2)));
        if (Array.TrueForAll(values, value => value % 1 == 0))
        {
            if (size < 1) return low - (0.5 * size);
            return start - 0.5 + size < low ? start - 0.5 + size : start - 0.5;
        }
        bool shifts = onMiddle < values.Length * 0.1 && (onEdge > values.Length * 0.3 || NearEdge(low) || NearEdge(high));
        return !shifts ? start : start + (size / 2) < low ? start + (size / 2) : start - (size / 2);

        bool NearEdge(double value) => (1 + ((value - start) * 100 / size)) % 100 < 2;
    }
}
