using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>The decay of weights that is added to their gradient.</summary>
internal static class WeightDecay
{
    /// <summary>Computes g + decay · p. Without a decay it is g, whatever p is: 0 · ∞ would be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<T> Add<T>(Vector<T> gradient, Vector<T> weight, T decay)
        where T : unmanaged, IFloatingPointIeee754<T> => decay == T.Zero ? gradient : gradient + weight * decay;
}
