using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.tile(long[])"/>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    public partial class Tensor
    {
        /// <summary>Repeats the tensor along its dimensions; new dimensions are added in front.</summary>
        public Tensor tile(long[] reps) =>
            repeat(reps.Length < Impl.Sizes.Length ? [.. Enumerable.Repeat(1L, Impl.Sizes.Length - reps.Length), .. reps] : reps);

        /// <summary>
        /// Repeats the tensor the given number of times along each dimension; additional counts in front create new dimensions.
        /// </summary>
        public Tensor repeat(params long[] sizes)
        {
            int extra = sizes.Length - Impl.Sizes.Length;
            if (extra < 0)
                throw Shapes.Error("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor");
            return InternalScope.Compose(() =>
            {
                long[] own = [.. Enumerable.Repeat(1L, extra), .. Impl.Sizes];
                long[] apart = own.SelectMany(size => new[] { 1, size }).ToArray();
                long[] wide = own.SelectMany((size, d) => new[] { sizes[d], size }).ToArray();
                return reshape(apart).expand(wide, false).DenseCopy().view(own.Select((size, d) => size * sizes[d]).ToArray());
            });
        }
    }
}
