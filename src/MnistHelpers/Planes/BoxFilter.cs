namespace MnistHelpers;

/// <summary>
/// The mean over a square window around each pixel, computed by running sums, so that the time does not depend on the window size.
/// </summary>
internal static class BoxFilter
{
    /// <param name="plane">The plane to average.</param>
    /// <param name="radius">The window's side is 2 × radius + 1; at the borders, it is clipped to the plane.</param>
    internal static GrayPlane Mean(GrayPlane plane, int radius) =>
        radius <= 0 ? plane : Rows(Rows(plane, radius).Transposed(), radius).Transposed();

    private static GrayPlane Rows(GrayPlane plane, int radius)
    {
        var result = new GrayPlane(plane.Width, plane.Height);
        for (int y = 0; y < plane.Height; y++)
        {
            ReadOnlySpan<float> from = plane.Values.AsSpan(y * plane.Width, plane.Width);
            Span<float> to = result.Values.AsSpan(y * plane.Width, plane.Width);
            double sum = 0;
            int count = 0;
            for (int x = -radius; x < from.Length; x++)
            {
                if (x + radius < from.Length)
                    (sum, count) = (sum + from[x + radius], count + 1);
                if (x > radius)
                    (sum, count) = (sum - from[x - radius - 1], count - 1);
                if (x >= 0)
                    to[x] = (float)(sum / count);
            }
        }
        return result;
    }
}
