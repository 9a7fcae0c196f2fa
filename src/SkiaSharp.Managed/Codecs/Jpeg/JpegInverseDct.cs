using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>
/// Computes the inverse discrete cosine transform of a block in integers: Loeffler, Ligtenberg and Moschytz, "Practical fast 1-D DCT
/// algorithms with 11 multiplications" (1989), with the precision and rounding of libjpeg's jidctint, so that the samples are identical.
/// </summary>
internal static unsafe partial class JpegInverseDct
{
    /// <summary>Fraction bits of the constants.</summary>
    private const int ConstantBits = 13;

    /// <summary>Fraction bits kept between the passes.</summary>
    private const int PassBits = 2;

    /// <summary>Shift after the columns.</summary>
    private const int FirstShift = ConstantBits - PassBits;

    /// <summary>Shift after the rows, which also removes the transform's scale of 8.</summary>
    private const int SecondShift = ConstantBits + PassBits + 3;

    // The algorithm's constants times 2^13. Its sums of products are multiplied out here, which is exact in integers and leaves only
    // products of pairs.
    private const short C0298 = 2446, C0390 = 3196, C0541 = 4433, C0765 = 6270, C0899 = 7373, C1175 = 9633;
    private const short C1501 = 12299, C1847 = 15137, C1961 = 16069, C2053 = 16819, C2562 = 20995, C3072 = 25172;
    private const short Even2A = C0541 + C0765, Even2B = C0541, Even6A = C0541, Even6B = C0541 - C1847;
    private const short OddK = C1175, OddA = C1175 - C1961, OddB = C1175 - C0390, OddC = C1175 - C0899, OddD = C1175 - C2562;
    private const short Odd1 = C1501 - C0899 + OddB, Odd3 = C3072 - C2562 + OddA, Odd5 = C2053 - C2562 + OddB, Odd7 = C0298 - C0899 + OddA;

    /// <param name="block">64 coefficients, row by row.</param>
    /// <param name="quantization">The factor of each coefficient.</param>
    /// <param name="isFlat">Whether all coefficients but the first are zero.</param>
    /// <param name="samples">The destination of the first sample of the first row.</param>
    /// <param name="stride">The number of bytes from the start of one row to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transform(short* block, ushort* quantization, bool isFlat, byte* samples, int stride)
    {
        if (isFlat)
            Fill((short)(block[0] * quantization[0]), samples, stride);
        else if (IsVectorized)
            TransformVector(block, quantization, samples, stride);
        else
            TransformScalar(block, quantization, samples, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void TransformScalar(short* block, ushort* quantization, byte* samples, int stride)
    {
        int* work = stackalloc int[64];
        for (int i = 0; i < 64; i++)
            work[i] = (short)(block[i] * quantization[i]);
        for (int column = 0; column < 8; column++)
            TransformLine(work + column, 8, FirstShift);
        for (int row = 0; row < 8; row++)
        {
            TransformLine(work + 8 * row, 1, SecondShift);
            for (int column = 0; column < 8; column++)
                samples[(nint)row * stride + column] = (byte)Math.Clamp(work[8 * row + column] + 128, 0, 255);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(short dc, byte* samples, int stride)
    {
        byte sample = (byte)Math.Clamp(((dc + 4) >> 3) + 128, 0, 255);
        ulong eight = sample * 0x0101010101010101ul;
        for (int row = 0; row < 8; row++, samples += stride)
            MemoryMarshal.Write(new Span<byte>(samples, 8), eight);
    }

    private static void TransformLine(int* line, int step, int shift)
    {
        int in0 = line[0], in1 = line[step], in2 = line[2 * step], in3 = line[3 * step];
        int in4 = line[4 * step], in5 = line[5 * step], in6 = line[6 * step], in7 = line[7 * step];
        int round = 1 << (shift - 1);
        int sum = ((in0 + in4) << ConstantBits) + round, difference = ((in0 - in4) << ConstantBits) + round;
        int even2 = in2 * Even2A + in6 * Even2B, even6 = in2 * Even6A + in6 * Even6B;
        int odd1 = in1 * Odd1 + in3 * OddK + in5 * OddB + in7 * OddC;
        int odd3 = in1 * OddK + in3 * Odd3 + in5 * OddD + in7 * OddA;
        int odd5 = in1 * OddB + in3 * OddD + in5 * Odd5 + in7 * OddK;
        int odd7 = in1 * OddC + in3 * OddA + in5 * OddK + in7 * Odd7;
        line[0] = Saturate(sum + even2 + odd1, shift);
        line[step] = Saturate(difference + even6 + odd3, shift);
        line[2 * step] = Saturate(difference - even6 + odd5, shift);
        line[3 * step] = Saturate(sum - even2 + odd7, shift);
        line[4 * step] = Saturate(sum - even2 - odd7, shift);
        line[5 * step] = Saturate(difference - even6 - odd5, shift);
        line[6 * step] = Saturate(difference + even6 - odd3, shift);
        line[7 * step] = Saturate(sum + even2 - odd1, shift);
    }

    private static int Saturate(int value, int shift) => Math.Clamp(value >> shift, short.MinValue, short.MaxValue);
}
