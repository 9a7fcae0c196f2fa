using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// m = β₁m + (1 - β₁)g, v = β₂v + (1 - β₂)g², p -= step · m, divided by √v + ε if it divides.
/// First is m, Second is v. Liu et al.: On the Variance of the Adaptive Learning Rate (2020).
/// </summary>
internal readonly record struct RAdamUpdate(
    double Beta1, double Beta2, double StepSize, bool Divides, double Epsilon, double WeightDecay) : IUpdate
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* p = at.Parameter, g = at.Gradient, m = at.First, v = at.Second;
        T beta1 = T.CreateTruncating(Beta1), fresh1 = T.CreateTruncating(1 - Beta1), beta2 = T.CreateTruncating(Beta2),
            fresh2 = T.CreateTruncating(1 - Beta2);
        T size = T.CreateTruncating(StepSize), decay = T.CreateTruncating(WeightDecay);
        var eps = new Vector<T>(T.CreateTruncating(Epsilon));
        for (long i = 0; i < count; i += Vector<T>.Count)
        {
            Vector<T> weight = Vector.Load(p + i), gradient = DecayedGradient.Of(Vector.Load(g + i), weight, decay);
            Vector<T> first = Vector.Load(m + i) * beta1 + gradient * fresh1,
                second = Vector.Load(v + i) * beta2 + gradient * gradient * fresh2;
            first.Store(m + i);
            second.Store(v + i);
            Vector<T> step = first * size;
            (weight - (Divides ? step / (Vector.SquareRoot(second) + eps) : step)).Store(p + i);
        }
    }
}
