using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Smooths edges between blocks (RFC 6386, section 15): sixteen places along an edge at once, or one by one without vectors.
/// </summary>
internal static unsafe partial class Vp8LoopFilter
{
    private const int Length = 16;

    /// <summary>Which samples are changed at an edge, and how.</summary>
    internal enum Kind
    {
        /// <summary>Two, by the simple filter.</summary>
        Simple,

        /// <summary>Four, between blocks of a macroblock.</summary>
        Inner,

        /// <summary>Six, between macroblocks.</summary>
        Outer,
    }

    /// <summary>Smooths an edge of sixteen samples.</summary>
    /// <param name="kind">The kind of filter.</param>
    /// <param name="samples">The first sample after the edge.</param>
    /// <param name="across">The distance from one sample to the next across the edge; 1 if the edge is vertical.</param>
    /// <param name="along">The distance from one place to the next along the edge; 1 if the edge is horizontal.</param>
    /// <param name="strength">The largest differences that are smoothed.</param>
    internal static void Filter(Kind kind, byte* samples, int across, int along, Vp8FilterStrength strength) =>
        FilterTwo(kind, samples, samples + (Length / 2) * (nint)along, across, along, strength);

    /// <summary>Smooths two edges of eight samples, which begin at <paramref name="samples"/> and <paramref name="others"/>.</summary>
    /// <inheritdoc cref="Filter"/>
    internal static void FilterTwo(Kind kind, byte* samples, byte* others, int across, int along, Vp8FilterStrength strength)
    {
        if (!IsVectorized)
        {
            FilterScalar(kind, samples, across, along, strength);
            FilterScalar(kind, others, across, along, strength);
        }
        else if (along == 1)
        {
            FilterHorizontalEdge(kind, samples, others, across, strength);
        }
        else
        {
            FilterVerticalEdge(kind, samples, others, along, strength);
        }
    }

    /// <summary>Smooths eight places along an edge.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FilterScalar(Kind kind, byte* samples, int across, int along, Vp8FilterStrength strength)
    {
        for (int i = 0; i < Length / 2; i++, samples += along)
        {
            int p1 = samples[-2 * across], p0 = samples[-across], q0 = samples[0], q1 = samples[across];
            if (4 * Math.Abs(p0 - q0) + Math.Abs(p1 - q1) > 2 * strength.Limit + 1)
                continue;
            bool isVaried = Math.Abs(p1 - p0) > strength.Variance || Math.Abs(q1 - q0) > strength.Variance;
            if (kind != Kind.Simple && !IsEven(samples, across, strength.Interior))
                continue;
            if (kind == Kind.Simple || isVaried)
                Smooth(samples, across, 3 * (q0 - p0) + ClampSigned(p1 - q1), isWide: false);
            else if (kind == Kind.Inner)
                Smooth(samples, across, 3 * (q0 - p0), isWide: true);
            else
                SmoothThree(samples, across, ClampSigned(3 * (q0 - p0) + ClampSigned(p1 - q1)));
        }
    }

    private static bool IsEven(byte* samples, int across, int interior)
    {
        for (int i = -4; i < 3; i++)
        {
            if (i != -1 && Math.Abs(samples[i * across] - samples[(i + 1) * across]) > interior)
                return false;
        }
        return true;
    }

    /// <summary>Moves the two nearest samples and, if <paramref name="isWide"/>, the two beyond them half as far.</summary>
    private static void Smooth(byte* samples, int across, int difference, bool isWide)
    {
        int first = ClampSigned(difference + 4) >> 3, second = ClampSigned(difference + 3) >> 3, third = first + 1 >> 1;
        samples[-across] = Clamp(samples[-across] + second);
        samples[0] = Clamp(samples[0] - first);
        if (!isWide)
            return;
        samples[-2 * across] = Clamp(samples[-2 * across] + third);
        samples[across] = Clamp(samples[across] - third);
    }

    private static void SmoothThree(byte* samples, int across, int difference)
    {
        for (int i = 0; i < 3; i++)
        {
            int step = 9 * (3 - i) * difference + 63 >> 7;
            byte* before = samples - (i + 1) * across, behind = samples + i * across;
            *before = Clamp(*before + step);
            *behind = Clamp(*behind - step);
        }
    }

    private static int ClampSigned(int value) => Math.Clamp(value, sbyte.MinValue, sbyte.MaxValue);

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
