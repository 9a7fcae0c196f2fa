using System.Numerics;
using System.Runtime.InteropServices;

namespace MnistHelpers.Planes;

/// <summary>Resizes by averaging over the area that each new pixel covers; when enlarging, it interpolates linearly.</summary>
internal static class AreaResampler
{
    /// <param name="plane">The plane to resize.</param>
    /// <param name="width">The new width.</param>
    /// <param name="height">The new height.</param>
    internal static GrayPlane Resize(GrayPlane plane, int width, int height) =>
        // Whole rows are added up a vector at a time, so that the pass along the rows, one pixel at a time, gets the smaller plane.
        height < plane.Height ? Rows(Columns(plane, height), width) : Columns(Rows(plane, width), height);

    /// <summary>Reduces the plane so that its longest side is at most this long, keeping the aspect ratio.</summary>
    internal static GrayPlane Reduced(GrayPlane plane, int longest)
    {
        double scale = (double)longest / plane.LongestSide;
        return scale >= 1
            ? plane
            : Resize(plane, Math.Max(1, (int)Math.Round(plane.Width * scale)), Math.Max(1, (int)Math.Round(plane.Height * scale)));
    }

    private static GrayPlane Rows(GrayPlane plane, int width)
    {
        if (width == plane.Width)
            return plane;
        var result = new GrayPlane(width, plane.Height);
        Tap[][] taps = Taps(plane.Width, width);
        for (int y = 0; y < plane.Height; y++)
        {
            ReadOnlySpan<float> from = plane.Row(y);
            Span<float> to = result.Row(y);
            for (int x = 0; x < to.Length; x++)
            {
                float sum = 0;
                foreach (Tap tap in taps[x])
                    sum += tap.Share * from[tap.Source];
                to[x] = sum;
            }
        }
        return result;
    }

    /// <summary>Resizes along the columns, a whole row at a time, in the order of memory.</summary>
    private static GrayPlane Columns(GrayPlane plane, int height)
    {
        if (height == plane.Height)
            return plane;
        var result = new GrayPlane(plane.Width, height);
        Tap[][] taps = Taps(plane.Height, height);
        for (int y = 0; y < height; y++)
        {
            foreach (Tap tap in taps[y])
                AddScaled(result.Row(y), tap.Share, plane.Row(tap.Source));
        }
        return result;
    }

    /// <summary>Returns, for each new pixel along a side, the old pixels that it covers, each with its share.</summary>
    private static Tap[][] Taps(int length, int newLength)
    {
        var taps = new Tap[newLength][];
        var covered = new List<Tap>();
        double step = (double)length / newLength;
        for (int x = 0; x < newLength; x++)
        {
            // At least half a pixel on each side of the center: that is where averaging turns into interpolation.
            double center = (x + 0.5) * step, half = Math.Max(step, 1) / 2;
            double from = center - half, to = center + half;
            covered.Clear();
            for (int i = (int)Math.Floor(from); i < to; i++)
            {
                float share = (float)((Math.Min(to, i + 1) - Math.Max(from, i)) / (to - from));
                if (share > 0)
                    covered.Add(new Tap(Math.Clamp(i, 0, length - 1), share));
            }
            taps[x] = [.. covered];
        }
        return taps;
    }

    private static void AddScaled(Span<float> to, float share, ReadOnlySpan<float> from)
    {
        Span<Vector<float>> wideTo = MemoryMarshal.Cast<float, Vector<float>>(to);
        ReadOnlySpan<Vector<float>> wideFrom = MemoryMarshal.Cast<float, Vector<float>>(from);
        for (int i = 0; i < wideTo.Length; i++)
            wideTo[i] += share * wideFrom[i];
        for (int i = wideTo.Length * Vector<float>.Count; i < to.Length; i++)
            to[i] += share * from[i];
    }

    /// <summary>An old pixel that a new one covers, and its share of the new one.</summary>
    private readonly record struct Tap(int Source, float Share);
}
