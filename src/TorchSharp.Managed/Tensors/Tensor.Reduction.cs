using System.Numerics;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => SumOver([], false, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => SumOver([dim], keepdim, type);

        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => SumOver([dim0, dim1], keepdim, type);

        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => SumOver([dim0, dim1, dim2], keepdim, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => SumOver(dim, keepdim, type);

        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => SumOver(dim, keepdim, type);

        public Tensor mean() => mean([], false);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null)
        {
            if (!(type ?? Impl.DType).IsFloat())
                throw Shapes.Error($"mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {Impl.DType.NativeName()}");
            return InternalScope.Compose(() =>
            {
                Tensor total = SumOver(dimensions, keepdim, type);
                return total.div((double)Impl.Count / Math.Max(1, total.Impl.Count));
            });
        }

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Extreme(dim, keepdim, largest: true);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Extreme(dim, keepdim, largest: false);

        public Tensor argmax() => InternalScope.Compose(() => flatten().max(0).indexes);

        public Tensor argmax(long dim, bool keepdim = false) => InternalScope.Compose(() => max(dim, keepdim).indexes);

        public Tensor argmin() => InternalScope.Compose(() => flatten().min(0).indexes);

        public Tensor argmin(long dim, bool keepdim = false) => InternalScope.Compose(() => min(dim, keepdim).indexes);

        public Tensor all() => InternalScope.Compose(() => eq(0).sum().eq(0));

        public Tensor all(long dim, bool keepdim = false) => InternalScope.Compose(() => eq(0).sum(dim, keepdim).eq(0));

        public Tensor any() => InternalScope.Compose(() => ne(0).sum().ne(0));

        public Tensor any(long dim, bool keepdim = false) => InternalScope.Compose(() => ne(0).sum(dim, keepdim).ne(0));

        public Tensor softmax(long dim, ScalarType? dtype = null) => SoftmaxOver(dim, dtype, log: false);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => SoftmaxOver(dim, dtype, log: true);

        private Tensor SumOver(ReadOnlySpan<long> dims, bool keepdim, ScalarType? type)
        {
            ScalarType resultType = type ?? (Impl.DType.IsFloat() ? Impl.DType : ScalarType.Int64);
            if (Impl.DType != resultType)
            {
                long[] copy = dims.ToArray();
                return InternalScope.Compose(() => to_type(resultType).SumOver(copy, keepdim, null));
            }

            ReducedShape shape = Summation.Arrange(this, dims, keepdim);
            Tensor result = Empty(shape.Sizes, resultType);
            Summation.Sum(Impl, shape, result.Impl);
            GC.KeepAlive(this);
            long[] own = Impl.Sizes, kept = KeptSizes(dims);
            return result.Record("SumBackward", [this], [], (g, _) => g.reshape(kept).expand(own, false));
        }

        private (Tensor, Tensor) Extreme(long dim, bool keepdim, bool largest)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (Impl.Sizes.Length > 0 && Impl.Sizes[d] == 0)
                throw Shapes.Error($"{(largest ? "max" : "min")}(): Expected reduction dim {d} to have non-zero size.");
            ReducedShape shape = Summation.Arrange(this, [dim], keepdim);
            Tensor values = Empty(shape.Sizes, Impl.DType), indices = Empty(shape.Sizes, ScalarType.Int64);
            Casting.Visit(Impl.DType, new ExtremeVisitor(this, values, indices, shape, largest));
            long[] own = Impl.Sizes, kept = KeptSizes([dim]);
            values.Record("MaxBackward", [this], [indices], (g, s) => own.Length == 0 ? g : torch.zeros(own, dtype: g.dtype).scatter(d, s[0].view(kept), g.reshape(kept)));
            return (values, indices);
        }

        private Tensor SoftmaxOver(long dim, ScalarType? dtype, bool log)
        {
            if (dtype is not null && dtype != Impl.DType)
                return InternalScope.Compose(() => to_type(dtype.Value).SoftmaxOver(dim, null, log));
            if (!is_floating_point())
                throw Shapes.Error($"\"{(log ? "log_softmax" : "softmax")}_lastdim_kernel_impl\" not implemented for '{Impl.DType.NativeName()}'");
            int count = Impl.Sizes.Length, d = Shapes.Dimension(dim, count);
            if (count > 0 && d != count - 1)
                return InternalScope.Compose(() => transpose(d, -1).SoftmaxOver(-1, null, log).transpose(d, -1));
            int length = count == 0 ? 1 : (int)Impl.Sizes[^1];
            Tensor result = Empty(Impl.Sizes, Impl.DType);
            if (Impl.Count > 0 && Impl.DType == ScalarType.Float32)
                SoftmaxLines<float>(this, result, length, log);
            else if (Impl.Count > 0)
                SoftmaxLines<double>(this, result, length, log);
            return log
                ? result.Record("LogSoftmaxBackward", [this], [result], static (g, s) => g.sub(s[0].exp().mul(g.sum(-1, keepdim: true))))
                : result.Record("SoftmaxBackward", [this], [result], static (g, s) => s[0].mul(g.sub(g.mul(s[0]).sum(-1, keepdim: true))));
        }

        private static unsafe void SoftmaxLines<T>(Tensor source, Tensor target, int length, bool log)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            using var x = new Operand<T>(source);
            if (log)
                Softmax.Log(x.Pointer, (T*)target.Impl.Pointer, x.Length / length, length);
            else
                Softmax.Plain(x.Pointer, (T*)target.Impl.Pointer, x.Length / length, length);
        }

        /// <summary>The shape with the given dimensions at size 1; none given means all.</summary>
        private long[] KeptSizes(ReadOnlySpan<long> dims)
        {
            var kept = (long[])Impl.Sizes.Clone();
            if (dims.Length == 0)
                Array.Fill(kept, 1);
            foreach (long dim in dims)
            {
                if (kept.Length > 0)
                    kept[Shapes.Dimension(dim, kept.Length)] = 1;
            }

            return kept;
        }

        private readonly unsafe struct ExtremeVisitor(Tensor source, Tensor values, Tensor indices, ReducedShape shape, bool largest) : IElementVisitor
        {
            public void Visit<TElement>()
                where TElement : unmanaged, INumber<TElement>, IMinMaxValue<TElement>
            {
                using var x = new Operand<TElement>(source);
                Extremes.Compute(x.Pointer, (TElement*)values.Impl.Pointer, (long*)indices.Impl.Pointer, shape.Outer, shape.Length, shape.Inner, largest);
            }
        }
    }
}
