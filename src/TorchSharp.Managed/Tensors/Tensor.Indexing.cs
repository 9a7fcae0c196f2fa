using System.Runtime.CompilerServices;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => index(Positions(indices));
            set => index_put_(value, Positions(indices));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, Positions(i1));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index(Positions(i1, i2));
            set => index_put_(value, Positions(i1, i2));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(Positions(i1, i2, i3));
            set => index_put_(value, Positions(i1, i2, i3));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(Positions(i1, i2, i3, i4));
            set => index_put_(value, Positions(i1, i2, i3, i4));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => index(Positions(i1, i2, i3, i4, i5));
            set => index_put_(value, Positions(i1, i2, i3, i4, i5));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => index(Positions(i1, i2, i3, i4, i5, i6));
            set => index_put_(value, Positions(i1, i2, i3, i4, i5, i6));
        }

        /// <summary>Positions and slices give a view; tensors gather a copy.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            using InternalScope scope = InternalScope.Enter();
            return scope.Publish(Indexing.Get(this, indices));
        }

        public Tensor index(params Tensor[] indices) => index(indices.Select(TensorIndex.Tensor).ToArray());

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            using InternalScope scope = InternalScope.Enter();
            Indexing.Put(this, value, indices, accumulate);
            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices.Select(TensorIndex.Tensor).ToArray(), false);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using InternalScope scope = InternalScope.Enter();
            return index_put_(value.ToTensor(Impl.DType), indices, false);
        }

        /// <summary>Rows of a dimension, in the order of a one-dimensional Int64 tensor.</summary>
        public Tensor index_select(long dim, Tensor index)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (index.Impl.Sizes.Length > 1)
                throw Shapes.Error("index_select(): Index is supposed to be a vector");
            long[] sizes = (long[])Impl.Sizes.Clone();
            if (sizes.Length > 0)
                sizes[d] = index.Impl.Count;
            Tensor result = Empty(sizes, Impl.DType);
            long[] own = Impl.Sizes;
            Gathering.Select(this, d, index, result);
            return result.Record("IndexSelectBackward", [this], [index], (g, s) => torch.zeros(own, dtype: g.dtype).IndexAdd(d, s[0], g));
        }

        /// <summary>This tensor with rows, times a number, added at the places that the index names.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => InternalScope.Compose(() => IndexAdd(dim, index, source.mul(alpha)));

        internal Tensor IndexAdd(long dim, Tensor index, Tensor source)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor result = clone();
            using (new GradMode(false))
                Gathering.Add(result, d, index, source);
            return result.Record("IndexAddBackward", [this, source], [index], static (g, _) => g, (g, s) => g.index_select(d, s[0]));
        }

        public Tensor gather(long dim, Tensor index)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Gathering.Check(this, d, index, "gather");
            Tensor result = Empty(index.Impl.Sizes, Impl.DType);
            Gathering.Gather(this, d, index, result);
            long[] own = Impl.Sizes;
            return result.Record("GatherBackward", [this], [index], (g, s) => torch.zeros(own, dtype: g.dtype).scatter_add(d, s[0], g));
        }

        public Tensor scatter(long dim, Tensor index, Tensor src)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor result = clone();
            using (new GradMode(false))
                Gathering.Scatter(result, d, index, src, add: false);
            return result.Record("ScatterBackward", [this, src], [index],
                (g, s) => g.scatter(d, s[0], torch.zeros(s[0].Impl.Sizes, dtype: g.dtype)), (g, s) => g.gather(d, s[0]));
        }

        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlaceResult(() => scatter(dim, index, src));

        public Tensor scatter_add(long dim, Tensor index, Tensor src)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor result = clone();
            using (new GradMode(false))
                Gathering.Scatter(result, d, index, src, add: true);
            return result.Record("ScatterAddBackward", [this, src], [index], static (g, _) => g, (g, s) => g.gather(d, s[0]));
        }

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => InPlaceResult(() => scatter_add(dim, index, src));

        public Tensor take(Tensor index) => InternalScope.Compose(() => flatten().index_select(0, Gathering.Wrap(index.to_type(ScalarType.Int64).flatten(), Impl.Count)).view(index.Impl.Sizes));

        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            if (mask.dtype != ScalarType.Bool)
                throw Shapes.Error($"masked_fill_ only supports boolean masks, but got mask with dtype {mask.dtype}");
            return InternalScope.Compose(() => torch.where(mask, value.ToTensor(Impl.DType), this));
        }

        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlaceResult(() => masked_fill(mask, value));

        public Tensor masked_select(Tensor mask)
        {
            if (mask.dtype != ScalarType.Bool)
                throw Shapes.Error($"masked_select: expected BoolTensor for mask, got {mask.dtype}");
            return InternalScope.Compose(() =>
            {
                long[] shape = Shapes.Broadcast(Impl.Sizes, mask.Impl.Sizes);
                Tensor positions = mask.expand(shape, false).flatten().nonzero().squeeze(1);
                return expand(shape, false).reshape(-1).index_select(0, positions);
            });
        }

        /// <summary>This tensor where the condition holds, else the other.</summary>
        public Tensor where(Tensor condition, Tensor y) => torch.where(condition, this, y);

        /// <summary>The indices of the elements that are not zero, a row each.</summary>
        public Tensor nonzero() => Gathering.NonZero(this);

        public Tensor argwhere() => nonzero();

        private static TensorIndex[] Positions(params ReadOnlySpan<long> indices)
        {
            var positions = new TensorIndex[indices.Length];
            for (int i = 0; i < indices.Length; i++)
                positions[i] = TensorIndex.Single(indices[i]);
            return positions;
        }
    }
}
