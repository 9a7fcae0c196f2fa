namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// Returns a view expanded to a larger shape: dimensions of size 1 are stretched, and new dimensions are added in front; -1 keeps a
        /// size. The gradient is summed over the expanded dimensions.
        /// </summary>
        public Tensor expand(params long[] sizes) => expand(sizes, false);

        /// <inheritdoc cref="expand(long[])"/>
        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

        /// <inheritdoc cref="expand(long[])"/>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => expand(sizes.ToArray(), isImplicit);

        /// <inheritdoc cref="expand(long[])"/>
        public Tensor expand(long[] sizes, bool isImplicit = false)
        {
            int extra = sizes.Length - Impl.Sizes.Length;
            if (extra < 0)
            {
                throw Shapes.Error(
                    $"expand({Shapes.Text(sizes)}, size={Shapes.Text(Impl.Sizes)}): the number of sizes provided ({sizes.Length}) must be "
                        + $"greater or equal to the number of dimensions in the tensor ({Impl.Sizes.Length})");
            }
            var target = (long[])sizes.Clone();
            for (int d = 0; d < sizes.Length; d++)
            {
                long own = d < extra ? 1 : Impl.Sizes[d - extra];
                if (target[d] == -1 && d >= extra)
                    target[d] = own;
                if (target[d] < 0 || (own != 1 && own != target[d]))
                {
                    throw Shapes.Error(
                        $"The expanded size of the tensor ({sizes[d]}) must match the existing size ({own}) at non-singleton dimension "
                            + $"{d}.  Target sizes: {Shapes.Text(sizes)}.  Tensor sizes: {Shapes.Text(Impl.Sizes)}");
                }
            }

            return View(target, Shapes.BroadcastStrides(Impl.Sizes, Impl.Strides, target), 0, (g, _) => g);
        }

        /// <summary>Returns a view expanded to another tensor's shape.</summary>
        public Tensor expand_as(Tensor other) => expand(other.Impl.Sizes, false);
    }
}
