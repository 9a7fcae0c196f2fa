namespace SkiaSharp;

/// <summary>
/// The pixels of a line that make each pixel of a line of another length, and their weights. A pixel counts as being at its center; past
/// the ends, the last pixel is repeated.
/// </summary>
internal sealed class Taps
{
    private Taps(int count, int length)
    {
        Count = count;
        Indices = new int[count * length];
        Weights = new float[count * length];
    }

    /// <summary>The number of pixels that make one: 1, 2 or 4.</summary>
    internal int Count { get; }

    /// <summary>The indices of the source pixels, <see cref="Count"/> for each pixel.</summary>
    internal int[] Indices { get; }

    internal float[] Weights { get; }

    internal static Taps Create(int sourceLength, int length, SKSamplingOptions sampling)
    {
        var taps = new Taps(sampling.UseCubic ? 4 : sampling.Filter == SKFilterMode.Linear ? 2 : 1, length);
        for (int i = 0; i < length; i++)
        {
            double at = (i + 0.5) * sourceLength / length;
            if (taps.Count == 1)
            {
                taps.Set(i, 0, (int)at, 1, sourceLength);
                continue;
            }

            double before = Math.Floor(at - 0.5), rest = at - 0.5 - before;
            if (taps.Count == 2)
            {
                taps.Set(i, 0, (int)before, 1 - rest, sourceLength);
                taps.Set(i, 1, (int)before + 1, rest, sourceLength);
                continue;
            }
            for (int k = 0; k < 4; k++)
                taps.Set(i, k, (int)before + k - 1, Cubic(sampling.Cubic, Math.Abs(k - 1 - rest)), sourceLength);
        }
        return taps;
    }

    /// <summary>Returns the weight of a pixel at a distance in pixels.</summary>
    internal static double Cubic(SKCubicResampler filter, double x)
    {
        double b = filter.B, c = filter.C;
        return x < 1 ? ((12 - 9 * b - 6 * c) * x * x * x + (-18 + 12 * b + 6 * c) * x * x + 6 - 2 * b) / 6
            : x < 2 ? ((-b - 6 * c) * x * x * x + (6 * b + 30 * c) * x * x + (-12 * b - 48 * c) * x + 8 * b + 24 * c) / 6
            : 0;
    }

    private void Set(int pixel, int tap, int index, double weight, int sourceLength)
    {
        Indices[pixel * Count + tap] = Math.Clamp(index, 0, sourceLength - 1);
        Weights[pixel * Count + tap] = (float)weight;
    }
}
