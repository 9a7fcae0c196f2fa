using System.Numerics;
using System.Runtime.CompilerServices;

namespace TensorKernels;

/// <summary>
/// b = momentum · b + (1 - dampening) · g, p -= rate · b; with Nesterov momentum p -= rate · (g + momentum · b). The first b is g itself.
/// First is b; without momentum there is none. To maximize, the rate and the weight decay are negative.
/// </summary>
internal readonly record struct SgdUpdate(
    double Rate, double Momentum, double Dampening, double WeightDecay, bool Nesterov, bool IsFirst) : IUpdate
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T* p = at.Parameter, g = at.Gradient, b = at.First;
        T rate = T.CreateTruncating(Rate), momentum = T.CreateTruncating(Momentum), fresh = T.CreateTruncating(1 - Dampening),
            decay = T.CreateTruncating(WeightDecay);
        for (long i = 0; i < count; i += Vector<T>.Count)
        {
            Vector<T> weight = Vector.Load(p + i), step = DecayedGradient.Of(Vector.Load(g + i), weight, decay);
            if (b != null)
            {
                Vector<T> buffer = IsFirst ? step : momentum * Vector.Load(b + i) + fresh * step;
                buffer.Store(b + i);
                step = Nesterov ? step + momentum * buffer : buffer;
            }

            (weight - rate * step).Store(p + i);
        }
    }
}
