using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>Gradients with the decay of the weights.</summary>
internal static class DecayedGradient
{
    /// <summary>Computes g + decay · p. Without a decay it is g, whatever p is: 0 · ∞ would be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector<T> Of<T>(Vector<T> gradient, Vector<T> weight, T decay)
        where T : unmanaged, IFloatingPointIeee754<T> => decay == T.Zero ? gradient : gradient + weight * decay;
}
