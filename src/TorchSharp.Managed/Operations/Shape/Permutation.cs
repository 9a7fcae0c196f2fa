namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.permute(long[])"/>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <inheritdoc cref="Tensor.transpose(long, long)"/>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <inheritdoc cref="Tensor.t()"/>
    public static Tensor t(Tensor input) => input.t();

    /// <inheritdoc cref="Tensor.swapaxes(long, long)"/>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    /// <inheritdoc cref="Tensor.movedim(long[], long[])"/>
    public static Tensor movedim(Tensor input, long source, long destination) => input.movedim([source], [destination]);

    /// <inheritdoc cref="Tensor.movedim(long[], long[])"/>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    public partial class Tensor
    {
        /// <summary>Returns a view with some dimensions moved to other positions.</summary>
        public Tensor movedim(long[] source, long[] destination)
        {
            int count = Impl.Sizes.Length;
            int[] from = [.. source.Select(d => Shapes.Dimension(d, count))], to = [.. destination.Select(d => Shapes.Dimension(d, count))];
            if (from.Length != to.Length)
            {
                throw Shapes.Error(
                    $"movedim: Invalid source or destination dims: source ({Shapes.Text(source)} dims) should contain the same number of "
                        + $"dims as destination ({Shapes.Text(destination)} dims)");
            }
            if (count == 0)
                return ViewWhole();
            if (from.Distinct().Count() != from.Length || to.Distinct().Count() != to.Length)
            {
                throw Shapes.Error(
                    $"movedim: repeated dim in `source` ({Shapes.Text(source)}) or `destination` ({Shapes.Text(destination)})");
            }
            var order = new long[count];
            Array.Fill(order, -1);
            for (int i = 0; i < from.Length; i++)
                order[to[i]] = from[i];
            var others = new Queue<int>(Enumerable.Range(0, count).Except(from));
            for (int d = 0; d < count; d++)
            {
                if (order[d] < 0)
                    order[d] = others.Dequeue();
            }

            return permute(order);
        }

        /// <summary>Returns a view with some dimensions moved to other positions; an alias of <c>movedim</c>.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>A view with all dimensions in reverse order.</summary>
        public Tensor T => Permuted(Enumerable.Range(0, Impl.Sizes.Length).Reverse().Select(d => (long)d).ToArray());

        /// <summary>A view with the last two dimensions swapped.</summary>
        public Tensor mT => transpose(-2, -1);

        /// <summary>Returns a view with the dimensions permuted.</summary>
        public Tensor permute(params long[] permutation) => Permuted(permutation);

        /// <inheritdoc cref="permute(long[])"/>
        public Tensor permute(IEnumerable<long> permutation) => Permuted(permutation.ToArray());

        /// <summary>Returns a view with two dimensions swapped.</summary>
        public Tensor transpose(long dim0, long dim1)
        {
            int count = Impl.Sizes.Length;
            var order = new long[count];
            for (int d = 0; d < count; d++)
                order[d] = d;
            int first = Shapes.Dimension(dim0, count), second = Shapes.Dimension(dim1, count);
            if (count > 0)
                (order[first], order[second]) = (order[second], order[first]);
            return Permuted(order);
        }

        /// <summary>Returns the transposed matrix as a view; a vector is returned as it is.</summary>
        public Tensor t()
        {
            if (Impl.Sizes.Length > 2)
                throw Shapes.Error($"t() expects a tensor with <= 2 dimensions, but self is {Impl.Sizes.Length}D");
            return Impl.Sizes.Length < 2 ? ViewWhole() : transpose(0, 1);
        }

        /// <summary>Returns a view with two dimensions swapped; an alias of <c>transpose</c>.</summary>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        private Tensor Permuted(long[] permutation)
        {
            int count = Impl.Sizes.Length;
            if (permutation.Length != count)
            {
                throw Shapes.Error(
                    "permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of "
                        + $"dimensions i.e. input.dim() = {count} is not equal to len(dims) = {permutation.Length}");
            }
            long[] inverse = new long[count], sizes = new long[count], strides = new long[count];
            ulong seen = 0;
            for (int d = 0; d < count; d++)
            {
                int from = Shapes.Dimension(permutation[d], count);
                if ((seen & 1ul << from) != 0)
                    throw Shapes.Error("permute(): duplicate dims are not allowed.");
                seen |= 1ul << from;
                inverse[from] = d;
                sizes[d] = Impl.Sizes[from];
                strides[d] = Impl.Strides[from];
            }

            return View(sizes, strides, 0, (g, _) => g.permute(inverse));
        }

        /// <summary>Applies <c>transpose</c> in place.</summary>
        public Tensor transpose_(long dim0, long dim1) => Reshaped(t => t.transpose(dim0, dim1));
    }
}
