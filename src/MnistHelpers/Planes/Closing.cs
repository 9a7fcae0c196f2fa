namespace MnistHelpers;

/// <summary>
/// Morphological closing with a square: features darker than their surroundings and narrower than the square are filled, while the edges of
/// larger ones stay in place. Van Herk, "A fast algorithm for local minimum and maximum filters on rectangular and octagonal kernels",
/// Pattern Recognition Letters 13 (1992).
/// </summary>
internal static class Closing
{
    /// <param name="plane">The plane to close; the filter is clipped at its borders.</param>
    /// <param name="radius">The square's side is 2 × radius + 1.</param>
    internal static GrayPlane Apply(GrayPlane plane, int radius)
    {
        GrayPlane highest = Maximum(plane, radius);
        return Maximum(highest.Map(value => -value), radius).Map(value => -value);
    }

    /// <summary>Computes the maximum in the square around each pixel.</summary>
    internal static GrayPlane Maximum(GrayPlane plane, int radius) =>
        Rows(Rows(plane, radius).Transposed(), radius).Transposed();

    private static GrayPlane Rows(GrayPlane plane, int radius)
    {
        int width = plane.Width, window = 2 * radius + 1;
        int length = (width + 2 * radius + window - 1) / window * window;
        float[] padded = new float[length], ahead = new float[length], back = new float[length];
        var result = new GrayPlane(width, plane.Height);
        for (int y = 0; y < plane.Height; y++)
        {
            padded.AsSpan().Fill(float.NegativeInfinity);
            plane.Values.AsSpan(y * width, width).CopyTo(padded.AsSpan(radius));
            for (int i = 0; i < length; i++)
                ahead[i] = i % window == 0 ? padded[i] : Math.Max(ahead[i - 1], padded[i]);
            for (int i = length - 1; i >= 0; i--)
                back[i] = i % window == window - 1 ? padded[i] : Math.Max(back[i + 1], padded[i]);
            Span<float> row = result.Values.AsSpan(y * width, width);
            for (int x = 0; x < width; x++)
                row[x] = Math.Max(back[x], ahead[x + window - 1]);
        }
        return result;
    }
}
