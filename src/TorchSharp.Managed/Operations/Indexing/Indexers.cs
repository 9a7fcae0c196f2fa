using System.Runtime.CompilerServices;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => index(Positions(indices));
            set => index_put_(value, Positions(indices));
        }

        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, Positions(i1));
        }

        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index(Positions(i1, i2));
            set => index_put_(value, Positions(i1, i2));
        }

        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(Positions(i1, i2, i3));
            set => index_put_(value, Positions(i1, i2, i3));
        }

        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(Positions(i1, i2, i3, i4));
            set => index_put_(value, Positions(i1, i2, i3, i4));
        }

        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => index(Positions(i1, i2, i3, i4, i5));
            set => index_put_(value, Positions(i1, i2, i3, i4, i5));
        }

        /// <summary>
        /// The part selected by positions, slices, masks and index tensors, as in Python; setting it writes to that part. Positions and
        /// slices yield a view.
        /// </summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => index(Positions(i1, i2, i3, i4, i5, i6));
            set => index_put_(value, Positions(i1, i2, i3, i4, i5, i6));
        }

        /// <summary>Selects elements; positions and slices yield a view, tensors gather a copy.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            using InternalScope scope = InternalScope.Enter();
            return scope.Publish(Indexing.Get(this, indices));
        }

        /// <inheritdoc cref="index(TensorIndex[])"/>
        public Tensor index(params Tensor[] indices) => index(indices.Select(TensorIndex.Tensor).ToArray());

        /// <inheritdoc cref="index_put_(Tensor, Tensor[])"/>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        /// <inheritdoc cref="index_put_(Tensor, Tensor[])"/>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            using InternalScope scope = InternalScope.Enter();
            Indexing.Put(this, value, indices, accumulate);
            return this;
        }

        /// <summary>
        /// Writes to the part selected by positions, slices, masks and index tensors; with <c>accumulate</c>, adds to it.
        /// </summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) =>
            index_put_(value, indices.Select(TensorIndex.Tensor).ToArray(), false);

        /// <inheritdoc cref="index_put_(Tensor, Tensor[])"/>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using InternalScope scope = InternalScope.Enter();
            return index_put_(value.ToTensorInRange(Impl.DType), indices, false);
        }

        private static TensorIndex[] Positions(params ReadOnlySpan<long> indices)
        {
            var positions = new TensorIndex[indices.Length];
            for (int i = 0; i < indices.Length; i++)
                positions[i] = TensorIndex.Single(indices[i]);
            return positions;
        }

        /// <inheritdoc cref="index_put_(Tensor, Tensor[])"/>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            index_put_(value, indices.Select(TensorIndex.Tensor).ToArray(), accumulate);

        /// <inheritdoc cref="index_put_(Tensor, Tensor[])"/>
        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_(value, indices.Select(TensorIndex.Tensor).ToArray());
    }
}
