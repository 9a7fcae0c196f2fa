using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>A sheet of paper lying on something else, such as a note on a desk: straight sides, written on or blank.</summary>
internal static class PaperSheet
{
    /// <summary>
    /// The minimum fraction of its bounding rectangle that a sheet, including its writing, fills, even when seen at an angle; an ellipse
    /// fills 0.79.
    /// </summary>
    private const double LeastFill = 0.86;

    /// <summary>
    /// The minimum and maximum fraction of a sheet that writing covers; and the minimum fraction of the picture that a sheet covers on
    /// which nothing can be told from it by one threshold. Anything smaller may be a broad stroke.
    /// </summary>
    private const double LeastWriting = 0.002, MostWriting = 0.4, LeastBlank = 0.25;

    /// <summary>
    /// The minimum and maximum fraction of the picture that lies beside a sheet cut off by the rim; the first value if it is left out,
    /// since even a narrow strip of a dark table outweighs thin writing.
    /// </summary>
    private const double LeastStrip = 0.004, LeastBeside = 0.02, MostBeside = 0.5;

    /// <summary>
    /// The maximum width, as a fraction of the picture's longest side, of a strip beside a sheet cut off by the rim that is left out
    /// whatever there is on it. Anything broader may be paper in the shadow, with writing on it.
    /// </summary>
    private const double WidestStrip = 0.1;

    /// <summary>The angular step, in radians, for finding the smallest rectangle around a sheet.</summary>
    private const double Turn = Math.PI / 60;

    /// <summary>The maximum fraction of the picture's rim that a sheet covers.</summary>
    private const double MostOfRim = 0.2;

    private const int LongestSide = 300;

    /// <summary>The width of a sheet's own edge, which is soft and casts a shadow, in pixels of the reduced picture.</summary>
    private const float Edge = 4;

    /// <summary>
    /// Returns the largest sheet of a picture: straightened if it is seen at an angle, with the perspective; otherwise the picture with the
    /// area around the sheet replaced by the sheet's background, as also beside a sheet that the picture's rim cuts off. Null if there is
    /// no sheet.
    /// </summary>
    internal static (GrayPlane Sheet, Perspective? Perspective)? Find(GrayPlane gray)
    {
        GrayPlane small = AreaResampler.Reduced(gray, LongestSide);
        return Outlines(small).Select(outline => Of(gray, small, outline)).FirstOrDefault(sheet => sheet is not null);
    }

    /// <summary>
    /// Returns a reduced picture that is 1 inside a sheet cut off by the picture's rim, except for its edge; null if there is none. Beside
    /// such a sheet, a dark table can outweigh the ink.
    /// </summary>
    internal static GrayPlane? Visible(GrayPlane small) =>
        Outlines(small)
            .FirstOrDefault(outline => IsCutOff(outline, small, LeastBeside) && outline.StandsAlone && IsWriting(outline.Writing))
            ?.Depth.Map(depth => depth > Edge ? 1 : 0);

    private static (GrayPlane Sheet, Perspective? Perspective)? Of(GrayPlane gray, GrayPlane small, SheetOutline outline)
    {
        bool isCutOff = outline.OfRim > MostOfRim;
        if (isCutOff ? !IsCutOff(outline, small, LeastStrip) || !outline.StandsAlone : !outline.IsClosed && !outline.StandsAlone)
            return null;
        if (!IsWriting(outline.Writing) && (outline.Writing > MostWriting || outline.Area < LeastBlank * small.Values.Length))
            return null;
        var perspective = Perspective.Of(outline.Inside, outline.Box, Edge, (double)gray.LongestSide / small.LongestSide);
        if ((perspective is null && outline.Area < LeastFill * RectangleArea(outline.Inside, outline.Box)) || !outline.IsSharp)
            return null;
        if (isCutOff)
            return IsAside(small, outline) ? (Alone(gray, outline), null) : null;
        return perspective is null ? (Alone(gray, outline), null) : (perspective.Straighten(gray), perspective);
    }

    private static bool IsWriting(double share) => share is >= LeastWriting and <= MostWriting;

    private static bool IsCutOff(SheetOutline outline, GrayPlane small, double leastBeside) =>
        outline.OfRim > 0
            && small.Values.Length - outline.Area is var beside && beside >= leastBeside * small.Values.Length
            && beside <= MostBeside * small.Values.Length;

    /// <summary>Returns whether nothing has been written beside a sheet that is cut off.</summary>
    private static bool IsAside(GrayPlane small, SheetOutline outline)
    {
        if (-outline.Depth.Values.Min() <= WidestStrip * small.LongestSide)
            return true;
        GrayPlane beside = outline.Depth.Map(depth => depth < -Edge ? 1 : 0);
        double smallest = InkPicture.SmallestDigit * small.LongestSide;
        GrayPlane mean = BoxFilter.MeanWhere(small, beside, (int)smallest);
        bool[] mask = [.. small.Values.Select(
            (value, i) => beside.Values[i] > 0 && Math.Abs(value - mean.Values[i]) > InkThreshold.LeastContrast)];
        return ComponentMap.Of(small, mask, reach: 0).All.All(part => Math.Max(part.Box.Width, part.Box.Height) < smallest);
    }

    /// <summary>Returns the outlines that the largest components of the picture's two tones suggest, the lighter one first.</summary>
    private static IEnumerable<SheetOutline> Outlines(GrayPlane small)
    {
        float threshold = Otsu.Of(small).Threshold;
        foreach (bool isLight in (bool[])[true, false])
        {
            bool[] tone = Array.ConvertAll(small.Values, value => value > threshold == isLight);
            ComponentMap components = ComponentMap.Of(small, tone, reach: 0);
            if (components.All.MaxBy(part => part.Area) is not { } largest || !SheetOutline.IsLarge(largest, small))
                continue;
            // Ink that touches the sheet's edge connects its inside to the surroundings: only the hull has it. So a sheet on which nothing
            // seems to be written is one only if the hull is none.
            var closed = new SheetOutline(small, tone, components, largest, isClosed: true);
            if (IsWriting(closed.Writing))
                yield return closed;
            yield return new SheetOutline(small, tone, components, largest, isClosed: false);
            if (!IsWriting(closed.Writing))
                yield return closed;
        }
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

    private static GrayPlane Alone(GrayPlane gray, SheetOutline outline)
    {
        float ground = outline.Ground;
        GrayPlane depth = AreaResampler.Resize(outline.Depth, gray.Width, gray.Height);
        var alone = new GrayPlane(gray.Width, gray.Height);
        for (int i = 0; i < alone.Values.Length; i++)
            alone.Values[i] = depth.Values[i] > Edge ? gray.Values[i] : ground;
        return alone;
    }
}
