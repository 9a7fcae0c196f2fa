using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.flatten(long, long)"/>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <inheritdoc cref="Tensor.reshape(long[])"/>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    public partial class Tensor
    {
        /// <summary>Returns a view of the same memory with another shape; one size may be -1.</summary>
        public Tensor view(params long[] shape)
        {
            long[] sizes = Shapes.Infer(shape, Impl.Count);
            long[] strides = Shapes.ViewStrides(Impl.Sizes, Impl.Strides, sizes)
                ?? throw Shapes.Error(
                    "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous "
                        + "subspaces). Use .reshape(...) instead.");
            return View(sizes, strides, 0, (g, s) => g.reshape(s));
        }

        /// <summary>Returns a view of the same memory with another tensor's shape.</summary>
        public Tensor view_as(Tensor other) => view(other.Impl.Sizes);

        /// <summary>
        /// Returns a tensor with the same elements and another shape, in which one size may be -1: a view if the memory layout allows it,
        /// otherwise a copy.
        /// </summary>
        public Tensor reshape(params long[] shape)
        {
            long[] sizes = Shapes.Infer(shape, Impl.Count);
            return Shapes.ViewStrides(Impl.Sizes, Impl.Strides, sizes) is not null
                ? view(sizes)
                : InternalScope.Compose(() => DenseCopy().view(sizes));
        }

        /// <summary>Flattens a range of dimensions into one; returns a view if the memory layout allows it.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            long[] sizes = Impl.Sizes;
            int start = Shapes.Dimension(start_dim, sizes.Length), end = Shapes.Dimension(end_dim, sizes.Length);
            if (sizes.Length == 0)
                return reshape(1);
            if (start > end)
                throw Shapes.Error("flatten() has invalid args: start_dim cannot come after end_dim");
            if (start == end)
                return alias();
            return reshape([.. sizes[..start], Shapes.Count(sizes.AsSpan(start, end - start + 1)), .. sizes[(end + 1)..]]);
        }

        /// <inheritdoc cref="unflatten(long, Size)"/>
        public Tensor unflatten(long dim, params long[] sizes)
        {
            if (dim < 0 || dim >= Impl.Sizes.Length)
                throw new ArgumentException($"Invalid 'dim' argument: {dim}.", nameof(dim));
            if (sizes.Length == 0)
                throw new ArgumentException("The number of output sizes is zero.", nameof(sizes));
            int d = (int)dim;
            return view([.. Impl.Sizes[..d], .. Shapes.Infer(sizes, Impl.Sizes[d]), .. Impl.Sizes[(d + 1)..]]);
        }

        /// <summary>Splits one dimension into several whose sizes multiply to its size; one of them may be -1.</summary>
        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);

        /// <summary>Replaces this tensor by a view of itself.</summary>
        private Tensor Reshaped(Func<Tensor, Tensor> change)
        {
            using InternalScope scope = InternalScope.Enter();
            Recording.CheckInPlace(this);
            ReplaceImpl(change(this).Impl.AddReference());
            return this;
        }
    }
}
