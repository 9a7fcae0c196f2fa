namespace MnistHelpers.Planes;

/// <summary>
/// Euclidean distances to the edge of a shape, exact between pixels. Felzenszwalb, Huttenlocher, "Distance transforms of sampled
/// functions", Theory of Computing 8 (2012).
/// </summary>
internal static class DistanceField
{
    private const float Far = 1e12f;

    /// <summary>Computes the depth of each pixel inside the shape, in pixels; negative outside, 0 on the edge.</summary>
    /// <param name="shape">The fraction of each pixel that the shape covers, 0 to 1: inside from one half on.</param>
    internal static GrayPlane Signed(GrayPlane shape)
    {
        GrayPlane inside = ToNearest(shape.Map(value => value >= 0.5f ? Far : 0));
        GrayPlane outside = ToNearest(shape.Map(value => value >= 0.5f ? 0 : Far));
        var signed = new GrayPlane(shape.Width, shape.Height);
        for (int i = 0; i < signed.Values.Length; i++)
        {
            // Pixel centers lie half a pixel from the edge between them.
            signed.Values[i] = inside.Values[i] > 0 ? MathF.Sqrt(inside.Values[i]) - 0.5f : 0.5f - MathF.Sqrt(outside.Values[i]);
        }
        return signed;
    }

    /// <summary>Computes the squared distance of each pixel to the nearest pixel that is 0.</summary>
    private static GrayPlane ToNearest(GrayPlane plane) => Rows(Rows(plane).Transposed()).Transposed();

    private static GrayPlane Rows(GrayPlane plane)
    {
        int width = plane.Width;
        var result = new GrayPlane(width, plane.Height);
        int[] vertices = new int[width];
        float[] bounds = new float[width + 1];
        for (int y = 0; y < plane.Height; y++)
        {
            ReadOnlySpan<float> values = plane.Values.AsSpan(y * width, width);
            int last = 0;
            (vertices[0], bounds[0], bounds[1]) = (0, float.NegativeInfinity, float.PositiveInfinity);
            for (int x = 1; x < width; x++)
            {
                float crossing = Crossing(values, vertices[last], x);
                while (crossing <= bounds[last])
                    crossing = Crossing(values, vertices[--last], x);
                (vertices[++last], bounds[last], bounds[last + 1]) = (x, crossing, float.PositiveInfinity);
            }
            int k = 0;
            for (int x = 0; x < width; x++)
            {
                while (bounds[k + 1] < x)
                    k++;
                float distance = x - vertices[k];
                result.Values[y * width + x] = distance * distance + values[vertices[k]];
            }
        }
        return result;
    }

    /// <summary>Computes where the parabolas above two pixels intersect.</summary>
    private static float Crossing(ReadOnlySpan<float> values, int left, int right) =>
        (float)((values[right] + (double)right * right - values[left] - (double)left * left) / (2.0 * (right - left)));
}
