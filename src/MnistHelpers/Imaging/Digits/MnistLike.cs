using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>Recognizes a picture that is already in MNIST's format, which every processing step could only harm.</summary>
internal static class MnistLike
{
    private const int Rim = 2;

    /// <summary>The minimum contrast between background and ink, and the maximum variation of the background.</summary>
    private const float LeastContrast = 0.4f, Evenness = 0.08f;

    private const float Faint = 0.1f;

    /// <summary>
    /// The minimum stroke width in pixels. All but three in a hundred digits of MNIST have broader strokes; the one-pixel line of a drawing
    /// program does not.
    /// </summary>
    private const double LeastStroke = 1.1;

    /// <summary>The number of sample points along each side of a pixel for measuring strokes.</summary>
    private const int Detail = 4;

    /// <summary>
    /// Returns the pixels, light ink on black, of a clean 28×28 picture with a digit that fits into 20×20 (with a tolerance of two), is
    /// centered by mass and has the strokes of a pen; otherwise null.
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
