using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// m = β₁m + (1 - β₁)g, u = max(β₂u, |g| + ε), p -= rate · m / u.
/// First is m, Second is u. Kingma, Ba: Adam (2015), section 7.1.
/// </summary>
internal readonly record struct AdamaxUpdate(double Beta1, double Beta2, double Rate, double Epsilon, double WeightDecay) : IUpdate
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* p = at.Parameter, g = at.Gradient, m = at.First, u = at.Second;
        T beta1 = T.CreateTruncating(Beta1), fresh = T.CreateTruncating(1 - Beta1), beta2 = T.CreateTruncating(Beta2);
        T rate = T.CreateTruncating(Rate), decay = T.CreateTruncating(WeightDecay);
        var eps = new Vector<T>(T.CreateTruncating(Epsilon));
        for (long i = 0; i < count; i += Vector<T>.Count)
        {
            Vector<T> weight = Vector.Load(p + i), gradient = DecayedGradient.Of(Vector.Load(g + i), weight, decay);
            Vector<T> first = Vector.Load(m + i) * beta1 + gradient * fresh,
                largest = Vector.Max(Vector.Load(u + i) * beta2, Vector.Abs(gradient) + eps);
            first.Store(m + i);
            largest.Store(u + i);
            (weight - first * rate / largest).Store(p + i);
        }
    }
}
