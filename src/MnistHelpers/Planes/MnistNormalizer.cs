namespace MnistHelpers.Planes;

/// <summary>
/// Creates the 28×28 pixels of a digit as MNIST's were created: fitted into 20×20 by averaging with its aspect ratio kept, with its center
/// of mass at the center. Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten digits", http://yann.lecun.com/exdb/mnist/.
/// </summary>
internal static class MnistNormalizer
{
    internal const int Side = 28;

    /// <summary>The mean stroke width in MNIST's training images, in pixels: twice the area divided by the length of the outline.</summary>
    internal const double MnistStrokeWidth = 2.6;

    /// <summary>The length of a digit's longest side.</summary>
    internal const int Fit = 20;

    /// <summary>The oversampling: the number of pixels in which a digit is drawn per pixel of the 28×28 image, along each side.</summary>
    private const int Detail = 6;

    /// <summary>The fraction of the difference to the target width that is corrected: stroke widths vary in MNIST too.</summary>
    private const double Correction = 0.8;

    /// <summary>The maximum fraction by which a stroke is thinned, so that it does not break.</summary>
    private const double MostThinning = 0.35;

    /// <summary>
    /// The minimum fraction of their area that strokes keep when averaged down; strokes that keep less are too thin for averaging.
    /// </summary>
    private const double LeastKept = 0.8;

    /// <param name="digit">The amount of ink, 0 to 1, with the edge of strokes at one half, including the digit's surroundings.</param>
    /// <param name="strokeWidth">The target stroke width in pixels of the 28×28 image; 0 for the digit's own.</param>
    internal static byte[] Normalize(GrayPlane digit, double strokeWidth)
    {
        GrayPlane depth = Depth(digit);
        return Place(depth, strokeWidth <= 0 ? 0 : Growth(depth, strokeWidth));
    }

    /// <summary>Computes twice the area divided by the length of the outline: exact for a long stroke, slightly low at its ends.</summary>
    internal static double StrokeWidth(GrayPlane depth, float edge)
    {
        const float band = 2;
        int inside = 0, outline = 0;
        foreach (float value in depth.Values)
        {
            if (value > edge)
                inside++;
            if (Math.Abs(value - edge) < band / 2)
                outline++;
        }
        return outline == 0 ? 0 : 2 * inside / (outline / (double)band);
    }

    /// <summary>
    /// Computes how far the edges of the strokes are moved outward, in pixels of the oversampled digit, so that the strokes approach a
    /// width. Thickening enlarges the digit, and fitting it into its box again, as <see cref="Place"/> does, thins the strokes a little;
    /// this is not corrected.
    /// </summary>
    private static float Growth(GrayPlane depth, double strokeWidth)
    {
        PixelBox box = Bounds(depth, 0);
        double scale = (double)Fit / Math.Max(box.Width, box.Height), width = StrokeWidth(depth, 0);
        double wished = width * scale + Correction * (strokeWidth - width * scale);
        return (float)Math.Max((wished / scale - width) / 2, -MostThinning * width / 2);
    }

    /// <summary>
    /// Computes the depth of each pixel inside the strokes, with the digit's longest side at the oversampled size, and a margin for strokes
    /// that are thickened.
    /// </summary>
    private static GrayPlane Depth(GrayPlane digit)
    {
        PixelBox box = Bounds(digit, 0.5f);
        double scale = (double)Fit * Detail / Math.Max(box.Width, box.Height);
        int margin = (int)Math.Ceiling(4 * Detail / scale);
        GrayPlane part = digit.Crop(new PixelBox(box.Left - margin, box.Top - margin, box.Width + 2 * margin, box.Height + 2 * margin));
        GrayPlane resized = Resized(part);
        if (scale >= 1 || Area(resized) >= LeastKept * scale * scale * Area(part))
            return DistanceField.Signed(resized);
        // Hairlines fade when a large picture is averaged down, but their distances do not; half a pixel more on each side makes them wide
        // enough to be measured.
        return Resized(DistanceField.Signed(part)).Map(value => (float)scale * value + 0.5f);

        GrayPlane Resized(GrayPlane plane) =>
            AreaResampler.Resize(plane, (int)Math.Round(part.Width * scale), (int)Math.Round(part.Height * scale));

        static int Area(GrayPlane plane) => plane.Values.Count(value => value >= 0.5f);
    }

    private static byte[] Place(GrayPlane depth, float growth)
    {
        PixelBox box = Bounds(depth, -growth);
        double scale = (double)Fit / Math.Max(box.Width, box.Height);
        double mass = 0, sumX = 0, sumY = 0;
        for (int y = 0; y < depth.Height; y++)
        {
            for (int x = 0; x < depth.Width; x++)
            {
                float ink = Ink(depth[x, y] + growth);
                (mass, sumX, sumY) = (mass + ink, sumX + ink * (x + 0.5), sumY + ink * (y + 0.5));
            }
        }
        double middleX = sumX / mass, middleY = sumY / mass;
        var large = new GrayPlane(Side * Detail, Side * Detail);
        for (int y = 0; y < large.Height; y++)
        {
            for (int x = 0; x < large.Width; x++)
            {
                double sourceX = (x + 0.5 - large.Width / 2.0) / (Detail * scale) + middleX - 0.5;
                double sourceY = (y + 0.5 - large.Height / 2.0) / (Detail * scale) + middleY - 0.5;
                large.Values[y * large.Width + x] = Ink((float)(Detail * scale) * (Sample(depth, sourceX, sourceY) + growth));
            }
        }
        return Array.ConvertAll(AreaResampler.Resize(large, Side, Side).Values, value => (byte)Math.Round(value * byte.MaxValue));
    }

    /// <summary>Returns the fraction of a pixel that is ink, given the depth of its center.</summary>
    private static float Ink(float depth) => Math.Clamp(depth + 0.5f, 0, 1);

    private static float Sample(GrayPlane plane, double x, double y)
    {
        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        float right = (float)(x - left), down = (float)(y - top);
        return (At(left, top) * (1 - right) + At(left + 1, top) * right) * (1 - down)
            + (At(left, top + 1) * (1 - right) + At(left + 1, top + 1) * right) * down;

        float At(int column, int row) => plane[Math.Clamp(column, 0, plane.Width - 1), Math.Clamp(row, 0, plane.Height - 1)];
    }

    private static PixelBox Bounds(GrayPlane plane, float above)
    {
        int left = plane.Width, right = -1, top = plane.Height, bottom = -1;
        for (int y = 0; y < plane.Height; y++)
        {
            for (int x = 0; x < plane.Width; x++)
            {
                if (plane[x, y] < above)
                    continue;
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            }
        }
        return new PixelBox(left, top, right - left + 1, bottom - top + 1);
    }
}
