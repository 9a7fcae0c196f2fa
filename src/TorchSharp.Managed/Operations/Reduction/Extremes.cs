using System.Numerics;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.max()"/>
    public static Tensor max(Tensor input) => input.max();

    /// <inheritdoc cref="Tensor.max()"/>
    public static Tensor max(Tensor input, Tensor other) => input.max(other);

    /// <inheritdoc cref="Tensor.max()"/>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => input.max(dim, keepdim);

    /// <inheritdoc cref="Tensor.amax(long[])"/>
    public static Tensor amax(Tensor input, long[] dims) => input.amax(dims);

    /// <inheritdoc cref="Tensor.amax(long[])"/>
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);

    /// <inheritdoc cref="Tensor.amax(long[])"/>
    public static Tensor amax(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        input.amax(dims, keepdim, @out);

    /// <inheritdoc cref="Tensor.argmax()"/>
    public static Tensor argmax(Tensor input) => input.argmax();

    /// <inheritdoc cref="Tensor.argmax()"/>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);

    /// <inheritdoc cref="Tensor.min()"/>
    public static Tensor min(Tensor input) => input.min();

    /// <inheritdoc cref="Tensor.min()"/>
    public static Tensor min(Tensor input, Tensor other) => input.min(other);

    /// <inheritdoc cref="Tensor.min()"/>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => input.min(dim, keepdim);

    /// <inheritdoc cref="Tensor.amin(long[])"/>
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);

    /// <inheritdoc cref="Tensor.amin(long[])"/>
    public static Tensor amin(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        input.amin(dims, keepdim, @out);

    /// <inheritdoc cref="Tensor.argmin()"/>
    public static Tensor argmin(Tensor input) => input.argmin();

    /// <inheritdoc cref="Tensor.argmin()"/>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    public partial class Tensor
    {
        /// <summary>Computes the maximum over some dimensions, or all if none is given; equal maxima share the gradient.</summary>
        public Tensor amax(params long[] dims) => ExtremeOver(dims, false, largest: true);

        /// <inheritdoc cref="amax(long[])"/>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => Into(@out, ExtremeOver(dims, keepdim, largest: true));

        /// <inheritdoc cref="amax(long[])"/>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amax(dims.ToArray(), keepdim, @out);

        /// <summary>Computes the minimum over some dimensions, or all if none is given; equal minima share the gradient.</summary>
        public Tensor amin(params long[] dims) => ExtremeOver(dims, false, largest: false);

        /// <inheritdoc cref="amin(long[])"/>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Into(@out, ExtremeOver(dims, keepdim, largest: false));

        /// <inheritdoc cref="amin(long[])"/>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => amin(dims.ToArray(), keepdim, @out);

        /// <summary>
        /// Computes the maximum of all elements, or along a dimension the maximum of each line and its first index. NaN is propagated.
        /// </summary>
        public Tensor max() => ExtremeOfAll(largest: true);

        /// <summary>
        /// Computes the minimum of all elements, or along a dimension the minimum of each line and its first index. NaN is propagated.
        /// </summary>
        public Tensor min() => ExtremeOfAll(largest: false);

        private Tensor ExtremeOver(long[] dims, bool keepdim, bool largest) => InternalScope.Compose(() =>
        {
            long[] kept = KeptSizes(dims);
            int[] all = [.. Enumerable.Range(0, kept.Length)];
            bool[] reduced = new bool[kept.Length];
            foreach (long dim in dims)
            {
                if (kept.Length > 0)
                    reduced[Shapes.Dimension(dim, kept.Length)] = true;
            }

            if (dims.Length == 0)
                Array.Fill(reduced, true);
            if (all.Any(d => reduced[d] && Impl.Sizes[d] == 0))
            {
                throw Shapes.Error(
                    $"{(largest ? "amax" : "amin")}(): Expected reduction dim to have non-zero size, but the shape is "
                        + $"{Shapes.Text(Impl.Sizes)}.");
            }
            long[] order = [.. all.OrderBy(d => reduced[d]).Select(d => (long)d)],
                rest = [.. all.Where(d => !reduced[d]).Select(d => Impl.Sizes[d])];
            long length = Shapes.Count([.. all.Where(d => reduced[d]).Select(d => Impl.Sizes[d])]);
            Tensor lines = detach().permute(order).reshape([.. rest, length]);
            Tensor extreme = (largest ? lines.max(-1) : lines.min(-1)).values;
            return extreme.view(keepdim ? kept : rest).detach().Record("AmaxBackward", [this], [this, extreme], (g, s) =>
            {
                // Unlike for the extreme of all elements, NaN is no tie: its gradient is NaN.
                Tensor ties = s[0].eq(s[1].reshape(kept)).to_type(g.dtype);
                return ties.mul(g.reshape(kept)).div(ties.sum(dims, keepdim: true));
            });
        });

        private Tensor ExtremeOfAll(bool largest) => InternalScope.Compose(() =>
        {
            Tensor extreme = detach().ExtremeOver([], false, largest);
            return extreme.Record("MaxBackward", [this], [this, extreme], static (g, s) => EvenGradient(s[0], s[1], g));
        });

        /// <summary>The gradient of a value that is one of this tensor's elements: equal elements share it, others have none.</summary>
        private static Tensor EvenGradient(Tensor source, Tensor value, Tensor gradient)
        {
            Tensor ties = source.Ties(value);
            return torch.where(ties, gradient.div(ties.sum()), torch.zeros_like(gradient));
        }

        private long[] Without(int d) => [.. Impl.Sizes[..d], .. Impl.Sizes[(d + 1)..]];

        private static Tensor Into(Tensor? target, Tensor value)
        {
            if (target is null)
                return value;
            target.copy_(value);
            value.Dispose();
            return target;
        }

        /// <inheritdoc cref="max()"/>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Extreme(dim, keepdim, largest: true);

        /// <inheritdoc cref="min()"/>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Extreme(dim, keepdim, largest: false);

        /// <summary>Returns the first index of the maximum, in the flattened tensor or along a dimension.</summary>
        public Tensor argmax() => ExtremeIndex("argmax_cpu", static t => t.flatten().max(0).indexes);

        /// <inheritdoc cref="argmax()"/>
        public Tensor argmax(long dim, bool keepdim = false) => ExtremeIndex("argmax_cpu", t => t.max(dim, keepdim).indexes);

        /// <summary>Returns the first index of the minimum, in the flattened tensor or along a dimension.</summary>
        public Tensor argmin() => ExtremeIndex("argmin_cpu", static t => t.flatten().min(0).indexes);

        /// <inheritdoc cref="argmin()"/>
        public Tensor argmin(long dim, bool keepdim = false) => ExtremeIndex("argmin_cpu", t => t.min(dim, keepdim).indexes);

        private Tensor ExtremeIndex(string kernel, Func<Tensor, Tensor> index)
        {
            RefuseBoolean(kernel);
            return InternalScope.Compose(() => index(this));
        }

        /// <summary>Returns where an element equals the value; NaN equals NaN. Elements that are equal share a gradient.</summary>
        private Tensor Ties(Tensor value) => eq(value).logical_or(isnan().logical_and(value.isnan()));

        private (Tensor, Tensor) Extreme(long dim, bool keepdim, bool largest)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (Impl.Sizes.Length > 0 && Impl.Sizes[d] == 0)
                throw Shapes.Error($"{(largest ? "max" : "min")}(): Expected reduction dim {d} to have non-zero size.");
            ReducedShape shape = Summation.Arrange(this, [dim], keepdim);
            Tensor values = Empty(shape.Sizes, Impl.DType), indices = Empty(shape.Sizes, ScalarType.Int64);
            Casting.Visit(Impl.DType, new ExtremeVisitor(this, values, indices, shape, largest));
            long[] own = Impl.Sizes, kept = KeptSizes([dim]);
            values.Record(
                "MaxBackward", [this], [indices],
                (g, s) => own.Length == 0 ? g : torch.zeros(own, dtype: g.dtype).scatter(d, s[0].view(kept), g.reshape(kept)));
            return (values, indices);
        }

        private readonly unsafe struct ExtremeVisitor(
            Tensor source, Tensor values, Tensor indices, ReducedShape shape, bool largest) : IElementVisitor
        {
            public void Visit<TElement>()
                where TElement : unmanaged, INumber<TElement>, IMinMaxValue<TElement>
            {
                using var x = new Operand<TElement>(source);
                Extremes.Compute(
                    x.Pointer, (TElement*)values.Impl.Pointer, (long*)indices.Impl.Pointer, shape.Outer, shape.Length, shape.Inner,
                    largest);
            }
        }
    }
}
