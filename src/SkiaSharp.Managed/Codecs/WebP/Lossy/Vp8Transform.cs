using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace SkiaSharp;

/// <summary>The inverse transforms (RFC 6386, section 14), exact to the bit.</summary>
internal static unsafe class Vp8Transform
{
    // √2·cos(π/8) - 1 and √2·sin(π/8), times 2^16.
    private const int Cosine = 20091, Sine = 35468;

    internal static bool IsVectorized => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>
    /// Computes the first coefficient of each of the sixteen blocks from the block of averages (an inverse Walsh-Hadamard transform).
    /// </summary>
    internal static void SpreadAverages(short* averages, short* coefficients)
    {
        int* columns = stackalloc int[16];
        for (int i = 0; i < 4; i++)
        {
            int a0 = averages[i] + averages[12 + i], a1 = averages[4 + i] + averages[8 + i];
            int a2 = averages[4 + i] - averages[8 + i], a3 = averages[i] - averages[12 + i];
            columns[i] = a0 + a1;
            columns[4 + i] = a3 + a2;
            columns[8 + i] = a0 - a1;
            columns[12 + i] = a3 - a2;
        }
        for (int i = 0; i < 4; i++)
        {
            int* row = columns + 4 * i;
            int a0 = row[0] + 3 + row[3], a1 = row[1] + row[2], a2 = row[1] - row[2], a3 = row[0] + 3 - row[3];
            short* blocks = coefficients + 4 * i * Vp8Macroblock.BlockLength;
            blocks[0] = (short)(a0 + a1 >> 3);
            blocks[Vp8Macroblock.BlockLength] = (short)(a3 + a2 >> 3);
            blocks[2 * Vp8Macroblock.BlockLength] = (short)(a0 - a1 >> 3);
            blocks[3 * Vp8Macroblock.BlockLength] = (short)(a3 - a2 >> 3);
        }
    }

    /// <summary>Adds a block to its prediction, and clears it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(Vp8Content content, short* block, byte* samples, int stride)
    {
        if (content == Vp8Content.None)
            return;
        if (content == Vp8Content.Even)
        {
            AddEven(block[0], samples, stride);
            block[0] = 0;
            return;
        }
        if (IsVectorized)
            AddVector(block, samples, stride);
        else
            AddScalar(block, samples, stride);
        Vector256<short>.Zero.Store(block);
    }

    internal static void AddEven(int first, byte* samples, int stride)
    {
        int value = first + 4 >> 3;
        for (int y = 0; y < 4; y++, samples += stride)
        {
            for (int x = 0; x < 4; x++)
                samples[x] = Clamp(samples[x] + value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddScalar(short* block, byte* samples, int stride)
    {
        int* columns = stackalloc int[16];
        for (int i = 0; i < 4; i++)
        {
            int a = block[i] + block[8 + i], b = block[i] - block[8 + i];
            int c = TimesSine(block[4 + i]) - TimesCosine(block[12 + i]), d = TimesCosine(block[4 + i]) + TimesSine(block[12 + i]);
            columns[i] = a + d;
            columns[4 + i] = b + c;
            columns[8 + i] = b - c;
            columns[12 + i] = a - d;
        }
        for (int i = 0; i < 4; i++, samples += stride)
        {
            int* row = columns + 4 * i;
            int a = row[0] + 4 + row[2], b = row[0] + 4 - row[2];
            int c = TimesSine(row[1]) - TimesCosine(row[3]), d = TimesCosine(row[1]) + TimesSine(row[3]);
            samples[0] = Clamp(samples[0] + (a + d >> 3));
            samples[1] = Clamp(samples[1] + (b + c >> 3));
            samples[2] = Clamp(samples[2] + (b - c >> 3));
            samples[3] = Clamp(samples[3] + (a - d >> 3));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void AddVector(short* block, byte* samples, int stride)
    {
        Vector128<short> upper = Vector128.Load(block), lower = Vector128.Load(block + 8);
        Vector128<int> v0 = Vector128.WidenLower(upper), v1 = Vector128.WidenUpper(upper), v2 = Vector128.WidenLower(lower),
            v3 = Vector128.WidenUpper(lower);
        Pass(ref v0, ref v1, ref v2, ref v3);
        Vector128<int> a0 = InterleaveLower(v0, v2), a1 = InterleaveUpper(v0, v2), a2 = InterleaveLower(v1, v3),
            a3 = InterleaveUpper(v1, v3);
        v0 = InterleaveLower(a0, a2) + Vector128.Create(4);
        v1 = InterleaveUpper(a0, a2);
        v2 = InterleaveLower(a1, a3);
        v3 = InterleaveUpper(a1, a3);
        Pass(ref v0, ref v1, ref v2, ref v3);

        // Each lane holds a row of four samples; each byte of the lanes holds a column.
        byte* second = samples + stride, third = second + stride, fourth = third + stride;
        Vector128<int> rows = Vector128.Create(Read(samples), Read(second), Read(third), Read(fourth));
        Vector128<int> low = Vector128.Create(255);
        v0 = Clamp((rows & low) + (v0 >> 3));
        v1 = Clamp((rows >>> 8 & low) + (v1 >> 3));
        v2 = Clamp((rows >>> 16 & low) + (v2 >> 3));
        v3 = Clamp((rows >>> 24) + (v3 >> 3));
        rows = v0 | v1 << 8 | v2 << 16 | v3 << 24;
        Write(samples, rows.GetElement(0));
        Write(second, rows.GetElement(1));
        Write(third, rows.GetElement(2));
        Write(fourth, rows.GetElement(3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(ref Vector128<int> v0, ref Vector128<int> v1, ref Vector128<int> v2, ref Vector128<int> v3)
    {
        Vector128<int> a = v0 + v2, b = v0 - v2;
        Vector128<int> c = TimesSine(v1) - TimesCosine(v3), d = TimesCosine(v1) + TimesSine(v3);
        v0 = a + d;
        v1 = b + c;
        v2 = b - c;
        v3 = a - d;
    }

    private static int TimesCosine(int value) => (value * Cosine >> 16) + value;

    private static int TimesSine(int value) => value * Sine >> 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> TimesCosine(Vector128<int> values) => (values * Cosine >> 16) + values;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> TimesSine(Vector128<int> values) => values * Sine >> 16;

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Clamp(Vector128<int> values) =>
        Vector128.Min(Vector128.Max(values, Vector128<int>.Zero), Vector128.Create(255));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Read(byte* four) => Unsafe.ReadUnaligned<int>(four);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(byte* four, int samples) => Unsafe.WriteUnaligned(four, samples);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> InterleaveLower(Vector128<int> a, Vector128<int> b) =>
        Sse2.IsSupported ? Sse2.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> InterleaveUpper(Vector128<int> a, Vector128<int> b) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
