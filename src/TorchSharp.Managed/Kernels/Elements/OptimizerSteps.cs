using System.Numerics;

namespace TorchSharp.Engine;

/// <summary>Updates of parameters in one pass over parameter, gradient and state.</summary>
internal static unsafe class OptimizerSteps
{
    private const long Grain = 1 << 14;

    /// <summary>
    /// m = β₁m + (1 - β₁)g, v = β₂v + (1 - β₂)g², p = (1 - decay)·p - step · m / (√v / correction + ε).
    /// Kingma, Ba: Adam (2015); with the decay decoupled as in Loshchilov, Hutter (2019).
    /// </summary>
    /// <param name="p">Parameter.</param>
    /// <param name="g">Gradient.</param>
    /// <param name="m">First moment.</param>
    /// <param name="v">Second moment.</param>
    /// <param name="largest">The largest second moment so far, for AMSGrad; null without.</param>
    /// <param name="count">Elements.</param>
    /// <param name="settings">The hyperparameters of this step.</param>
    internal static void Adam<T>(T* p, T* g, T* m, T* v, T* largest, long count, AdamStep settings)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (count <= Grain)
            AdamRange(p, g, m, v, largest, count, settings);
        else
            AdamParallel(p, g, m, v, largest, count, settings);
    }

    /// <summary>buffer = momentum · buffer + (1 - dampening) · g, p -= rate · (Nesterov: g + momentum · buffer).</summary>
    internal static void Sgd<T>(T* p, T* g, T* buffer, bool firstStep, long count, SgdStep settings)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T rate = T.CreateTruncating(settings.Rate), momentum = T.CreateTruncating(settings.Momentum);
        T keep = T.CreateTruncating(1 - settings.Dampening), decay = T.CreateTruncating(settings.WeightDecay);
        bool nesterov = settings.Nesterov;
        WorkerPool.Ranges(count, Grain, (start, length) =>
        {
            for (long i = start; i < start + length; i++)
            {
                T gradient = g[i] + decay * p[i];
                if (buffer != null)
                {
                    buffer[i] = firstStep ? gradient : momentum * buffer[i] + keep * gradient;
                    gradient = nesterov ? gradient + momentum * buffer[i] : buffer[i];
                }

                p[i] -= rate * gradient;
            }
        });
    }

    // Apart, so that the many small parameters make no closure.
    private static void AdamParallel<T>(T* p, T* g, T* m, T* v, T* largest, long count, AdamStep settings)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        WorkerPool.Ranges(count, Grain, (start, length) =>
            AdamRange(p + start, g + start, m + start, v + start, largest == null ? null : largest + start, length, settings));

    private static void AdamRange<T>(T* p, T* g, T* m, T* v, T* largest, long count, AdamStep s)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T beta1 = T.CreateTruncating(s.Beta1), rest1 = T.CreateTruncating(1 - s.Beta1), beta2 = T.CreateTruncating(s.Beta2), rest2 = T.CreateTruncating(1 - s.Beta2);
        T step = T.CreateTruncating(s.StepSize), correction = T.CreateTruncating(s.Correction), eps = T.CreateTruncating(s.Epsilon);
        T sign = T.CreateTruncating(s.Maximize ? -1 : 1), coupled = T.CreateTruncating(s.CoupledDecay), shrink = T.CreateTruncating(1 - s.DecoupledDecay);
        long i = 0;
        if (Vector.IsHardwareAccelerated && largest == null)
        {
            for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
            {
                Vector<T> weight = Vector.Load(p + i) * shrink;
                Vector<T> gradient = Vector.Load(g + i) * sign + weight * coupled;
                Vector<T> first = Vector.Load(m + i) * beta1 + gradient * rest1, second = Vector.Load(v + i) * beta2 + gradient * gradient * rest2;
                first.Store(m + i);
                second.Store(v + i);
                (weight - step * first / (Vector.SquareRoot(second) / correction + new Vector<T>(eps))).Store(p + i);
            }
        }

        for (; i < count; i++)
        {
            T weight = p[i] * shrink, gradient = g[i] * sign + weight * coupled;
            m[i] = m[i] * beta1 + gradient * rest1;
            v[i] = v[i] * beta2 + gradient * gradient * rest2;
            T second = v[i];
            if (largest != null)
                second = largest[i] = T.Max(largest[i], second);
            p[i] = weight - step * m[i] / (T.Sqrt(second) / correction + eps);
        }
    }
}

/// <summary>The hyperparameters of one step of Adam.</summary>
internal readonly record struct AdamStep(
    double Beta1, double Beta2, double StepSize, double Correction, double Epsilon, double CoupledDecay, double DecoupledDecay, bool Maximize);

/// <summary>The hyperparameters of one step of gradient descent.</summary>
internal readonly record struct SgdStep(double Rate, double Momentum, double Dampening, double WeightDecay, bool Nesterov);
