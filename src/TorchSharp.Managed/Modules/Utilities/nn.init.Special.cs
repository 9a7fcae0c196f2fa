
namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>Fills a matrix with the identity matrix.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                if (tensor.Impl.Sizes.Length != 2)
                {
                    throw new ArgumentException(
                        $"Only tensors with 2 dimensions are supported, not {Shapes.Text(tensor.Impl.Sizes)}.", nameof(tensor));
                }
                return Untracked(tensor, t => t.copy_(torch.eye(t.Impl.Sizes[0], t.Impl.Sizes[1], t.dtype)));
            }

            /// <summary>Fills the weight of a convolution so that it passes its channels through unchanged.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                long[] sizes = tensor.Impl.Sizes;
                if (sizes.Length is not (3 or 4 or 5))
                {
                    throw new ArgumentException(
                        $"Only tensors with 3, 4, or 5 dimensions are supported, not {Shapes.Text(sizes)}.", nameof(tensor));
                }
                return Untracked(tensor, t =>
                {
                    t.zero_();
                    for (long channel = 0; channel < Math.Min(sizes[0], sizes[1]); channel++)
                        t[[channel, channel, .. sizes[2..].Select(size => size / 2)]] = 1f;
                });
            }

            /// <summary>
            /// Draws from a normal distribution truncated to [a, b], by the inverse of its cumulative distribution function.
            /// </summary>
            public static Tensor trunc_normal_(
                Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null) =>
                    Untracked(tensor, t =>
                {
                    double low = Cumulative((a - mean) / std), high = Cumulative((b - mean) / std);
                    t.uniform_((2 * low) - 1, (2 * high) - 1, generator);
                    double[] uniforms = t.to_type(ScalarType.Float64).data<double>().ToArray();
                    t.copy_(
                        torch.tensor(Array.ConvertAll(uniforms, u => Math.Clamp((Erf.Inverse(u) * std * Math.Sqrt(2)) + mean, a, b)))
                            .view(t.Impl.Sizes));
                });

            /// <summary>
            /// Fills a weight with orthonormal rows (or columns, if there are fewer of them): the Q factor of a matrix drawn from a normal
            /// distribution. Saxe et al. (2013).
            /// </summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                if (tensor.Impl.Sizes.Length < 2)
                {
                    throw new ArgumentException(
                        $"Only tensors with 2 or more dimensions are supported, not {Shapes.Text(tensor.Impl.Sizes)}.", nameof(tensor));
                }
                return Untracked(tensor, t =>
                {
                    long rows = t.Impl.Sizes[0], columns = t.Impl.Count / Math.Max(1, rows);
                    Tensor normal = torch.randn(rows, columns, t.dtype);
                    double[][] vectors = [.. (rows < columns ? normal : normal.t())
                        .unbind(0)
                        .Select(v => v.to_type(ScalarType.Float64).data<double>().ToArray())];
                    Orthonormalize(vectors);
                    Tensor q = torch.tensor(vectors.SelectMany(v => v).ToArray(), [vectors.Length, Math.Max(rows, columns)]);
                    t.copy_((rows < columns ? q : q.t()).reshape(t.Impl.Sizes).mul(gain));
                });
            }

            private static double Cumulative(double x) => (1 + Erf.Of(x / Math.Sqrt(2))) / 2;

            /// <summary>
            /// Orthonormalizes vectors with the Gram–Schmidt process, twice for each vector to limit rounding
            /// errors; the diagonal of R is positive.
            /// </summary>
            private static void Orthonormalize(double[][] vectors)
            {
                for (int i = 0; i < vectors.Length; i++)
                {
                    for (int pass = 0; pass < 2; pass++)
                    {
                        for (int j = 0; j < i; j++)
                        {
                            double dot = vectors[i].Zip(vectors[j], (x, y) => x * y).Sum();
                            for (int k = 0; k < vectors[i].Length; k++)
                                vectors[i][k] -= dot * vectors[j][k];
                        }
                    }

                    double length = Math.Sqrt(vectors[i].Sum(x => x * x));
                    for (int k = 0; k < vectors[i].Length; k++)
                        vectors[i][k] /= length;
                }
            }
        }
    }
}
