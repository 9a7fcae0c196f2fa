using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// Computes m = β₁m + (1 - β₁)g, v = β₂v + (1 - β₂)g², p = (1 - decay)·p - step · m / (√v / correction + ε). First is m, Second is v, Third
/// is the maximum of v so far, by which AMSGrad divides. Kingma, Ba: Adam (2015); with the decay decoupled as in Loshchilov, Hutter (2019).
/// </summary>
internal readonly record struct AdamUpdate(
    double Beta1, double Beta2, double StepSize, double Correction, double Epsilon, double CoupledDecay, double DecoupledDecay,
    bool Maximize) : IUpdate
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* p = at.Parameter, g = at.Gradient, m = at.First, v = at.Second, largest = at.Third;
        T beta1 = T.CreateTruncating(Beta1), fresh1 = T.CreateTruncating(1 - Beta1), beta2 = T.CreateTruncating(Beta2),
            fresh2 = T.CreateTruncating(1 - Beta2);
        T step = T.CreateTruncating(StepSize), correction = T.CreateTruncating(Correction);
        T sign = T.CreateTruncating(Maximize ? -1 : 1), coupled = T.CreateTruncating(CoupledDecay),
            shrink = T.CreateTruncating(1 - DecoupledDecay);
        var eps = new Vector<T>(T.CreateTruncating(Epsilon));
        for (long i = 0; i < count; i += Vector<T>.Count)
        {
            Vector<T> weight = Vector.Load(p + i) * shrink, gradient = DecayedGradient.Of(Vector.Load(g + i) * sign, weight, coupled);
            Vector<T> first = Vector.Load(m + i) * beta1 + gradient * fresh1,
                second = Vector.Load(v + i) * beta2 + gradient * gradient * fresh2;
            first.Store(m + i);
            second.Store(v + i);
            if (largest != null)
            {
                second = Vector.Max(Vector.Load(largest + i), second);
                second.Store(largest + i);
            }

            (weight - step * first / (Vector.SquareRoot(second) / correction + eps)).Store(p + i);
        }
    }
}
