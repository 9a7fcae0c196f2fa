using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.tril(long)"/>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <inheritdoc cref="Tensor.triu(long)"/>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    public partial class Tensor
    {
        /// <summary>Returns the matrix with zeros above a diagonal.</summary>
        public Tensor tril(long diagonal = 0) => Triangle((row, column) => column.le(row.add(diagonal)));

        /// <summary>Returns the matrix with zeros below a diagonal.</summary>
        public Tensor triu(long diagonal = 0) => Triangle((row, column) => column.ge(row.add(diagonal)));

        private Tensor Triangle(Func<Tensor, Tensor, Tensor> kept)
        {
            if (Impl.Sizes.Length < 2)
            {
                throw Shapes.Error(
                    $"tril and triu: input tensor must have at least 2 dimensions, but the shape is {Shapes.Text(Impl.Sizes)}");
            }
            return InternalScope.Compose(() =>
                masked_fill(kept(torch.arange(Impl.Sizes[^2]).unsqueeze(1), torch.arange(Impl.Sizes[^1])).logical_not(), 0));
        }
    }
}
