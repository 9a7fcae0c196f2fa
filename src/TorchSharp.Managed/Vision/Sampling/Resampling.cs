using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Determines the pixels from which a row is resampled to another length.</summary>
/// <remarks>Follows torch.nn.functional.interpolate without align_corners, and with antialias=True.</remarks>
internal static class Resampling
{
    internal static void RequireKnown(InterpolationMode interpolation)
    {
        if (interpolation is not (InterpolationMode.Nearest or InterpolationMode.NearestExact or InterpolationMode.Bilinear
            or InterpolationMode.Bicubic))
        {
            throw new ArgumentException(
                $"Resize: {interpolation} is given; use Nearest, NearestExact, Bilinear or Bicubic.", nameof(interpolation));
        }
    }

    internal static Tap[] Taps(long from, long to, InterpolationMode interpolation, bool antialias) => interpolation switch
    {
        InterpolationMode.Nearest => [Nearest(from, to, 0)],
        InterpolationMode.NearestExact => [Nearest(from, to, 0.5f)],
        InterpolationMode.Bilinear when antialias => Averaged(from, to, 1, Triangle),
        InterpolationMode.Bilinear => Bilinear(from, to),
        _ when antialias => Averaged(from, to, 2, x => Cubic(x, -0.5)),
        _ => Bicubic(from, to),
    };

    /// <summary>Selects the nearest pixel. Computed in float, as in libtorch, because rounding decides which pixel is selected.</summary>
    private static Tap Nearest(long from, long to, float middle)
    {
        float scale = (float)from / to;
        var positions = new long[to];
        for (int i = 0; i < to; i++)
            positions[i] = Math.Min((long)MathF.Floor((i + middle) * scale), from - 1);
        return new Tap(positions, null);
    }

    private static Tap[] Bilinear(long from, long to)
    {
        Tap[] taps = Empty(2, to);
        for (int i = 0; i < to; i++)
        {
            double place = Math.Max(Place(i, from, to), 0);
            long first = (long)place;
            Set(taps[0], i, first, 1 - (place - first));
            Set(taps[1], i, Math.Min(first + 1, from - 1), place - first);
        }

        return taps;
    }

    private static Tap[] Bicubic(long from, long to)
    {
        Tap[] taps = Empty(4, to);
        for (int i = 0; i < to; i++)
        {
            double place = Place(i, from, to);
            long first = (long)Math.Floor(place) - 1;
            for (int k = 0; k < taps.Length; k++)
                Set(taps[k], i, Math.Clamp(first + k, 0, from - 1), Cubic(place - (first + k), -0.75));
        }

        return taps;
    }

    /// <summary>Applies a filter over all pixels that it reaches, stretched if the row becomes shorter.</summary>
    private static Tap[] Averaged(long from, long to, double reach, Func<double, double> filter)
    {
        double scale = (double)from / to, stretch = Math.Max(scale, 1);
        var rows = new (long First, double[] Weights)[to];
        for (int i = 0; i < to; i++)
        {
            double center = scale * (i + 0.5);
            long first = Math.Max((long)(center - (reach * stretch) + 0.5), 0),
                last = Math.Min((long)(center + (reach * stretch) + 0.5), from);
            var weights = new double[last - first];
            for (int k = 0; k < weights.Length; k++)
                weights[k] = filter((first + k - center + 0.5) / stretch);
            double sum = weights.Sum();
            rows[i] = (first, Array.ConvertAll(weights, weight => weight / sum));
        }

        // A row with fewer terms than another repeats its first pixel with weight 0.
        Tap[] taps = Empty(rows.Max(row => row.Weights.Length), to);
        for (int i = 0; i < to; i++)
        {
            for (int k = 0; k < taps.Length; k++)
            {
                bool reached = k < rows[i].Weights.Length;
                Set(taps[k], i, rows[i].First + (reached ? k : 0), reached ? rows[i].Weights[k] : 0);
            }
        }

        return taps;
    }

    /// <summary>Returns the position of a new pixel's center relative to the centers of the old pixels.</summary>
    private static double Place(int i, long from, long to) => ((double)from / to * (i + 0.5)) - 0.5;

    private static double Triangle(double x) => Math.Max(0, 1 - Math.Abs(x));

    /// <summary>Computes Keys' cubic convolution kernel.</summary>
    private static double Cubic(double x, double a)
    {
        x = Math.Abs(x);
        if (x < 1)
            return ((((a + 2) * x) - (a + 3)) * x * x) + 1;
        return x < 2 ? ((((x - 5) * x) + 8) * x - 4) * a : 0;
    }

    private static Tap[] Empty(int count, long length) =>
        [.. Enumerable.Range(0, count).Select(_ => new Tap(new long[length], new double[length]))];

    private static void Set(Tap tap, int i, long position, double weight) => (tap.Positions[i], tap.Weights![i]) = (position, weight);
}
