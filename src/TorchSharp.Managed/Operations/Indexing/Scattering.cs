using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.gather(long, Tensor)"/>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    /// <inheritdoc cref="Tensor.scatter(long, Tensor, Tensor)"/>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    public partial class Tensor
    {
        /// <summary>
        /// Gathers the elements at the given indices along a dimension, y[i][j] = x[index[i][j]][j] for dimension 0. The result has the
        /// shape of the indices.
        /// </summary>
        public Tensor gather(long dim, Tensor index)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Gathering.Check(this, d, index, "gather");
            Tensor result = Empty(index.Impl.Sizes, Impl.DType);
            Gathering.Gather(this, d, index, result);
            long[] own = Impl.Sizes;
            return result.Record("GatherBackward", [this], [index], (g, s) => torch.zeros(own, dtype: g.dtype).scatter_add(d, s[0], g));
        }

        /// <summary>
        /// Returns a copy with elements written at the given indices along a dimension, y[index[i][j]][j] = src[i][j] for dimension 0.
        /// </summary>
        public Tensor scatter(long dim, Tensor index, Tensor src)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor result = DenseCopy();
            using (new GradMode(false))
                Gathering.Scatter(result, d, index, src, add: false);
            return result.Record("ScatterBackward", [this, src], [index],
                (g, s) => g.scatter(d, s[0], torch.zeros(s[0].Impl.Sizes, dtype: g.dtype)), (g, s) => g.gather(d, s[0]));
        }

        /// <summary>Writes elements at the given indices along a dimension, x[index[i][j]][j] = src[i][j] for dimension 0.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src)
        {
            Overlap.CheckAny(this, index, src);
            return InPlaceResult(() => scatter(dim, index, src));
        }

        /// <summary>
        /// Returns a copy with elements added at the given indices along a dimension, y[index[i][j]][j] += src[i][j] for dimension 0.
        /// </summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor result = DenseCopy();
            using (new GradMode(false))
                Gathering.Scatter(result, d, index, src, add: true);
            return result.Record("ScatterAddBackward", [this, src], [index], static (g, _) => g, (g, s) => g.gather(d, s[0]));
        }

        /// <summary>Adds elements at the given indices along a dimension, x[index[i][j]][j] += src[i][j] for dimension 0.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src)
        {
            Overlap.CheckAny(this, index, src);
            return InPlaceResult(() => scatter_add(dim, index, src));
        }
    }
}
