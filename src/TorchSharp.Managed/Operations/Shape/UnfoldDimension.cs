using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Returns all slices of a given size along a dimension, as a new last dimension.</summary>
        public Tensor unfold(long dimension, long size, long step)
        {
            int d = Shapes.Dimension(dimension, Impl.Sizes.Length);
            long length = Impl.Sizes.Length == 0 ? 1 : Impl.Sizes[d], stride = Impl.Sizes.Length == 0 ? 1 : Impl.Strides[d];
            if (size < 0 || size > length)
                throw Shapes.Error($"maximum size for tensor at dimension {d} is {length} but size is {size}");
            if (step <= 0)
                throw Shapes.Error($"step is {step} but must be > 0");
            long[] sizes = [.. Impl.Sizes, size], strides = [.. Impl.Strides, stride];
            if (Impl.Sizes.Length > 0)
                (sizes[d], strides[d]) = (((length - size) / step) + 1, stride * step);
            TensorImpl root = Impl, windows = Impl.View(sizes, strides, Impl.Offset);
            var geometry = new ViewGeometry(root, windows);
            windows.Release();
            return View(sizes, strides, 0, (g, _) => geometry.Spread(g));
        }
    }
}
