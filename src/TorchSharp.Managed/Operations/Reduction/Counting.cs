using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.count_nonzero(long[])"/>
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);

    /// <inheritdoc cref="Tensor.bincount(Tensor, long)"/>
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => input.bincount(weights, minlength);

    /// <inheritdoc cref="Tensor.histc(long, long, long)"/>
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => input.histc(bins, min, max);

    public partial class Tensor
    {
        /// <summary>Counts the elements that are not zero, over some or all dimensions.</summary>
        public Tensor count_nonzero(long[]? dims = null) => InternalScope.Compose(() => ne(0).sum(dims ?? []));

        /// <summary>
        /// Counts the occurrences of each number from 0 on, or sums the weights of the occurrences (as Float64, or Float32 for Float32
        /// weights; Int64 if there are none to count).
        /// </summary>
        public Tensor bincount(Tensor? weights, long minlength = 0)
        {
            if (Impl.Sizes.Length != 1 || !is_integral() || Impl.DType == ScalarType.Bool)
            {
                throw Shapes.Error(
                    $"bincount only supports 1-d non-negative integral inputs, but got {Impl.DType.NativeName()} {Shapes.Text(Impl.Sizes)}");
            }
            if (minlength < 0)
                throw Shapes.Error("minlength should be >= 0");
            if (Impl.Count == 0)
                return torch.zeros([minlength], ScalarType.Int64);
            if (weights is not null && !weights.Impl.Sizes.AsSpan().SequenceEqual(Impl.Sizes))
                throw Shapes.Error("weights should be 1-d and have the same length as input");
            using InternalScope scope = InternalScope.Enter();
            long[] values = to_type(ScalarType.Int64).data<long>().ToArray();
            if (values.Any(v => v < 0))
                throw Shapes.Error("bincount only supports 1-d non-negative integral inputs.");
            long bins = Math.Max(minlength, values.Max() + 1);
            ScalarType type = weights is null ? ScalarType.Int64
                : weights.dtype == ScalarType.Float32 ? ScalarType.Float32
                : ScalarType.Float64;
            Tensor ones = weights is null ? torch.ones(Impl.Sizes, ScalarType.Int64) : weights.detach().to_type(type);
            return scope.Publish(torch.zeros([bins], type).IndexAdd(0, to_type(ScalarType.Int64), ones).Record(
                "BincountBackward", [weights], [], static (_, _) => throw Shapes.Error("bincount has no gradient of its weights: detach them")));
        }

        /// <summary>
        /// Counts the elements in each of a number of equal intervals; if both bounds are 0, the range
        /// extends from the minimum to the maximum.
        /// </summary>
        public Tensor histc(long bins = 100, long min = 0, long max = 0)
        {
            if (!is_floating_point())
                throw Shapes.Error($"\"histogram_cpu\" not implemented for '{Impl.DType.NativeName()}'");
            if (bins <= 0)
                throw Shapes.Error("bins must be > 0");
            if (max < min)
                throw Shapes.Error("max must be larger than min");
            using InternalScope scope = InternalScope.Enter();
            double[] values = detach().to_type(ScalarType.Float64).data<double>().ToArray();
            (double low, double high) = min == max && values.Length > 0 ? (values.Min(), values.Max()) : (min, max);
            if (low == high)
                (low, high) = (low - 1, high + 1);
            if (!double.IsFinite(low) || !double.IsFinite(high))
                throw Shapes.Error($"range of [{low}, {high}] is not finite");
            var counts = new double[bins];
            foreach (double value in values)
            {
                if (value >= low && value <= high)
                    counts[Math.Min(bins - 1, (long)((value - low) * bins / (high - low)))]++;
            }

            return scope.Publish(torch.tensor(counts, Impl.DType));
        }
    }
}
