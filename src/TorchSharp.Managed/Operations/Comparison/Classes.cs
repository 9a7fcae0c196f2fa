using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.isfinite()"/>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <inheritdoc cref="Tensor.isinf()"/>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <inheritdoc cref="Tensor.isnan()"/>
    public static Tensor isnan(Tensor input) => input.isnan();

    public partial class Tensor
    {
        /// <summary>Tests whether each element is NaN.</summary>
        public Tensor isnan() => Test(static x => float.IsNaN(x), static x => double.IsNaN(x), otherwise: false);

        /// <summary>Tests whether each element is neither infinite nor NaN; true for all integers.</summary>
        public Tensor isfinite() => Test(static x => float.IsFinite(x), static x => double.IsFinite(x), otherwise: true);

        /// <summary>Tests whether each element is infinite.</summary>
        public Tensor isinf() => Test(static x => float.IsInfinity(x), static x => double.IsInfinity(x), otherwise: false);

        private Tensor Test(Func<float, bool> single, Func<double, bool> @double, bool otherwise) => Impl.DType switch
        {
            ScalarType.Float32 => Elementwise.Unary<float, bool>(this, ScalarType.Bool, (x, y) => Fill(x, y, single)),
            ScalarType.Float64 => Elementwise.Unary<double, bool>(this, ScalarType.Bool, (x, y) => Fill(x, y, @double)),
            _ => torch.full_like(this, otherwise, dtype: ScalarType.Bool),
        };

        private static void Fill<T>(ReadOnlySpan<T> x, Span<bool> y, Func<T, bool> test)
        {
            for (int i = 0; i < x.Length; i++)
                y[i] = test(x[i]);
        }
    }
}
