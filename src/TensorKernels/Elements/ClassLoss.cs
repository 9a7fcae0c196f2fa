using System.Numerics;

namespace TensorKernels;

/// <summary>The negative log-likelihood of Int64 classes for log-probabilities viewed as [outer, classes, inner].</summary>
internal static unsafe class ClassLoss
{
    /// <summary>
    /// Computes losses[o, i] = -weight[t] · logs[o, t, i] for the class t = targets[o, i], or 0 where t is ignored; returns the sums of
    /// losses and weights.
    /// </summary>
    internal static (double Loss, double Weight) Forward<T>(
        T* logs, long* targets, T* weight, T* losses, long outer, long classes, long inner, long ignored)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double total = 0, weights = 0;
        for (long o = 0; o < outer; o++)
        {
            for (long i = 0; i < inner; i++)
            {
                long target = targets[o * inner + i];
                T factor = target == ignored ? T.Zero : weight is null ? T.One : weight[target];
                T loss = target == ignored ? T.Zero : -factor * logs[(o * classes + target) * inner + i];
                if (losses is not null)
                    losses[o * inner + i] = loss;
                total += double.CreateTruncating(loss);
                weights += double.CreateTruncating(factor);
            }
        }

        return (total, weights);
    }

    /// <summary>
    /// Computes gradient[o, t, i] = -weight[t] · scale, where scale is one number or one per target; all other elements are 0.
    /// </summary>
    internal static void Backward<T>(
        T* scale, bool one, T divisor, long* targets, T* weight, T* gradient, long outer, long classes, long inner, long ignored)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (long i = 0; i < outer * classes * inner; i++)
            gradient[i] = T.Zero;
        for (long o = 0; o < outer; o++)
        {
            for (long i = 0; i < inner; i++)
            {
                long target = targets[o * inner + i];
                if (target == ignored)
                    continue;
                T factor = weight is null ? T.One : weight[target];
                gradient[(o * classes + target) * inner + i] = -factor * scale[one ? 0 : o * inner + i] / divisor;
            }
        }
    }
}
