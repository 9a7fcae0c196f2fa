namespace MnistHelpers.Data;

/// <summary>A hand that writes given forms, never twice the same.</summary>
internal static class Handwriting
{
    /// <summary>The fraction of what is written with a gap in a stroke, and the length of the gap as a fraction of the height.</summary>
    private const double Broken = 0.08, LeastGap = 0.03, MostGap = 0.09;

    /// <summary>The fractions of what is drawn with a broad and with a thin pen.</summary>
    private const double Broad = 0.1, Thin = 0.1;

    /// <summary>
    /// Draws forms in MNIST's format: 28×28, light ink on black, the longest side 20 pixels, centered by mass; with the points of their
    /// strokes displaced at random and smoothly, leaned, turned and stretched, and a pen of random width, whose pressure varies and whose
    /// ink may fail.
    /// </summary>
    /// <param name="count">The number of images.</param>
    /// <param name="seed">The seed; each image depends only on the seed and its index.</param>
    /// <param name="choose">
    /// Returns the label of an image, the points of each stroke, and the breadth of the pen relative to that of a single digit, from its
    /// random numbers and its index.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0.</exception>
    internal static ImageSet Draw(int count, long seed, Func<SeededRandom, int, (int Label, FormPoint[][] Strokes, double Breadth)> choose)
    {
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count), FormattableString.Invariant($"count: {count} found; give 0 or more"));
        const int size = PenStrokes.Side * PenStrokes.Side;
        var pixels = new byte[checked(count * size)];
        var labels = new byte[count];
        Parallel.For(0, count, i =>
        {
            SeededRandom random = SeededRandom.At(seed, i);
            (int label, FormPoint[][] strokes, double breadth) = choose(random, i);
            labels[i] = (byte)label;
            new PenStrokes(Write(strokes, random)).Draw(breadth * PenWidth(random), pixels.AsSpan(i * size, size));
        });
        return new ImageSet(pixels, labels);
    }

    private static double PenWidth(SeededRandom random) => random.Uniform(0, 1) switch
    {
        < Broad => random.Uniform(3.6, 5.2),
        < Broad + Thin => random.Uniform(1.2, 1.8),
        _ => random.Uniform(1.8, 3.6),
    };

    /// <summary>Returns the strokes of a form as one hand writes them.</summary>
    private static List<List<PenPoint>> Write(IReadOnlyList<FormPoint[]> form, SeededRandom random)
    {
        double loose = random.Uniform(0.004, 0.026);
        PenWaves across = PenWaves.Of(random, 0.035), down = PenWaves.Of(random, 0.035), pressure = PenWaves.Of(random, 0.16);
        double slant = Math.Tan(double.DegreesToRadians(random.Uniform(-14, 30))), aspect = Math.Exp(random.Uniform(-0.28, 0.28));
        double taper = random.Uniform(-0.2, 0.2);
        (double sin, double cos) = Math.SinCos(double.DegreesToRadians(random.Uniform(-7, 7)));
        var strokes = new List<List<PenPoint>>();
        foreach (FormPoint[] points in form)
        {
            FormPoint[] own = Array.ConvertAll(points, point => point with
            {
                X = point.X + loose * Bell(random),
                Y = point.Y + loose * Bell(random),
            });
            strokes.Add(PenPath.Smooth(own).ConvertAll(point => Place(point)));
        }
        if (random.Uniform(0, 1) < Broken)
        {
            int which = random.Next(strokes.Count);
            List<List<PenPoint>> parts =
                [.. PenPath.Broken(strokes[which], random.Uniform(0.15, 0.85), random.Uniform(LeastGap, MostGap))];
            if (parts.Count > 0)
                strokes = [.. strokes[..which], .. parts, .. strokes[(which + 1)..]];
        }
        return strokes;

        PenPoint Place(PenPoint point)
        {
            double x = aspect * (point.X + across.At(point.X, point.Y)), y = point.Y + down.At(point.Y, point.X);
            x = x * (1 + taper * (y - 0.5)) - slant * y;
            return new PenPoint(cos * x - sin * y, sin * x + cos * y, 1 + pressure.At(point.X, point.Y));
        }
    }

    /// <summary>Draws a number with mean 0 and variance 1 whose distribution is close to a normal one.</summary>
    private static double Bell(SeededRandom random) =>
        2 * (random.Uniform(-0.5, 0.5) + random.Uniform(-0.5, 0.5) + random.Uniform(-0.5, 0.5));
}
