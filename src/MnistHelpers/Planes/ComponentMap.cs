namespace MnistHelpers.Planes;

/// <summary>The connected components of a picture.</summary>
/// <param name="Width">The picture's width.</param>
/// <param name="Labels">The label of each pixel, row-major; 0 for background, 1 or more for ink.</param>
/// <param name="All">The components; the first has the label 1.</param>
internal sealed record ComponentMap(int Width, int[] Labels, IReadOnlyList<Component> All)
{
    /// <summary>Finds the connected components, with diagonal connectivity.</summary>
    /// <param name="ink">The amount of ink in each pixel.</param>
    /// <param name="mask">Whether each pixel is ink.</param>
    /// <param name="reach">
    /// The reach of connections: pixels are also connected across gaps up to twice as wide, because chalk and pencil leave grains.
    /// </param>
    internal static ComponentMap Of(GrayPlane ink, bool[] mask, int reach)
    {
        int width = ink.Width, height = ink.Height;
        bool[] wide = reach <= 0 ? mask
            : Array.ConvertAll(
                Closing.Maximum(new GrayPlane(width, height, Array.ConvertAll(mask, isInk => isInk ? 1f : 0f)), reach).Values,
                value => value > 0);
        var labels = new int[mask.Length];
        var all = new List<Component>();
        var open = new Stack<int>();
        for (int start = 0; start < wide.Length; start++)
        {
            if (!wide[start] || labels[start] != 0)
                continue;
            int label = all.Count + 1;
            int left = width, right = -1, top = height, bottom = -1, area = 0;
            double mass = 0;
            labels[start] = label;
            open.Push(start);
            while (open.TryPop(out int at))
            {
                int x = at % width, y = at / width;
                if (mask[at])
                {
                    (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
                    (area, mass) = (area + 1, mass + ink.Values[at]);
                }
                for (int ny = Math.Max(y - 1, 0); ny <= Math.Min(y + 1, height - 1); ny++)
                {
                    for (int nx = Math.Max(x - 1, 0); nx <= Math.Min(x + 1, width - 1); nx++)
                    {
                        int next = ny * width + nx;
                        if (!wide[next] || labels[next] != 0)
                            continue;
                        labels[next] = label;
                        open.Push(next);
                    }
                }
            }
            all.Add(new Component(label, new PixelBox(left, top, right - left + 1, bottom - top + 1), area, mass));
        }
        for (int i = 0; i < labels.Length; i++)
        {
            if (!mask[i])
                labels[i] = 0;
        }
        return new ComponentMap(width, labels, all);
    }

    /// <summary>Returns the area that a component covers, including its holes, in its box, row-major.</summary>
    internal bool[] Filled(Component part)
    {
        // Pixels that can be reached from one pixel outside the box without crossing the component are not part of it.
        int width = part.Box.Width + 2, height = part.Box.Height + 2;
        var around = new bool[width * height];
        for (int y = 0; y < part.Box.Height; y++)
        {
            for (int x = 0; x < part.Box.Width; x++)
                around[(y + 1) * width + x + 1] = Labels[(part.Box.Top + y) * Width + part.Box.Left + x] == part.Label;
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
}
