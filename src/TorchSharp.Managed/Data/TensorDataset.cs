using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            public static partial class data
            {
                /// <summary>
                /// Creates a data set from the rows of some tensors: item i is the list of their i-th elements along dimension 0.
                /// </summary>
                /// <param name="tensors">Tensors of equal length; the data set keeps aliases of them, so the
                /// originals may be disposed.</param>
                /// <exception cref="ArgumentNullException">There is no tensor.</exception>
                /// <exception cref="ArgumentException">The lengths differ, or a tensor has no dimension.</exception>
                public static Modules.TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A data set of the rows of some tensors.</summary>
    public class TensorDataset : utils.data.IterableDataset
    {
        private readonly Tensor[] _tensors;

        internal TensorDataset(Tensor[] tensors)
        {
            if (tensors is null || tensors.Length == 0)
                throw new ArgumentNullException(nameof(tensors), "TensorDataset needs one tensor at least.");
            if (tensors.FirstOrDefault(t => t.ndim == 0 || t.shape[0] != tensors[0].shape[0]) is { } wrong)
            {
                throw new ArgumentException(
                    $"TensorDataset: all tensors must have the same size in dimension 0, but shapes {Shapes.Text(tensors[0].shape)} and "
                        + $"{Shapes.Text(wrong.shape)} are given.", nameof(tensors));
            }
            _tensors = [.. tensors.Select(t => t.alias().DetachFromDisposeScope())];
        }

        /// <summary>The length of the tensors' dimension 0.</summary>
        public override long Count => _tensors[0].shape[0];

        /// <inheritdoc/>
        public IList<Tensor> this[long index] => _tensors.Select(t => t[index]).ToList();

        /// <inheritdoc/>
        public override IList<Tensor> GetTensor(long index) => this[index];

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                foreach (Tensor tensor in _tensors)
                    tensor.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
