namespace MnistHelpers.Planes;

/// <summary>The convex hull of a component: the shape of a sheet, regardless of what is drawn across its edge.</summary>
/// <param name="Inside">The covered pixels in the component's box, row-major.</param>
/// <param name="Followed">The fraction of its edge on which the component lies.</param>
internal sealed record ConvexHull(bool[] Inside, double Followed)
{
    /// <summary>The distance from the edge, in pixels, up to which a pixel counts as lying on it.</summary>
    private const double Reach = 2;

    /// <summary>The number of pixels it covers.</summary>
    internal int Area { get; } = Inside.Count(inside => inside);

    internal static ConvexHull Of(ComponentMap components, Component part)
    {
        int width = part.Box.Width, height = part.Box.Height;
        int[] left = new int[height], right = new int[height], top = new int[width], bottom = new int[width];
        left.AsSpan().Fill(width);
        top.AsSpan().Fill(height);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                if (components.Labels[(part.Box.Top + y) * components.Width + part.Box.Left + x] != part.Label)
                    continue;
                (left[y], right[y]) = (Math.Min(left[y], x), Math.Max(right[y], x));
                (top[x], bottom[x]) = (Math.Min(top[x], y), Math.Max(bottom[x], y));
            }
        }

        double[] from = Envelope(left), to = Opposite(right), above = Envelope(top), below = Opposite(bottom);
        var inside = new bool[width * height];
        for (int y = 0; y < height; y++)
        {
            int first = (int)Math.Ceiling(from[y]), last = (int)to[y];
            inside.AsSpan(y * width + first, last - first + 1).Fill(true);
        }
        int near = Near(left, from) + Near(right, to) + Near(top, above) + Near(bottom, below);
        return new ConvexHull(inside, near / (2.0 * (width + height)));

        static double[] Opposite(int[] values) => Array.ConvertAll(Envelope(Array.ConvertAll(values, value => -value)), value => -value);

        static int Near(int[] values, double[] hull) => values.Zip(hull).Count(pair => Math.Abs(pair.First - pair.Second) <= Reach);
    }

    /// <summary>Computes the largest convex function that nowhere exceeds these values.</summary>
    private static double[] Envelope(int[] values)
    {
        var corners = new List<int>();
        for (int i = 0; i < values.Length; i++)
        {
            while (corners.Count > 1 && IsAbove(corners[^2], corners[^1], i))
                corners.RemoveAt(corners.Count - 1);
            corners.Add(i);
        }
        var envelope = new double[values.Length];
        envelope[0] = values[0];
        foreach ((int a, int b) in corners.Zip(corners.Skip(1)))
        {
            for (int i = a + 1; i <= b; i++)
                envelope[i] = values[a] + (double)(values[b] - values[a]) * (i - a) / (b - a);
        }
        return envelope;

        bool IsAbove(int a, int middle, int b) =>
            (long)(values[middle] - values[a]) * (b - a) >= (long)(values[b] - values[a]) * (middle - a);
    }
}
