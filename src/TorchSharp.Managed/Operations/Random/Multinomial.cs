using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.multinomial(long, bool, Generator)"/>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    public partial class Tensor
    {
        /// <summary>Draws indices with the probabilities given by the weights in each row.</summary>
        /// <remarks>
        /// As in libtorch: without replacement, the largest quotients of weights and exponential draws; with replacement, a search in the
        /// cumulative sums.
        /// </remarks>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null)
        {
            if (Impl.Sizes.Length is not (1 or 2))
                throw Shapes.Error("prob_dist must be 1 or 2 dim");
            if (!is_floating_point())
                throw Shapes.Error($"multinomial only supports floating-point dtypes for input, got: {Impl.DType.NativeName()}");
            int length = (int)Impl.Sizes[^1];
            if (num_samples <= 0)
                throw Shapes.Error("cannot sample n_sample <= 0 samples");
            if (!replacement && num_samples > length)
                throw Shapes.Error("cannot sample n_sample > prob_dist.size(-1) samples without replacement");
            MersenneTwister engine = (generator ?? Generator.Default).Engine;
            using InternalScope scope = InternalScope.Enter();
            double[] weights = detach().to_type(ScalarType.Float64).data<double>().ToArray();
            if (weights.Any(w => !(w >= 0 && double.IsFinite(w))))
                throw Shapes.Error("probability tensor contains either `inf`, `nan` or element < 0");
            var drawn = new List<long>();
            lock (engine)
            {
                double[]? exponentials = replacement && num_samples > 1
                    ? null
                    : [.. weights.Select(_ => -Math.Log(1 - engine.NextDouble()))];
                for (int start = 0; start < weights.Length; start += length)
                {
                    Span<double> row = weights.AsSpan(start, length);
                    if (!(System.Numerics.Tensors.TensorPrimitives.Sum<double>(row) > 0))
                        throw Shapes.Error("invalid multinomial distribution (sum of probabilities <= 0)");
                    if (exponentials is null)
                        drawn.AddRange(WithReplacement(row, (int)num_samples, engine));
                    else
                        drawn.AddRange(WithoutReplacement(row, exponentials.AsSpan(start, length), (int)num_samples));
                }
            }

            return scope.Publish(torch.tensor(drawn.ToArray()).reshape([.. Impl.Sizes[..^1], num_samples]));
        }

        private static long[] WithoutReplacement(ReadOnlySpan<double> weights, ReadOnlySpan<double> exponentials, int count)
        {
            var quotients = new float[weights.Length];
            for (int i = 0; i < quotients.Length; i++)
                quotients[i] = (float)weights[i] / (float)exponentials[i];
            return Enumerable.Range(0, quotients.Length).OrderByDescending(i => quotients[i]).Take(count).Select(i => (long)i).ToArray();
        }

        private static long[] WithReplacement(ReadOnlySpan<double> weights, int count, MersenneTwister engine)
        {
            var sums = new double[weights.Length];
            double sum = 0;
            for (int i = 0; i < sums.Length; i++)
                sums[i] = sum += weights[i];
            var drawn = new long[count];
            for (int i = 0; i < count; i++)
            {
                double chance = engine.NextDouble();
                int low = 0, high = sums.Length - 1;
                while (low < high)
                {
                    int middle = (low + high) / 2;
                    if (sums[middle] / sum < chance)
                        low = middle + 1;
                    else
                        high = middle;
                }

                drawn[i] = low;
            }

            return drawn;
        }
    }
}
