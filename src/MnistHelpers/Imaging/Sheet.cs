namespace MnistHelpers;

/// <summary>A sheet of paper that lies on something else, a note on a desk: straight on four sides, with writing in it.</summary>
internal static class Sheet
{
    /// <summary>A sheet's sides are at least this share of the picture's longest.</summary>
    private const double Smallest = 0.15;

    /// <summary>A sheet, writing included, fills this share of the rectangle around it, seen at a slant too; an ellipse fills 0.79.</summary>
    private const double LeastFill = 0.86;

    /// <summary>Writing covers this share of a sheet at least, and at most.</summary>
    private const double LeastWriting = 0.002, MostWriting = 0.4;

    /// <summary>Sheets are turned by steps of this, in radians, to find the rectangle around them.</summary>
    private const double Turn = Math.PI / 60;

    /// <summary>A sheet covers less of the picture's rim than this.</summary>
    private const double MostOfRim = 0.2;

    private const int LongestSide = 300;

    /// <summary>A sheet's own edge is soft and casts a shadow: so wide, in pixels of the reduced picture.</summary>
    private const float Edge = 4;

    /// <summary>The picture with the ground of its largest sheet all around that sheet; null where there is none.</summary>
    internal static GrayPlane? Find(GrayPlane grey)
    {
        GrayPlane small = AreaResampler.Reduced(grey, LongestSide);
        float threshold = Otsu.Of(small).Threshold;
        return Find(grey, small, value => value > threshold) ?? Find(grey, small, value => value <= threshold);
    }

    private static GrayPlane? Find(GrayPlane grey, GrayPlane small, Converter<float, bool> isSheet)
    {
        ComponentMap components = ComponentMap.Of(small, Array.ConvertAll(small.Values, isSheet), reach: 0);
        Component? largest = components.All.MaxBy(part => part.Area);
        if (largest is null || Math.Min(largest.Box.Width, largest.Box.Height) < Smallest * small.LongestSide || new PictureRim(components, small.Height).Share(largest) > MostOfRim)
            return null;
        bool[] isInside = components.Filled(largest);
        int area = isInside.Count(inside => inside);
        double writing = 1 - (double)largest.Area / area;
        return writing is < LeastWriting or > MostWriting || area < LeastFill * RectangleArea(isInside, largest.Box) ? null : Alone(grey, small, components, largest, isInside);
    }

    /// <summary>The area of the smallest rectangle around a shape, whichever way it is turned.</summary>
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
                    (left, right, top, bottom) = (Math.Min(left, along), Math.Max(right, along), Math.Min(top, across), Math.Max(bottom, across));
                }
            }
            least = Math.Min(least, (right - left + 1) * (bottom - top + 1));
        }
        return least;
    }

    private static GrayPlane Alone(GrayPlane grey, GrayPlane small, ComponentMap components, Component sheet, bool[] isInside)
    {
        float[] values = [.. small.Values.Where((_, i) => components.Labels[i] == sheet.Label).Order()];
        float ground = values[values.Length / 2];
        var inside = new GrayPlane(small.Width, small.Height);
        for (int i = 0; i < isInside.Length; i++)
            inside.Values[(sheet.Box.Top + i / sheet.Box.Width) * small.Width + sheet.Box.Left + i % sheet.Box.Width] = isInside[i] ? 1 : 0;
        GrayPlane depth = AreaResampler.Resize(DistanceField.Signed(inside), grey.Width, grey.Height);
        var alone = new GrayPlane(grey.Width, grey.Height);
        for (int i = 0; i < alone.Values.Length; i++)
            alone.Values[i] = depth.Values[i] > Edge ? grey.Values[i] : ground;
        return alone;
    }
}
