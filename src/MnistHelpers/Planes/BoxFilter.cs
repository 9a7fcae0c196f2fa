namespace MnistHelpers.Planes;

/// <summary>
/// The mean over a square window around each pixel, computed by running sums, so that the time does not depend on the window size.
/// </summary>
internal static class BoxFilter
{
    /// <param name="plane">The plane to average.</param>
    /// <param name="radius">The window's side is 2 × radius + 1; at the borders, it is clipped to the plane.</param>
    internal static GrayPlane Mean(GrayPlane plane, int radius) => radius <= 0 ? plane : Columns(Rows(plane, radius), radius);

    /// <summary>Returns the mean over those pixels of each window that count; not a number where none does.</summary>
    /// <param name="plane">The plane to average.</param>
    /// <param name="counts">1 where a pixel counts, 0 elsewhere.</param>
    /// <param name="radius">As in <see cref="Mean"/>.</param>
    internal static GrayPlane MeanWhere(GrayPlane plane, GrayPlane counts, int radius)
    {
        var counted = new GrayPlane(plane.Width, plane.Height);
        for (int i = 0; i < counted.Values.Length; i++)
            counted.Values[i] = plane.Values[i] * counts.Values[i];
        GrayPlane mean = Mean(counted, radius), share = Mean(counts, radius);
        for (int i = 0; i < counted.Values.Length; i++)
            counted.Values[i] = mean.Values[i] / share.Values[i];
        return counted;
    }

    private static GrayPlane Rows(GrayPlane plane, int radius)
    {
        var result = new GrayPlane(plane.Width, plane.Height);
        for (int y = 0; y < plane.Height; y++)
        {
            ReadOnlySpan<float> from = plane.Row(y);
            Span<float> to = result.Row(y);
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

    /// <summary>Averages along all columns at once, in the order of memory.</summary>
    private static GrayPlane Columns(GrayPlane plane, int radius)
    {
        var result = new GrayPlane(plane.Width, plane.Height);
        double[] sums = new double[plane.Width];
        int count = 0;
        for (int y = -radius; y < plane.Height; y++)
        {
            if (y + radius < plane.Height)
            {
                ReadOnlySpan<float> entering = plane.Row(y + radius);
                for (int x = 0; x < sums.Length; x++)
                    sums[x] += entering[x];
                count++;
            }
            if (y > radius)
            {
                ReadOnlySpan<float> leaving = plane.Row(y - radius - 1);
                for (int x = 0; x < sums.Length; x++)
                    sums[x] -= leaving[x];
                count--;
            }
            if (y >= 0)
            {
                Span<float> to = result.Row(y);
                for (int x = 0; x < sums.Length; x++)
                    to[x] = (float)(sums[x] / count);
            }
        }
        return result;
    }
}
