namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.squeeze(long?)"/>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <inheritdoc cref="Tensor.unsqueeze(long)"/>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    public partial class Tensor
    {
        /// <summary>Returns a view with the dimensions of size 1 removed, or only the given one.</summary>
        public Tensor squeeze(long? dim = null)
        {
            int only = dim is null ? -1 : Shapes.Dimension(dim.Value, Impl.Sizes.Length);
            int[] kept = Enumerable.Range(0, Impl.Sizes.Length).Where(d => Impl.Sizes[d] != 1 || (dim is not null && d != only)).ToArray();
            return View(kept.Select(d => Impl.Sizes[d]).ToArray(), kept.Select(d => Impl.Strides[d]).ToArray(), 0, (g, s) => g.reshape(s));
        }

        /// <summary>Returns a view with a new dimension of size 1.</summary>
        public Tensor unsqueeze(long dim)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length + 1);
            long stride = d < Impl.Sizes.Length ? Impl.Sizes[d] * Impl.Strides[d] : 1;
            return View(
                [.. Impl.Sizes[..d], 1, .. Impl.Sizes[d..]], [.. Impl.Strides[..d], stride, .. Impl.Strides[d..]], 0,
                (g, s) => g.reshape(s));
        }

        /// <summary>Applies <c>squeeze</c> in place.</summary>
        public Tensor squeeze_(long? dim = null) => Reshaped(t => t.squeeze(dim));

        /// <summary>Applies <c>unsqueeze</c> in place.</summary>
        public Tensor unsqueeze_(long dim) => Reshaped(t => t.unsqueeze(dim));
    }
}
