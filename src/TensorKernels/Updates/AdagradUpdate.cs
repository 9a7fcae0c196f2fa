using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// s += g², p -= rate · g / (√s + ε).
/// First is s. Duchi, Hazan, Singer: Adaptive Subgradient Methods (2011).
/// </summary>
internal readonly record struct AdagradUpdate(double Rate, double Epsilon, double WeightDecay) : IUpdate
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* p = at.Parameter, g = at.Gradient, s = at.First;
        T rate = T.CreateTruncating(Rate), decay = T.CreateTruncating(WeightDecay);
        var eps = new Vector<T>(T.CreateTruncating(Epsilon));
        for (long i = 0; i < count; i += Vector<T>.Count)
        {
            Vector<T> weight = Vector.Load(p + i), gradient = DecayedGradient.Of(Vector.Load(g + i), weight, decay),
                sum = Vector.Load(s + i) + gradient * gradient;
            sum.Store(s + i);
            (weight - gradient * rate / (Vector.SquareRoot(sum) + eps)).Store(p + i);
        }
    }
}
