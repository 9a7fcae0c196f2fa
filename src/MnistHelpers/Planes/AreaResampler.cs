namespace MnistHelpers;

/// <summary>Resizes by averaging over the area that each new pixel covers; when enlarging, it interpolates linearly.</summary>
internal static class AreaResampler
{
    /// <param name="plane">The plane to resize.</param>
    /// <param name="width">The new width.</param>
    /// <param name="height">The new height.</param>
    internal static GrayPlane Resize(GrayPlane plane, int width, int height) =>
        Rows(Rows(plane, width).Transposed(), height).Transposed();

    /// <summary>Reduces the plane so that its longest side is at most this long, keeping the aspect ratio.</summary>
    internal static GrayPlane Reduced(GrayPlane plane, int longest)
    {
        double scale = (double)longest / plane.LongestSide;
        return scale >= 1
            ? plane
            : Resize(plane, Math.Max(1, (int)Math.Round(plane.Width * scale)), Math.Max(1, (int)Math.Round(plane.Height * scale)));
    }

    private static GrayPlane Rows(GrayPlane plane, int width)
    {
        if (width == plane.Width)
            return plane;
        var result = new GrayPlane(width, plane.Height);
        double step = (double)plane.Width / width;
        for (int x = 0; x < width; x++)
        {
            // At least half a pixel on each side of the center: that is where averaging turns into interpolation.
            double center = (x + 0.5) * step, half = Math.Max(step, 1) / 2;
            double from = center - half, to = center + half;
            for (int i = (int)Math.Floor(from); i < to; i++)
            {
                float share = (float)((Math.Min(to, i + 1) - Math.Max(from, i)) / (to - from));
                int source = Math.Clamp(i, 0, plane.Width - 1);
                for (int y = 0; share > 0 && y < plane.Height; y++)
                    result.Values[y * width + x] += share * plane.Values[y * plane.Width + source];
            }
        }
        return result;
    }
}
