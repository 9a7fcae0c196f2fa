namespace MnistHelpers;

/// <summary>
/// A picture in two clear tones that shows which is the ink, where strokes are too broad, or cut too close, for the rules that ink covers
/// less than its ground and is narrow. Either it is cut to the box of its digit: the ink reaches all four sides and leaves most of the rim
/// free. Or the ink, in broad strokes, reaches none.
/// </summary>
/// <param name="IsInkDark">Whether the ink is the darker tone.</param>
/// <param name="Thickness">The broadest place of the ink, as a share of the picture's longest side.</param>
/// <param name="Ground">Where the ground is seen, 1, in the reduced picture.</param>
/// <param name="Small">The reduced picture.</param>
internal sealed record TwoTones(bool IsInkDark, double Thickness, GrayPlane Ground, GrayPlane Small)
{
    private const int LongestSide = 200;

    /// <summary>Two tones, not a ramp of light or noise.</summary>
    private const double LeastSeparation = 0.82, LeastContrast = 0.15;

    /// <summary>Ink comes as near to each side as this share of the longest.</summary>
    private const double Margin = 0.045;

    /// <summary>Ink covers less of the rim than this, and nowhere is it broader, as a share of the longest side.</summary>
    private const double MostOfRim = 0.5, MostThickness = 0.42;

    /// <summary>From this thickness on, strokes that reach no side are broad.</summary>
    private const double Broad = InkPlane.WidestStroke / 2;

    /// <summary>The largest part of the ink is as wide and as high as these shares of the picture, and has this share of the ink.</summary>
    private const double LeastSpan = 0.6, LeastShare = 0.6;

    /// <summary>Ink with less than this share of all of it is a speck, and does not count for its box.</summary>
    private const double LeastPart = 0.01;

    /// <summary>What fills this share of its box, holes included, and is so broad, is not a digit but paper before a dark table.</summary>
    private const double PaperFill = 0.86, PaperThickness = 0.2;

    /// <summary>
    /// So is a shape that lies on this share of its convex hull's edge and leaves a share of the hull between these two to writing.
    /// </summary>
    private const double LeastFollowed = 0.95, LeastWriting = 0.002, MostWriting = 0.2;

    /// <summary>The ground's light is the mean over this share of the longest side.</summary>
    private const double GroundReach = 0.25;

    /// <summary>The tones of a picture; null where they are not clear, or where strokes are narrow and stand away from the rim.</summary>
    internal static TwoTones? Find(GrayPlane gray)
    {
        GrayPlane small = AreaResampler.Reduced(gray, LongestSide);
        Otsu split = Otsu.Of(small);
        if (split.Separation < LeastSeparation || Contrast(small, split.Threshold) < LeastContrast)
            return null;
        (double Rim, TwoTones Tones)?[] both = [Find(small, split.Threshold, isDark: true), Find(small, split.Threshold, isDark: false)];
        return both.OfType<(double Rim, TwoTones Tones)>().OrderBy(found => found.Rim).Select(found => found.Tones).FirstOrDefault();
    }

    /// <summary>The ground's brightness in each pixel of a picture of this size, by the mean of the ground near it.</summary>
    internal GrayPlane GroundLight(int width, int height)
    {
        int radius = Math.Max(1, (int)(GroundReach * Small.LongestSide));
        var seen = new GrayPlane(Small.Width, Small.Height);
        double sum = 0, count = 0;
        for (int i = 0; i < seen.Values.Length; i++)
        {
            seen.Values[i] = Ground.Values[i] * Small.Values[i];
            (sum, count) = (sum + seen.Values[i], count + Ground.Values[i]);
        }
        GrayPlane light = BoxFilter.Mean(seen, radius), share = BoxFilter.Mean(Ground, radius);
        float everywhere = (float)(sum / Math.Max(count, 1));
        // A little of the whole ground's light settles places that see next to none.
        const float weight = 1e-3f;
        for (int i = 0; i < light.Values.Length; i++)
            light.Values[i] = (light.Values[i] + weight * everywhere) / (share.Values[i] + weight);
        return AreaResampler.Resize(light, width, height);
    }

    private static double Contrast(GrayPlane plane, float threshold) =>
        plane.Values.Where(value => value > threshold).DefaultIfEmpty().Average()
            - plane.Values.Where(value => value <= threshold).DefaultIfEmpty().Average();

    private static (double Rim, TwoTones Tones)? Find(GrayPlane small, float threshold, bool isDark)
    {
        int width = small.Width, height = small.Height;
        ComponentMap ink = ComponentMap.Of(small, Array.ConvertAll(small.Values, value => value <= threshold == isDark), reach: 0);
        if (ink.All.MaxBy(part => part.Area) is not { } main)
            return null;
        int area = ink.All.Sum(part => part.Area);
        PixelBox box = Component.BoxOf([.. ink.All.Where(part => part.Area >= LeastPart * area)]);
        double margin = 1 + Margin * small.LongestSide;
        var rim = new PictureRim(ink, height);
        bool isCut = Math.Max(Math.Max(box.Left, box.Top), Math.Max(width - box.Right, height - box.Bottom)) <= margin
            && rim.Covered <= MostOfRim
            && main.Box.Width >= LeastSpan * width && main.Box.Height >= LeastSpan * height && main.Area >= LeastShare * area
            && !rim.IsBand(main);
        if (!isCut && rim.Covered > 0)
            return null;

        // Around the picture there is ground.
        GrayPlane shape = new GrayPlane(width, height, Array.ConvertAll(ink.Labels, label => label > 0 ? 1f : 0f))
            .Crop(new PixelBox(-1, -1, width + 2, height + 2));
        double thickness = 2 * DistanceField.Signed(shape).Values.Max() / small.LongestSide;
        GrayPlane near = Closing.Maximum(shape, 2).Crop(new PixelBox(1, 1, width, height));
        bool isPaper = thickness >= PaperThickness && 2 * width >= height
            && (ink.Filled(main).Count(inside => inside) >= PaperFill * main.Box.Width * main.Box.Height
            || (ConvexHull.Of(ink, main) is var hull && hull.Followed >= LeastFollowed
                && 1 - (double)main.Area / hull.Area is >= LeastWriting and <= MostWriting));
        return thickness > MostThickness || isPaper || (!isCut && thickness < Broad)
            ? null
            : (rim.Covered, new TwoTones(isDark, thickness, near.Map(value => 1 - value), small));
    }
}
