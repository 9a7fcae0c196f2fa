using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.diag(long)"/>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    /// <inheritdoc cref="Tensor.diagonal(long, long, long)"/>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal(offset, dim1, dim2);

    public partial class Tensor
    {
        /// <summary>Returns a view of the elements (i, i + offset) of two dimensions, with the diagonal as the last dimension.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1)
        {
            if (dim1 == dim2)
                throw new ArgumentException($"Diagonal dimensions cannot be identical {dim1}, {dim2}", nameof(dim2));
            int count = Impl.Sizes.Length, rows = Shapes.Dimension(dim1, count), columns = Shapes.Dimension(dim2, count);
            if (rows == columns || count < 2)
                throw Shapes.Error($"diagonal dimensions cannot be identical {dim1}, {dim2}");
            long row = Math.Max(-offset, 0), column = Math.Max(offset, 0);
            long length = Math.Max(0, Math.Min(Impl.Sizes[rows] - row, Impl.Sizes[columns] - column));
            int[] others = [.. Enumerable.Range(0, count).Where(d => d != rows && d != columns)];
            return View(
                [.. others.Select(d => Impl.Sizes[d]), length],
                [.. others.Select(d => Impl.Strides[d]), Impl.Strides[rows] + Impl.Strides[columns]],
                length == 0 ? 0 : (row * Impl.Strides[rows]) + (column * Impl.Strides[columns]),
                (g, s) => Embed(g, s, z => z.diagonal(offset, rows, columns)));
        }

        /// <summary>Returns the diagonal of a matrix, or a matrix with this vector as its diagonal.</summary>
        public Tensor diag(long diagonal = 0)
        {
            if (Impl.Sizes.Length is not (1 or 2))
                throw Shapes.Error($"diag(): Supports 1D or 2D tensors. Got {Impl.Sizes.Length}D");
            return InternalScope.Compose(() =>
            {
                if (Impl.Sizes.Length == 2)
                    return this.diagonal(diagonal).clone();
                long size = Impl.Sizes[0] + Math.Abs(diagonal);
                Tensor matrix = torch.zeros([size, size], Impl.DType);
                matrix.diagonal(diagonal).copy_(this);
                return matrix;
            });
        }
    }
}
