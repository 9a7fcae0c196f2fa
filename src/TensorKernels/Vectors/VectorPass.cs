using System.Runtime.Intrinsics;

namespace TensorKernels;

/// <summary>A pass over values that lie beside each other, a vector at a time.</summary>
/// <typeparam name="TOperands">What it reads and writes.</typeparam>
internal interface IVectorPass<TOperands>
    where TOperands : struct
{
    /// <summary>Computes the values from one on that fill a vector; returns the first one after them.</summary>
    static abstract int Run<TSimd, TVector>(in TOperands operands, int from)
        where TSimd : struct, ISimd<TVector>
        where TVector : struct;
}

internal static class VectorPass
{
    /// <summary>Computes all values, with the widest vectors that they fill, and those left over with narrower ones.</summary>
    /// <param name="operands">What the pass reads and writes.</param>
    /// <param name="count">The number of values.</param>
    internal static void Run<TPass, TOperands>(in TOperands operands, int count)
        where TPass : IVectorPass<TOperands>
        where TOperands : struct
    {
        int done = 0;
        if (Vector512.IsHardwareAccelerated)
            done = TPass.Run<Simd512, Vector512<float>>(operands, done);
        if (done < count && Vector256.IsHardwareAccelerated)
            done = TPass.Run<Simd256, Vector256<float>>(operands, done);
        if (done < count && Vector128.IsHardwareAccelerated)
            done = TPass.Run<Simd128, Vector128<float>>(operands, done);
        if (done < count)
            TPass.Run<SimdScalar, float>(operands, done);
    }
}
