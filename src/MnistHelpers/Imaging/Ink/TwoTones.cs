using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>
/// A picture in two clear tones from which the ink can be identified even though strokes are too broad, or the picture is cropped too
/// tightly, for the rules that ink is narrow and covers less than its background. Either the picture is cropped to the bounding box of its
/// digit: the ink reaches all four sides and leaves most of the rim free. Or the ink, in broad strokes, reaches none of them, or hardly.
/// </summary>
/// <param name="IsInkDark">Whether the ink is the darker tone.</param>
/// <param name="Thickness">The thickness of the ink at its broadest place, as a fraction of the picture's longest side.</param>
/// <param name="Ground">A plane of the reduced picture that is 1 where the background is visible.</param>
/// <param name="Small">The reduced picture.</param>
internal sealed record TwoTones(bool IsInkDark, double Thickness, GrayPlane Ground, GrayPlane Small)
{
    private const int LongestSide = 200;

    /// <summary>The minimum separation and contrast of two tones, as opposed to a gradient or noise.</summary>
    private const double LeastSeparation = 0.82, LeastContrast = 0.15;

    /// <summary>The maximum distance of the ink from each side, as a fraction of the longest side.</summary>
    private const double Margin = 0.045;

    /// <summary>The maximum fraction of the rim that ink covers, and its maximum thickness as a fraction of the longest side.</summary>
    private const double MostOfRim = 0.5, MostThickness = 0.42;

    /// <summary>The maximum fraction of the rim that broad strokes cover if they reach only some sides.</summary>
    private const double MostTouched = 0.08;

    /// <summary>The thickness from which strokes that reach no side count as broad.</summary>
    private const double Broad = InkPlane.WidestStroke / 2;

    /// <summary>
    /// The minimum width and height of the largest part of the ink as a fraction of the picture's, and its minimum share of the ink.
    /// </summary>
    private const double LeastSpan = 0.6, LeastShare = 0.6;

    /// <summary>The share of the ink below which a part is a speck that does not count for the bounding box.</summary>
    private const double LeastPart = 0.01;

    /// <summary>
    /// The fill ratio of its box, including holes, and the thickness from which a shape is not a digit but paper on a dark table.
    /// </summary>
    private const double PaperFill = 0.86, PaperThickness = 0.2;

    /// <summary>
    /// The same applies to a shape that lies on this fraction of its convex hull's edge and leaves a fraction of the hull between these two
    /// to writing.
    /// </summary>
    private const double LeastFollowed = 0.95, LeastWriting = 0.002, MostWriting = 0.2;

    /// <summary>The window, as a fraction of the longest side, over which the background's brightness is averaged.</summary>
    private const double GroundReach = 0.25;

    /// <summary>Finds the tones of a picture; null if they are not clear, or if strokes are narrow and away from the rim.</summary>
    internal static TwoTones? Find(GrayPlane gray)
    {
        GrayPlane small = AreaResampler.Reduced(gray, LongestSide);
        Otsu split = Otsu.Of(small);
        if (split.Separation < LeastSeparation || Contrast(small, split.Threshold) < LeastContrast)
            return null;
        (double Rim, TwoTones Tones)?[] both = [Find(small, split.Threshold, isDark: true), Find(small, split.Threshold, isDark: false)];
        return both.OfType<(double Rim, TwoTones Tones)>().OrderBy(found => found.Rim).Select(found => found.Tones).FirstOrDefault();
    }

    /// <summary>
    /// Estimates the background's brightness in each pixel of a picture of this size from the mean of the background near it.
    /// </summary>
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
        // A small contribution of the overall background brightness stabilizes places with hardly any background nearby.
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
        bool isLarge = main.Box.Width >= LeastSpan * width && main.Box.Height >= LeastSpan * height && main.Area >= LeastShare * area
            && !rim.IsBand(main);
        bool isCut = isLarge && rim.Covered <= MostOfRim
            && Math.Max(Math.Max(box.Left, box.Top), Math.Max(width - box.Right, height - box.Bottom)) <= margin;
        if (!isCut && rim.Covered > (isLarge ? MostTouched : 0))
            return null;

        // The picture is surrounded by background.
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
