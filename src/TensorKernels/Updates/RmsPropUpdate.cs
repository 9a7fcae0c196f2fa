using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// v = αv + (1 - α)g², b = momentum · b + g / (√v + ε), p -= rate · b; centered, a = αa + (1 - α)g and v - a² in place of v under the root.
/// First is v, Second is b (without momentum there is none), Third is a (only if centered). Tieleman, Hinton: lecture 6.5 (2012).
/// </summary>
internal readonly record struct RmsPropUpdate(
    double Rate, double Alpha, double Epsilon, double WeightDecay, double Momentum, bool Maximize) : IUpdate
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* p = at.Parameter, g = at.Gradient, v = at.First, b = at.Second, a = at.Third;
        T rate = T.CreateTruncating(Rate), alpha = T.CreateTruncating(Alpha), fresh = T.CreateTruncating(1 - Alpha),
            momentum = T.CreateTruncating(Momentum);
        T sign = T.CreateTruncating(Maximize ? -1 : 1), decay = T.CreateTruncating(WeightDecay);
        var eps = new Vector<T>(T.CreateTruncating(Epsilon));
        for (long i = 0; i < count; i += Vector<T>.Count)
        {
            Vector<T> weight = Vector.Load(p + i), gradient = DecayedGradient.Of(Vector.Load(g + i) * sign, weight, decay);
            Vector<T> square = Vector.Load(v + i) * alpha + gradient * gradient * fresh;
            square.Store(v + i);
            if (a != null)
            {
                Vector<T> mean = Vector.Load(a + i) * alpha + gradient * fresh;
                mean.Store(a + i);
                square -= mean * mean;
            }

            Vector<T> step = gradient / (Vector.SquareRoot(square) + eps);
            if (b != null)
            {
                step += Vector.Load(b + i) * momentum;
                step.Store(b + i);
            }

            (weight - step * rate).Store(p + i);
        }
    }
}
