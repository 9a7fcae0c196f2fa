namespace MnistHelpers;

/// <summary>Knows a picture that is as MNIST made its own already: every step could only harm it.</summary>
internal static class MnistLike
{
    private const int Rim = 2;

    /// <summary>Ground and ink are this far apart at least, and the ground even to this much.</summary>
    private const float LeastContrast = 0.4f, Evenness = 0.08f;

    private const float Faint = 0.1f;

    /// <summary>
    /// MNIST's strokes are broader than this, in pixels, but for three in a hundred digits; the line of a drawing program, one pixel wide,
    /// is not.
    /// </summary>
    private const double LeastStroke = 1.1;

    /// <summary>Points in which a pixel is looked at, along each side, to measure strokes.</summary>
    private const int Detail = 4;

    /// <summary>
    /// The pixels, light ink on black, of a clean 28×28 picture with a digit that fits into 20×20 (two more for good measure), is centered
    /// by mass and has a pen's strokes; else null.
    /// </summary>
    internal static byte[]? Take(GrayPlane gray)
    {
        const int side = MnistNormalizer.Side;
        if (gray.Width != side || gray.Height != side)
            return null;
        float[] rim = [.. gray.Values.Where(
            (_, i) => Math.Min(Math.Min(i % side, side - 1 - i % side), Math.Min(i / side, side - 1 - i / side)) < Rim)];
        float ground = rim.Average(), brightest = gray.Values.Max(), darkest = gray.Values.Min();
        float ink = ground < 0.5f ? brightest : darkest;
        if (rim.Max() - rim.Min() > Evenness || Math.Abs(ink - ground) < LeastContrast)
            return null;

        double mass = 0, sumX = 0, sumY = 0;
        int left = side, right = 0, top = side, bottom = 0;
        float[] values = Array.ConvertAll(gray.Values, value => Math.Max(0, (value - ground) / (ink - ground)));
        for (int i = 0; i < values.Length; i++)
        {
            int x = i % side, y = i / side;
            (mass, sumX, sumY) = (mass + values[i], sumX + values[i] * x, sumY + values[i] * y);
            if (values[i] > Faint)
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
        }
        bool fits = Math.Max(right - left, bottom - top) is >= 14 and <= 22;
        bool isCentered = Math.Max(Math.Abs(sumX / mass - (side - 1) / 2.0), Math.Abs(sumY / mass - (side - 1) / 2.0)) <= 1.5;
        return fits && isCentered && StrokeWidth(values) >= LeastStroke
            ? Array.ConvertAll(values, value => (byte)Math.Round(value * byte.MaxValue))
            : null;
    }

    private static double StrokeWidth(float[] values)
    {
        const int side = MnistNormalizer.Side;
        GrayPlane large = AreaResampler.Resize(new GrayPlane(side, side, values), Detail * side, Detail * side);
        return MnistNormalizer.StrokeWidth(DistanceField.Signed(large), 0) / Detail;
    }
}
