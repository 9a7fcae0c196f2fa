using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.sum(ScalarType?)"/>
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);

    /// <inheritdoc cref="Tensor.sum(ScalarType?)"/>
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
        input.sum(dim, keepdim, type);

    /// <inheritdoc cref="Tensor.sum(ScalarType?)"/>
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    public partial class Tensor
    {
        /// <summary>
        /// Computes the sum over all or some dimensions; integers are summed as Int64. If a type is given, the elements are converted to it
        /// first. The gradient passes to every element.
        /// </summary>
        public Tensor sum(ScalarType? type = null) => SumOver([], false, type);

        /// <inheritdoc cref="sum(ScalarType?)"/>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => SumOver([dim], keepdim, type);

        /// <inheritdoc cref="sum(ScalarType?)"/>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => SumOver([dim0, dim1], keepdim, type);

        /// <inheritdoc cref="sum(ScalarType?)"/>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            SumOver([dim0, dim1, dim2], keepdim, type);

        /// <inheritdoc cref="sum(ScalarType?)"/>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => SumOver(dim, keepdim, type);

        /// <inheritdoc cref="sum(ScalarType?)"/>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => SumOver(dim, keepdim, type);

        private Tensor SumOver(ReadOnlySpan<long> dims, bool keepdim, ScalarType? type)
        {
            ScalarType resultType = type ?? (Impl.DType.IsFloat() ? Impl.DType : ScalarType.Int64);
            if (resultType == ScalarType.Bool)
            {
                // A sum of Booleans is true where any of them is.
                long[] over = dims.ToArray();
                return InternalScope.Compose(() => to_type(resultType).SumOver(over, keepdim, ScalarType.Int64).ne(0));
            }
            if (Impl.DType != resultType)
            {
                long[] copy = dims.ToArray();
                return InternalScope.Compose(() => to_type(resultType).SumOver(copy, keepdim, null).to_type(resultType));
            }

            ReducedShape shape = Summation.Arrange(this, dims, keepdim);
            Tensor result = Empty(shape.Sizes, resultType);
            Summation.Sum(Impl, shape, result.Impl);
            GC.KeepAlive(this);
            long[] own = Impl.Sizes, kept = KeptSizes(dims);
            return result.Record("SumBackward", [this], [], (g, _) => g.reshape(kept).expand(own, false));
        }

        /// <summary>Returns the shape with the given dimensions set to size 1; if none is given, all of them.</summary>
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
    }
}
