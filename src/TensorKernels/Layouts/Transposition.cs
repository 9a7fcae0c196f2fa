using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace TensorKernels;

/// <summary>Transposes matrices of floats in 4×4 blocks.</summary>
internal static unsafe class Transposition
{
    private const int Square = 4;

    /// <summary>The number of rows that are read together: as many as fit in a cache line of the target.</summary>
    private const int Strip = 16;

    /// <summary>Computes target[c, r] = source[r, c].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Run(float* source, nint sourceStride, float* target, nint targetStride, int rows, int columns)
    {
        bool squares = Sse.IsSupported || AdvSimd.Arm64.IsSupported;
        int wholeRows = squares ? rows / Square * Square : 0, wholeColumns = squares ? columns / Square * Square : 0;
        for (int strip = 0; strip < wholeRows; strip += Strip)
        {
            int end = Math.Min(strip + Strip, wholeRows);
            for (int column = 0; column < wholeColumns; column += Square)
            {
                for (int row = strip; row < end; row += Square)
                    TransposeSquare(source + row * sourceStride + column, sourceStride, target + column * targetStride + row, targetStride);
            }
        }

        for (int row = 0; row < wholeRows; row++)
        {
            for (int column = wholeColumns; column < columns; column++)
                target[column * targetStride + row] = source[row * sourceStride + column];
        }

        for (int row = wholeRows; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                target[column * targetStride + row] = source[row * sourceStride + column];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeSquare(float* source, nint sourceStride, float* target, nint targetStride)
    {
        Vector128<float> a = Vector128.Load(source), b = Vector128.Load(source + sourceStride);
        Vector128<float> c = Vector128.Load(source + 2 * sourceStride), d = Vector128.Load(source + 3 * sourceStride);
        Vector128<float> ac0 = Low(a, c), ac1 = High(a, c), bd0 = Low(b, d), bd1 = High(b, d);
        Low(ac0, bd0).Store(target);
        High(ac0, bd0).Store(target + targetStride);
        Low(ac1, bd1).Store(target + 2 * targetStride);
        High(ac1, bd1).Store(target + 3 * targetStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackLow(x, y) : AdvSimd.Arm64.ZipLow(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackHigh(x, y) : AdvSimd.Arm64.ZipHigh(x, y);
}
