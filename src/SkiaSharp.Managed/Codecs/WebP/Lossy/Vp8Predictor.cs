using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>
/// Predicts squares of samples from those around them (RFC 6386, section 12). In the memory of <see cref="Vp8Canvas"/>, each row follows
/// the sample to its left, and the row above and the corner come before the first row.
/// </summary>
internal static unsafe class Vp8Predictor
{
    private const int Stride = Vp8Canvas.Stride;

    /// <summary>Predicts a macroblock's luma or one of its chromas.</summary>
    /// <param name="mode">One of the first four modes.</param>
    /// <param name="samples">The first sample.</param>
    /// <param name="side">16 or 8.</param>
    /// <param name="hasAbove">Whether there is a row above in the picture.</param>
    /// <param name="hasLeft">Whether there is a column to the left in the picture.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Predict(Vp8Mode mode, byte* samples, int side, bool hasAbove, bool hasLeft)
    {
        byte* above = samples - Stride;
        switch (mode)
        {
            case Vp8Mode.Average:
                Fill(samples, side, Average(samples, side, hasAbove, hasLeft));
                break;
            case Vp8Mode.Gradient:
                PredictGradient(samples, side);
                break;
            case Vp8Mode.Vertical:
                for (int y = 0; y < side; y++)
                    Unsafe.CopyBlockUnaligned(samples + y * Stride, above, (uint)side);
                break;
            default:
                for (int y = 0; y < side; y++)
                    Unsafe.InitBlockUnaligned(samples + y * Stride, samples[y * Stride - 1], (uint)side);
                break;
        }
    }

    /// <summary>Predicts a block of 4×4 samples; the row above it continues for four more samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void PredictBlock(Vp8Mode mode, byte* block)
    {
        byte* above = block - Stride;
        // From the lowest sample on the left, over the corner, to the last sample above and to the right.
        byte* edge = stackalloc byte[13];
        for (int i = 0; i < 4; i++)
            edge[i] = block[(3 - i) * Stride - 1];
        for (int i = 4; i < 13; i++)
            edge[i] = above[i - 5];
        byte* top = edge + 5;
        switch (mode)
        {
            case Vp8Mode.Average:
                int sum = 4;
                for (int i = 0; i < 4; i++)
                    sum += edge[i] + top[i];
                Fill(block, 4, (byte)(sum >> 3));
                break;
            case Vp8Mode.Gradient:
                PredictGradient(block, 4);
                break;
            case Vp8Mode.Vertical:
                uint row = Four(top);
                SetRows(block, row, row, row, row);
                break;
            case Vp8Mode.Horizontal:
                // The lowest sample also stands for the one below it.
                int last = edge[1] + 3 * edge[0] + 2 >> 2;
                SetRows(
                    block, Smooth(edge + 3) * 0x01010101u, Smooth(edge + 2) * 0x01010101u, Smooth(edge + 1) * 0x01010101u,
                    (uint)last * 0x01010101u);
                break;
            default:
                PredictDirection(mode, block, edge);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PredictDirection(Vp8Mode mode, byte* block, byte* edge)
    {
        byte* corner = edge + 4, top = edge + 5;
        switch (mode)
        {
            case Vp8Mode.DownRight:
                SetRows(block, Four(edge + 4), Four(edge + 3), Four(edge + 2), Four(edge + 1));
                break;
            case Vp8Mode.DownLeft:
                uint end = (uint)(top[6] + 3 * top[7] + 2 >> 2);
                SetRows(block, Four(top + 1), Four(top + 2), Four(top + 3), Pack(Smooth(top + 4), Smooth(top + 5), Smooth(top + 6), end));
                break;
            case Vp8Mode.VerticalRight:
                uint means = Pack(Mean(corner), Mean(top), Mean(top + 1), Mean(top + 2)), smooth = Four(corner);
                SetRows(block, means, smooth, means << 8 | Smooth(edge + 3), smooth << 8 | Smooth(edge + 2));
                break;
            case Vp8Mode.VerticalLeft:
                uint even = Pack(Mean(top), Mean(top + 1), Mean(top + 2), Mean(top + 3)), odd = Four(top + 1);
                // Two samples at the end deviate from the direction, as specified.
                SetRows(block, even, odd, even >> 8 | Smooth(top + 5) << 24, odd >> 8 | Smooth(top + 6) << 24);
                break;
            case Vp8Mode.HorizontalDown:
                uint first = Pack(Mean(edge), Smooth(edge + 1), Mean(edge + 1), Smooth(edge + 2));
                uint second = Pack(Mean(edge + 2), Smooth(edge + 3), Mean(edge + 3), Smooth(corner)),
                    third = Smooth(top) | Smooth(top + 1) << 8;
                SetRows(block, second >> 16 | third << 16, second, first >> 16 | second << 16, first);
                break;
            default:
                uint lowest = edge[0], near = (uint)(edge[1] + 3 * edge[0] + 2 >> 2);
                uint left = Pack(Mean(edge + 2), Smooth(edge + 2), Mean(edge + 1), Smooth(edge + 1)),
                    below = Pack(Mean(edge), near, lowest, lowest);
                SetRows(block, left, left >> 16 | below << 16, below, lowest * 0x01010101u);
                break;
        }
    }

    private static byte Average(byte* samples, int side, bool hasAbove, bool hasLeft)
    {
        if (!hasAbove && !hasLeft)
            return 128;
        int sum = 0, count = 0;
        if (hasAbove)
        {
            for (int x = 0; x < side; x++)
                sum += samples[x - Stride];
            count += side;
        }
        if (hasLeft)
        {
            for (int y = 0; y < side; y++)
                sum += samples[y * Stride - 1];
            count += side;
        }
        // The count is a power of two.
        return (byte)((sum + count / 2) / count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PredictGradient(byte* samples, int side)
    {
        byte* above = samples - Stride;
        int corner = above[-1];
        if (side == 16)
        {
            Vector256<short> differences = Vector256.WidenLower(Vector128.Load(above).ToVector256Unsafe()).AsInt16()
                - Vector256.Create((short)corner);
            for (int y = 0; y < side; y++, samples += Stride)
            {
                Vector256<short> sums = differences + Vector256.Create((short)samples[-1]);
                sums = Vector256.Min(Vector256.Max(sums, Vector256<short>.Zero), Vector256.Create((short)255));
                Vector128.Narrow(sums.GetLower().AsUInt16(), sums.GetUpper().AsUInt16()).Store(samples);
            }
            return;
        }
        for (int y = 0; y < side; y++, samples += Stride)
        {
            int difference = samples[-1] - corner;
            for (int x = 0; x < side; x++)
                samples[x] = (byte)Math.Clamp(above[x] + difference, 0, 255);
        }
    }

    private static void Fill(byte* samples, int side, byte value)
    {
        for (int y = 0; y < side; y++)
            Unsafe.InitBlockUnaligned(samples + y * Stride, value, (uint)side);
    }

    /// <summary>Returns the weighted mean of a sample and its two neighbors, the sample itself with twice the weight.</summary>
    private static uint Smooth(byte* sample) => (uint)(sample[-1] + 2 * sample[0] + sample[1] + 2 >> 2);

    /// <summary>Returns the mean of a sample and the next.</summary>
    private static uint Mean(byte* sample) => (uint)(sample[0] + sample[1] + 1 >> 1);

    private static uint Four(byte* sample) => Pack(Smooth(sample), Smooth(sample + 1), Smooth(sample + 2), Smooth(sample + 3));

    private static uint Pack(uint a, uint b, uint c, uint d) => a | b << 8 | c << 16 | d << 24;

    private static void SetRows(byte* block, uint first, uint second, uint third, uint fourth)
    {
        Unsafe.WriteUnaligned(block, first);
        Unsafe.WriteUnaligned(block + Stride, second);
        Unsafe.WriteUnaligned(block + 2 * Stride, third);
        Unsafe.WriteUnaligned(block + 3 * Stride, fourth);
    }
}
