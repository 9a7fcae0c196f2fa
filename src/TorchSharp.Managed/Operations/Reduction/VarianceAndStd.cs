using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.std(bool)"/>
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);

    /// <inheritdoc cref="Tensor.std(bool)"/>
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std(bool)"/>
    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std(bool)"/>
    public static Tensor std(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std(bool)"/>
    public static Tensor std(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.std(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std_mean(bool)"/>
    public static (Tensor std, Tensor mean) std_mean(Tensor input, bool unbiased = true) => input.std_mean(unbiased);

    /// <inheritdoc cref="Tensor.std_mean(bool)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.std_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std_mean(bool)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.std_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std_mean(bool)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.std_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std_mean(bool)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.std_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std_mean(bool)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.std_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var(bool)"/>
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);

    /// <inheritdoc cref="Tensor.var(bool)"/>
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var(bool)"/>
    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var(bool)"/>
    public static Tensor var(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var(bool)"/>
    public static Tensor var(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.var(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var_mean(bool)"/>
    public static (Tensor @var, Tensor mean) var_mean(Tensor input, bool unbiased = true) => input.var_mean(unbiased);

    /// <inheritdoc cref="Tensor.var_mean(bool)"/>
    public static (Tensor @var, Tensor mean) var_mean(
        Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.var_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var_mean(bool)"/>
    public static (Tensor @var, Tensor mean) var_mean(
        Tensor input, ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.var_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var_mean(bool)"/>
    public static (Tensor @var, Tensor mean) var_mean(
        Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.var_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var_mean(bool)"/>
    public static (Tensor @var, Tensor mean) var_mean(
        Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.var_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var_mean(bool)"/>
    public static (Tensor @var, Tensor mean) var_mean(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            input.var_mean(dimensions, unbiased, keepdim, type);

    public partial class Tensor
    {
        /// <summary>Computes the variance over all or some dimensions; unbiased (n - 1) by default.</summary>
        public Tensor var(bool unbiased = true) => VarianceOver([], unbiased, false, null);

        /// <inheritdoc cref="var(bool)"/>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            VarianceOver([dim], unbiased, keepdim, type);

        /// <inheritdoc cref="var(bool)"/>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            VarianceOver([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <inheritdoc cref="var(bool)"/>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            VarianceOver([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <inheritdoc cref="var(bool)"/>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            VarianceOver(dimensions, unbiased, keepdim, type);

        /// <inheritdoc cref="var(bool)"/>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            VarianceOver(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>Computes the standard deviation over all or some dimensions; unbiased (n - 1) by default.</summary>
        public Tensor std(bool unbiased = true) => DeviationOver([], unbiased, false, null);

        /// <inheritdoc cref="std(bool)"/>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            DeviationOver([dim], unbiased, keepdim, type);

        /// <inheritdoc cref="std(bool)"/>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            DeviationOver([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <inheritdoc cref="std(bool)"/>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            DeviationOver([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <inheritdoc cref="std(bool)"/>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            DeviationOver(dimensions, unbiased, keepdim, type);

        /// <inheritdoc cref="std(bool)"/>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            DeviationOver(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>Computes the standard deviation and the mean over all or some dimensions; unbiased (n - 1) by default.</summary>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => (std(unbiased), mean());

        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean([dim], unbiased, keepdim, type);

        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean(
            (long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            (DeviationOver(dimensions, unbiased, keepdim, type), mean(dimensions, keepdim, type));

        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean(
            ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(dimensions.ToArray(), unbiased, keepdim, type);

        /// <summary>Computes the variance and the mean over all or some dimensions; unbiased (n - 1) by default.</summary>
        public (Tensor @var, Tensor mean) var_mean(bool unbiased = true) => (var(unbiased), mean());

        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor @var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean([dim], unbiased, keepdim, type);

        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor @var, Tensor mean) var_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor @var, Tensor mean) var_mean(
            (long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            (VarianceOver(dimensions, unbiased, keepdim, type), mean(dimensions, keepdim, type));

        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor std, Tensor mean) var_mean(
            ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(dimensions.ToArray(), unbiased, keepdim, type);

        private Tensor DeviationOver(long[] dims, bool unbiased, bool keepdim, ScalarType? type) =>
            InternalScope.Compose(() => VarianceOver(dims, unbiased, keepdim, type).Deviation());

        private Tensor VarianceOver(long[] dims, bool unbiased, bool keepdim, ScalarType? type)
        {
            if (!(type ?? Impl.DType).IsFloat())
                throw Shapes.Error("std and var only support floating point and complex dtypes");
            return InternalScope.Compose(() =>
            {
                Tensor values = type is null ? this : to_type(type.Value), constant = values.detach();
                Tensor squares = constant.Centered(dims).square().sum(dims, keepdim);
                double count = (double)Impl.Count / Math.Max(1, squares.Impl.Count), freedom = Math.Max(0, count - (unbiased ? 1 : 0));
                long[] kept = KeptSizes(dims);
                // The mean has no part in it: the deviations from it add up to 0. Left in, it would be NaN for an infinite gradient.
                return squares.div(freedom).Record(
                    "VarBackward", [values], [values],
                    (g, s) => g.reshape(kept).mul(s[0].sub(s[0].mean(dims, true))).mul(2 / freedom));
            });
        }

        /// <summary>
        /// The deviations from the mean over some dimensions, without what is rounded of the mean, which equal numbers would show.
        /// </summary>
        internal Tensor Centered(long[] dims)
        {
            Tensor centered = sub(mean(dims, true));
            return centered.sub(centered.mean(dims, true));
        }
    }
}
