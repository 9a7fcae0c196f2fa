using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>A sheet of paper lying on something else, such as a note on a desk: straight on four sides, with writing on it.</summary>
internal static class PaperSheet
{
    /// <summary>The minimum length of a sheet's sides as a fraction of the picture's longest side.</summary>
    private const double Smallest = 0.15;

    /// <summary>
    /// The minimum fraction of its bounding rectangle that a sheet, including its writing, fills, even when seen at an angle; an ellipse
    /// fills 0.79.
    /// </summary>
    private const double LeastFill = 0.86;

    /// <summary>The minimum and maximum fraction of a sheet that writing covers.</summary>
    private const double LeastWriting = 0.002, MostWriting = 0.4;

    /// <summary>
    /// For a sheet that ink extends beyond or that the picture's rim cuts off: the minimum fraction of its convex hull's edge on which it
    /// lies, and the minimum fraction of the area beside the hull that has the other tone.
    /// </summary>
    private const double LeastFollowed = 0.85, LeastOtherTone = 0.95;

    /// <summary>The minimum and maximum fraction of the picture that lies beside a sheet cut off by the rim.</summary>
    private const double LeastBeside = 0.02, MostBeside = 0.5;

    /// <summary>The angular step, in radians, for finding the smallest rectangle around a sheet.</summary>
    private const double Turn = Math.PI / 60;

    /// <summary>The maximum fraction of the picture's rim that a sheet covers.</summary>
    private const double MostOfRim = 0.2;

    private const int LongestSide = 300;

    /// <summary>The width of a sheet's own edge, which is soft and casts a shadow, in pixels of the reduced picture.</summary>
    private const float Edge = 4;

    /// <summary>
    /// Returns the largest sheet of a picture: straightened if it is seen at an angle, with the perspective; otherwise the picture with the
    /// area around the sheet replaced by the sheet's background. Null if there is no sheet.
    /// </summary>
    internal static (GrayPlane Sheet, Perspective? Perspective)? Find(GrayPlane gray)
    {
        GrayPlane small = AreaResampler.Reduced(gray, LongestSide);
        float threshold = Otsu.Of(small).Threshold;
        return Find(gray, small, value => value > threshold) ?? Find(gray, small, value => value <= threshold);
    }

    /// <summary>
    /// Returns a reduced picture that is 1 inside a sheet cut off by the picture's rim, except for its edge; null if there is none. Beside
    /// such a sheet, a dark table can outweigh the ink.
    /// </summary>
    internal static GrayPlane? Visible(GrayPlane small)
    {
        float threshold = Otsu.Of(small).Threshold;
        return Visible(small, value => value > threshold) ?? Visible(small, value => value <= threshold);
    }

    private static GrayPlane? Visible(GrayPlane small, Converter<float, bool> isSheet)
    {
        bool[] tone = Array.ConvertAll(small.Values, isSheet);
        ComponentMap components = ComponentMap.Of(small, tone, reach: 0);
        if (Largest(components, small) is not { } largest || new PictureRim(components, small.Height).Share(largest) == 0)
            return null;
        var hull = ConvexHull.Of(components, largest);
        int beside = tone.Length - hull.Area;
        return beside < LeastBeside * tone.Length || beside > MostBeside * tone.Length || !StandsAlone(hull, tone, small, largest.Box)
            || !IsWriting((double)Written(tone, hull.Inside, small, largest.Box) / hull.Area)
            ? null
            : Depth(small, largest.Box, hull.Inside).Map(depth => depth > Edge ? 1 : 0);
    }

    private static (GrayPlane Sheet, Perspective? Perspective)? Find(GrayPlane gray, GrayPlane small, Converter<float, bool> isSheet)
    {
        bool[] tone = Array.ConvertAll(small.Values, isSheet);
        ComponentMap components = ComponentMap.Of(small, tone, reach: 0);
        if (Largest(components, small) is not { } largest || new PictureRim(components, small.Height).Share(largest) > MostOfRim)
            return null;
        bool[] isInside = components.Filled(largest);
        if (!IsWhole(isInside))
        {
            // Ink that touches the sheet's edge connects its inside to the surroundings.
            var hull = ConvexHull.Of(components, largest);
            if (!StandsAlone(hull, tone, small, largest.Box) || !IsWhole(hull.Inside))
                return null;
            isInside = hull.Inside;
        }
        return Perspective.Of(isInside, largest.Box, Edge, (double)gray.LongestSide / small.LongestSide) is { } perspective
            ? (perspective.Straighten(gray), perspective)
            : (Alone(gray, small, components, largest, isInside), null);

        bool IsWhole(bool[] shape)
        {
            int area = shape.Count(inside => inside);
            return IsWriting((double)Written(tone, shape, small, largest.Box) / area)
                && area >= LeastFill * RectangleArea(shape, largest.Box);
        }
    }

    private static Component? Largest(ComponentMap components, GrayPlane small) =>
        components.All.MaxBy(part => part.Area) is { } largest
            && Math.Min(largest.Box.Width, largest.Box.Height) >= Smallest * small.LongestSide
            ? largest
            : null;

    /// <summary>Returns whether a component fills its convex hull to the edge, with the other tone all around it.</summary>
    private static bool StandsAlone(ConvexHull hull, bool[] tone, GrayPlane picture, PixelBox box) =>
        hull.Followed >= LeastFollowed
        && tone.Count(isSheet => !isSheet) - Written(tone, hull.Inside, picture, box) >= LeastOtherTone * (tone.Length - hull.Area);

    /// <summary>Counts the pixels of a shape that have the other tone.</summary>
    private static int Written(bool[] tone, bool[] shape, GrayPlane picture, PixelBox box) =>
        shape.Where((inside, i) => inside && !tone[At(picture, box, i)]).Count();

    private static bool IsWriting(double share) => share is >= LeastWriting and <= MostWriting;

    /// <summary>Returns the index in the picture of a pixel in a box.</summary>
    private static int At(GrayPlane picture, PixelBox box, int i) => (box.Top + i / box.Width) * picture.Width + box.Left + i % box.Width;

    /// <summary>Computes the depth of each pixel of a picture inside a shape.</summary>
    private static GrayPlane Depth(GrayPlane picture, PixelBox box, bool[] isInside)
    {
        var inside = new GrayPlane(picture.Width, picture.Height);
        for (int i = 0; i < isInside.Length; i++)
            inside.Values[At(picture, box, i)] = isInside[i] ? 1 : 0;
        return DistanceField.Signed(inside);
    }

    /// <summary>Computes the area of the smallest rectangle, of any orientation, around a shape.</summary>
    private static double RectangleArea(bool[] shape, PixelBox box)
    {
        double least = double.PositiveInfinity;
        for (double angle = 0; angle < Math.PI / 2; angle += Turn)
        {
            (double sin, double cos) = Math.SinCos(angle);
            double left = double.PositiveInfinity, right = double.NegativeInfinity, top = left, bottom = right;
            for (int y = 0; y < box.Height; y++)
            {
                Span<bool> row = shape.AsSpan(y * box.Width, box.Width);
                foreach (int x in (ReadOnlySpan<int>)[row.IndexOf(true), row.LastIndexOf(true)])
                {
                    if (x < 0)
                        continue;
                    double along = x * cos + y * sin, across = y * cos - x * sin;
                    (left, right, top, bottom) =
                        (Math.Min(left, along), Math.Max(right, along), Math.Min(top, across), Math.Max(bottom, across));
                }
            }
            least = Math.Min(least, (right - left + 1) * (bottom - top + 1));
        }
        return least;
    }

    private static GrayPlane Alone(GrayPlane gray, GrayPlane small, ComponentMap components, Component sheet, bool[] isInside)
    {
        float[] values = [.. small.Values.Where((_, i) => components.Labels[i] == sheet.Label).Order()];
        float ground = values[values.Length / 2];
        GrayPlane depth = AreaResampler.Resize(Depth(small, sheet.Box, isInside), gray.Width, gray.Height);
        var alone = new GrayPlane(gray.Width, gray.Height);
        for (int i = 0; i < alone.Values.Length; i++)
            alone.Values[i] = depth.Values[i] > Edge ? gray.Values[i] : ground;
        return alone;
    }
}
