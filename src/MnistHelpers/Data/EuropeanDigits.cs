using MnistHelpers.Data;

namespace MnistHelpers;

/// <summary>
/// Synthetic 1s and 7s as they are taught in most of Europe: the 1 with a long flag and rarely a foot, the 7 usually with a bar across.
/// MNIST, written by Americans, has few of either, so a network that knows only MNIST takes such a 1 for a 7.
/// </summary>
public static class EuropeanDigits
{
    /// <summary>The fraction of the sevens that have a bar across.</summary>
    private const double Crossed = 0.7;

    /// <summary>
    /// Draws digits in MNIST's format: 28×28, light ink on black, the longest side 20 pixels, centered by mass. The digits alternate
    /// between 1 and 7 and are drawn by a model of the pen's path (slant, curvature, length and steepness of the flag, corners, pen width).
    /// </summary>
    /// <param name="count">The number of digits: 0 or more.</param>
    /// <param name="seed">The seed; each digit depends only on the seed and its index.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0.</exception>
    public static ImageSet Draw(int count, long seed = 1)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count), FormattableString.Invariant($"count: {count} found; give 0 or more"));
        const int size = PenStrokes.Side * PenStrokes.Side;
        var pixels = new byte[checked(count * size)];
        var labels = new byte[count];
        Parallel.For(0, count, i =>
        {
            SeededRandom random = SeededRandom.At(seed, i);
            labels[i] = (byte)(i % 2 == 0 ? 1 : 7);
            PenStrokes strokes = labels[i] == 1 ? One(random) : Seven(random);
            strokes.Lean(Math.Tan(double.DegreesToRadians(random.Uniform(-12, 28))));
            strokes.Draw(random.Uniform(1.7, 4.2), pixels.AsSpan(i * size, size));
        });
        return new ImageSet(pixels, labels);
    }

    /// <summary>Returns a 1: a rising flag and a stem down, not always joined, and rarely a foot.</summary>
    private static PenStrokes One(SeededRandom random)
    {
        (double sin, double cos) = Math.SinCos(double.DegreesToRadians(random.Uniform(33, 72)));
        double length = random.Uniform(0.15, 0.7), across = length * cos, down = Math.Min(length * sin, 0.65);
        double end = across + random.Uniform(-0.04, 0.04), gap = random.Uniform(0, 1) < 0.2 ? random.Uniform(-0.03, 0.05) : 0;
        var strokes = new PenStrokes();
        strokes.Curve((0, down), (0.5 * across, 0.5 * down), (across - gap, gap), random.Uniform(-0.06, 0.06));
        strokes.Curve((across, 0), (0.5 * (across + end), 0.5), (end, 1), random.Uniform(-0.03, 0.03));
        if (random.Uniform(0, 1) < 0.1)
            strokes.Curve((end - random.Uniform(0.05, 0.25), 1), (end, 1), (end + random.Uniform(0.05, 0.25), 1), 0);
        return strokes;
    }

    /// <summary>Returns a 7: a top that rises slightly or falls, a stem down to the left, and usually a bar across.</summary>
    private static PenStrokes Seven(SeededRandom random)
    {
        double width = random.Uniform(0.4, 0.68), rise = width * Math.Tan(double.DegreesToRadians(random.Uniform(-12, 18)));
        double left = Math.Max(rise, 0), right = Math.Max(-rise, 0), foot = random.Uniform(0.05, 0.35);
        var strokes = new PenStrokes();
        if (random.Uniform(0, 1) < 0.3)
            strokes.Curve((random.Uniform(-0.03, 0.03), left + random.Uniform(0.08, 0.2)), (0, left + 0.05), (0, left), 0);
        strokes.Curve((0, left), (0.5 * width, 0.5 * (left + right)), (width, right), random.Uniform(-0.08, 0.08));
        strokes.Curve((width, right), (0.5 * (width + foot), 0.5 * (1 + right)), (foot, 1), random.Uniform(-0.08, 0.08));
        if (random.Uniform(0, 1) >= Crossed)
            return strokes;
        double at = random.Uniform(0.4, 0.62), x = width + (foot - width) * at, tilt = random.Uniform(-0.08, 0.08);
        double before = random.Uniform(0.1, 0.3), after = random.Uniform(0.08, 0.3);
        strokes.Curve((x - before, at + tilt), (x, at), (x + after, at - tilt), 0);
        return strokes;
    }
}
