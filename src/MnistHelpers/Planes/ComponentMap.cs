using System.Runtime.InteropServices;

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
        Runs runs = Runs.Of(wide, width, height);
        var labels = new int[mask.Length];
        var parts = new List<Part>();
        var labelOf = new int[runs.All.Count];
        for (int run = 0; run < labelOf.Length; run++)
        {
            // The first run of a component is its root.
            int root = runs.Root(run);
            if (root == run)
                parts.Add(new Part());
            int label = labelOf[run] = root == run ? parts.Count : labelOf[root];
            (int row, int from, int to) = runs.All[run];
            Span<Part> all = CollectionsMarshal.AsSpan(parts);
            for (int x = from, at = row * width + from; x < to; x++, at++)
            {
                if (!mask[at])
                    continue;
                labels[at] = label;
                all[label - 1].Add(x, row, ink.Values[at]);
            }
        }
        return new ComponentMap(width, labels, [.. parts.Select((part, i) => part.Component(i + 1))]);
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

    /// <summary>What is known of a component while its pixels are added.</summary>
    private struct Part()
    {
        private int _left = int.MaxValue, _right = -1, _top = int.MaxValue, _bottom = -1, _area;
        private double _mass;

        internal void Add(int x, int y, float ink)
        {
            (_left, _right, _top, _bottom) = (Math.Min(_left, x), Math.Max(_right, x), Math.Min(_top, y), Math.Max(_bottom, y));
            (_area, _mass) = (_area + 1, _mass + ink);
        }

        internal readonly Component Component(int label) =>
            new(label, new PixelBox(_left, _top, _right - _left + 1, _bottom - _top + 1), _area, _mass);
    }

    /// <summary>
    /// The runs of a mask's rows, joined where they touch, also diagonally. Rosenfeld, Pfaltz, "Sequential operations in digital picture
    /// processing", Journal of the ACM 13 (1966), with runs in place of pixels.
    /// </summary>
    private sealed class Runs
    {
        private readonly List<int> _parents = [];

        /// <summary>Row, first column, and the column after the last.</summary>
        internal List<(int Row, int From, int To)> All { get; } = [];

        internal static Runs Of(bool[] mask, int width, int height)
        {
            var runs = new Runs();
            int above = 0;
            for (int y = 0; y < height; y++)
            {
                int first = runs.All.Count;
                ReadOnlySpan<bool> row = mask.AsSpan(y * width, width);
                for (int from = row.IndexOf(true), to; from >= 0 && from < width; from = Next(row, to, true))
                {
                    to = Next(row, from, false);
                    int run = runs.All.Count;
                    runs.All.Add((y, from, to));
                    runs._parents.Add(run);
                    // A run above that does not reach this one, not even diagonally, reaches none that follows.
                    while (above < first && runs.All[above].To < from)
                        above++;
                    for (int other = above; other < first && runs.All[other].From <= to; other++)
                        runs.Join(other, run);
                }
                above = first;
            }
            return runs;
        }

        /// <summary>Returns the first run of the component to which a run belongs.</summary>
        internal int Root(int run)
        {
            while (_parents[run] != run)
                run = _parents[run] = _parents[_parents[run]];
            return run;
        }

        private void Join(int first, int second)
        {
            (first, second) = (Root(first), Root(second));
            _parents[Math.Max(first, second)] = Math.Min(first, second);
        }

        private static int Next(ReadOnlySpan<bool> row, int from, bool value) =>
            row[from..].IndexOf(value) is var ahead && ahead < 0 ? row.Length : from + ahead;
    }
}
