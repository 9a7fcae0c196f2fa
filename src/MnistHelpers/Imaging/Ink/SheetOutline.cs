using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>The shape of what may be a sheet of paper: the largest component of one tone in a reduced picture.</summary>
internal sealed class SheetOutline
{
    /// <summary>The minimum length of a sheet's sides as a fraction of the picture's longest side.</summary>
    private const double Smallest = 0.15;

    /// <summary>
    /// For a sheet that ink extends beyond or that the picture's rim cuts off: the minimum fraction of its convex hull's edge on which it
    /// lies, and the minimum fraction of the area beside the hull that has the other tone.
    /// </summary>
    private const double LeastFollowed = 0.85, LeastOtherTone = 0.95;

    /// <summary>
    /// How far, in pixels, on both sides of a sheet's edge the tones are compared; the minimum step between them, alone and as a fraction
    /// of the mean step; the minimum fraction of the edge that has it; and the minimum mean step as a fraction of the difference between
    /// the sheet and what is beside it. Where light only fades, the tones on both sides are nearly the same.
    /// </summary>
    private const float Beside = 3, LeastStep = 0.03f, LeastOfMean = 0.25f, LeastSharp = 0.8f, LeastOfDifference = 0.5f;

    private readonly GrayPlane _picture;
    private readonly bool[] _tone;
    private readonly ComponentMap _components;
    private readonly Component _part;
    private readonly ConvexHull? _hull;
    private readonly int _written;
    private GrayPlane? _depth;

    /// <param name="picture">The reduced picture.</param>
    /// <param name="tone">The pixels that have the sheet's tone.</param>
    /// <param name="components">Their components.</param>
    /// <param name="part">The sheet's.</param>
    /// <param name="isClosed">Whether the sheet is the component with what it encloses, and not its convex hull.</param>
    internal SheetOutline(GrayPlane picture, bool[] tone, ComponentMap components, Component part, bool isClosed)
    {
        (_picture, _tone, _components, _part) = (picture, tone, components, part);
        _hull = isClosed ? null : ConvexHull.Of(components, part);
        Inside = _hull?.Inside ?? components.Filled(part);
        Area = Inside.AsSpan().Count(true);
        _written = Written();
        Writing = (double)_written / Area;
        OfRim = new PictureRim(components, picture.Height).Share(part);
    }

    internal PixelBox Box => _part.Box;

    /// <summary>The pixels inside, in the box, row-major.</summary>
    internal bool[] Inside { get; }

    /// <summary>The number of pixels inside.</summary>
    internal int Area { get; }

    /// <summary>The fraction of it that has the other tone.</summary>
    internal double Writing { get; }

    /// <summary>The fraction of the picture's rim that it covers.</summary>
    internal double OfRim { get; }

    internal bool IsClosed => _hull is null;

    /// <summary>The depth of each pixel of the picture inside; negative outside.</summary>
    internal GrayPlane Depth => _depth ??= DepthOf();

    /// <summary>The typical brightness of its tone.</summary>
    internal float Ground => Median(i => _components.Labels[i] == _part.Label);

    /// <summary>Whether the component fills its convex hull to the edge, with the other tone all around it.</summary>
    internal bool StandsAlone => _hull is not null && _hull.Followed >= LeastFollowed
        && _tone.AsSpan().Count(false) - _written >= LeastOtherTone * (_tone.Length - Area);

    /// <summary>Whether the tone changes at once nearly all along its edge, except at the picture's rim.</summary>
    internal bool IsSharp
    {
        get
        {
            var steps = new List<float>();
            for (int y = 0; y < _picture.Height; y++)
            {
                for (int x = 0; x < _picture.Width; x++)
                {
                    if (Depth[x, y] is <= 0 or > 1)
                        continue;
                    float right = Near(Depth, x + 1, y) - Near(Depth, x - 1, y), down = Near(Depth, x, y + 1) - Near(Depth, x, y - 1);
                    float length = MathF.Sqrt(right * right + down * down);
                    if (length == 0)
                        continue;
                    (int dx, int dy) = ((int)MathF.Round(Beside * right / length), (int)MathF.Round(Beside * down / length));
                    steps.Add(Near(_picture, x + dx, y + dy) - Near(_picture, x - dx, y - dy));
                }
            }
            if (steps.Count == 0)
                return false;
            float mean = steps.Average();
            float least = Math.Max(LeastStep, LeastOfMean * Math.Abs(mean));
            return Math.Abs(mean) >= LeastOfDifference * Math.Abs(Ground - Median(i => Depth.Values[i] < 0))
                && steps.Count(step => Math.Sign(mean) * step >= least) >= LeastSharp * steps.Count;
        }
    }

    /// <summary>Returns whether a component is large enough to be a sheet.</summary>
    internal static bool IsLarge(Component part, GrayPlane picture) =>
        Math.Min(part.Box.Width, part.Box.Height) >= Smallest * picture.LongestSide;

    private float Median(Predicate<int> isChosen)
    {
        float[] values = [.. _picture.Values.Where((_, i) => isChosen(i))];
        return values.Length == 0 ? 0 : OrderStatistic.Of(values, values.Length / 2);
    }

    /// <summary>Counts the pixels inside that have the other tone.</summary>
    private int Written()
    {
        int written = 0;
        for (int y = 0; y < Box.Height; y++)
        {
            ReadOnlySpan<bool> inside = Inside.AsSpan(y * Box.Width, Box.Width);
            ReadOnlySpan<bool> tone = _tone.AsSpan(At(y * Box.Width), Box.Width);
            for (int x = 0; x < inside.Length; x++)
                written += inside[x] && !tone[x] ? 1 : 0;
        }
        return written;
    }

    private static float Near(GrayPlane plane, int x, int y) =>
        plane[Math.Clamp(x, 0, plane.Width - 1), Math.Clamp(y, 0, plane.Height - 1)];

    /// <summary>Returns the index in the picture of a pixel in the box.</summary>
    private int At(int i) => (Box.Top + i / Box.Width) * _picture.Width + Box.Left + i % Box.Width;

    private GrayPlane DepthOf()
    {
        var inside = new GrayPlane(_picture.Width, _picture.Height);
        for (int i = 0; i < Inside.Length; i++)
            inside.Values[At(i)] = Inside[i] ? 1 : 0;
        return DistanceField.Signed(inside);
    }
}
