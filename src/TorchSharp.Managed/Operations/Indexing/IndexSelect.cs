using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.flip(long[])"/>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <inheritdoc cref="Tensor.index_select(long, Tensor)"/>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    /// <inheritdoc cref="Tensor.take(Tensor)"/>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    public partial class Tensor
    {
        /// <summary>Selects rows along a dimension, in the order of a one-dimensional tensor of Int32 or Int64.</summary>
        public Tensor index_select(long dim, Tensor index)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (index.Impl.DType is not (ScalarType.Int32 or ScalarType.Int64))
                throw Shapes.Error("index_select(): Expected dtype int32 or int64 for index");
            if (index.Impl.Sizes.Length > 1)
                throw Shapes.Error("index_select(): Index is supposed to be a vector");
            long[] sizes = (long[])Impl.Sizes.Clone();
            if (sizes.Length == 0 && index.Impl.Count != 1)
                throw Shapes.Error($"index_select(): Index to scalar can have only 1 value, got {index.Impl.Count} value(s)");
            if (sizes.Length > 0)
                sizes[d] = index.Impl.Count;
            Tensor result = Empty(sizes, Impl.DType);
            long[] own = Impl.Sizes;
            Gathering.Select(this, d, index, result);
            return result.Record("IndexSelectBackward", [this], [index], (g, s) => torch.zeros(own, dtype: g.dtype).IndexAdd(d, s[0], g));
        }

        /// <summary>Returns a copy of this tensor to which rows, multiplied by a number, are added at the given indices.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha)
        {
            if (index.Impl.DType != ScalarType.Int64)
                throw new ArgumentException("Element type of 'index' must be 'Int64'", nameof(index));
            if (Impl.Sizes.Length == 0 && index.Impl.Count != 1)
                throw Shapes.Error($"index_add_(): Number of indices ({index.Impl.Count}) should be 1 for a tensor without dimensions");
            if (source.Impl.DType != Impl.DType)
            {
                throw Shapes.Error(
                    $"index_add_(): self ({Impl.DType.NativeName()}) and source ({source.Impl.DType.NativeName()}) must have the same "
                        + "scalar type");
            }
            return InternalScope.Compose(() => IndexAdd(dim, index, source.mul(alpha.ToTensorInRange(Impl.DType))));
        }

        internal Tensor IndexAdd(long dim, Tensor index, Tensor source)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor result = DenseCopy();
            using (new GradMode(false))
                Gathering.Add(result, d, index, source);
            return result.Record("IndexAddBackward", [this, source], [index], static (g, _) => g, (g, s) => g.index_select(d, s[0]));
        }

        /// <summary>
        /// Returns the elements at the given indices into the flattened tensor (in row-major order); the
        /// result has the shape of the indices.
        /// </summary>
        public Tensor take(Tensor index)
        {
            if (index.Impl.DType != ScalarType.Int64)
                throw Shapes.Error($"take(): Expected a long tensor for index, but got {index.Impl.DType.NativeName()}");
            return InternalScope.Compose(
                () => flatten().index_select(0, Gathering.Wrap(index.flatten(), Impl.Count)).view(index.Impl.Sizes));
        }

        /// <summary>Reverses the order of the elements along some dimensions.</summary>
        public Tensor flip(params long[] dims) => dims.Length == 0 ? clone() : InternalScope.Compose(() =>
            dims.Aggregate(this, (t, dim) => t.index_select(dim, torch.arange(t.size((int)dim) - 1, -1, -1))).InOrderOf(this));

        /// <summary>Returns this tensor with its dimensions in memory as those of another of its shape: itself, or a copy.</summary>
        private Tensor InOrderOf(Tensor other) => other.Impl.IsContiguous ? this : CopyInOrderOf(other.Impl);
    }
}
