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

    private const int Levels = 256;

    /// <summary>A sheet's own edge is soft and casts a shadow: so wide, in pixels of the reduced picture.</summary>
    private const float Edge = 4;

    /// <summary>The picture with the ground of its largest sheet all around that sheet; null where there is none.</summary>
    internal static GrayPlane? Find(GrayPlane grey)
    {
        GrayPlane small = AreaResampler.Reduced(grey, LongestSide);
        float threshold = Otsu(small);
        return Find(grey, small, value => value > threshold) ?? Find(grey, small, value => value <= threshold);
    }

    private static GrayPlane? Find(GrayPlane grey, GrayPlane small, Converter<float, bool> isSheet)
    {
        ComponentMap components = ComponentMap.Of(small, Array.ConvertAll(small.Values, isSheet), reach: 0);
        Component? largest = components.All.MaxBy(part => part.Area);
        if (largest is null || Math.Min(largest.Box.Width, largest.Box.Height) < Smallest * small.LongestSide || RimShare(components, largest, small) > MostOfRim)
            return null;
        bool[] isInside = Filled(components, largest);
        int area = isInside.Count(inside => inside);
        double writing = 1 - (double)largest.Area / area;
        return writing is < LeastWriting or > MostWriting || area < LeastFill * RectangleArea(isInside, largest.Box) ? null : Alone(grey, small, components, largest, isInside);
    }

    /// <summary>The threshold with the most variance between what lies above and below (Otsu, "A threshold selection method from gray-level histograms", 1979).</summary>
    private static float Otsu(GrayPlane plane)
    {
        var counts = new int[Levels];
        foreach (float value in plane.Values)
            counts[(int)(Math.Clamp(value, 0, 1) * (Levels - 1))]++;
        double sum = counts.Select((count, level) => (double)count * level).Sum(), below = 0, sumBelow = 0, most = -1;
        int best = 0;
        for (int level = 0; level < Levels - 1; level++)
        {
            (below, sumBelow) = (below + counts[level], sumBelow + (double)counts[level] * level);
            double above = plane.Values.Length - below;
            if (below == 0 || above == 0)
                continue;
            double difference = sumBelow / below - (sum - sumBelow) / above, variance = below * above * difference * difference;
            if (variance > most)
                (best, most) = (level, variance);
        }
        return (best + 0.5f) / (Levels - 1);
    }

    private static double RimShare(ComponentMap components, Component part, GrayPlane plane)
    {
        int on = 0;
        for (int i = 0; i < plane.Values.Length; i++)
        {
            bool isRim = i % plane.Width == 0 || i % plane.Width == plane.Width - 1 || i < plane.Width || i >= plane.Values.Length - plane.Width;
            on += isRim && components.Labels[i] == part.Label ? 1 : 0;
        }
        return on / (2.0 * (plane.Width + plane.Height));
    }

    /// <summary>What a component covers with its holes, in its box.</summary>
    private static bool[] Filled(ComponentMap components, Component part)
    {
        // What is reached from one pixel outside the box without crossing the component is not in it.
        int width = part.Box.Width + 2, height = part.Box.Height + 2;
        var around = new bool[width * height];
        for (int y = 0; y < part.Box.Height; y++)
        {
            for (int x = 0; x < part.Box.Width; x++)
                around[(y + 1) * width + x + 1] = components.Labels[(part.Box.Top + y) * components.Width + part.Box.Left + x] == part.Label;
        }
        var open = new Stack<int>([0]);
        var outside = new bool[around.Length];
        outside[0] = true;
        while (open.TryPop(out int at))
        {
            int x = at % width, y = at / width;
            foreach ((int nx, int ny) in (ReadOnlySpan<(int, int)>)[(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)])
            {
                int next = ny * width + nx;
                if ((uint)nx >= (uint)width || (uint)ny >= (uint)height || around[next] || outside[next])
                    continue;
                outside[next] = true;
                open.Push(next);
            }
        }
        var filled = new bool[part.Box.Width * part.Box.Height];
        for (int i = 0; i < filled.Length; i++)
            filled[i] = !outside[(i / part.Box.Width + 1) * width + i % part.Box.Width + 1];
        return filled;
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
