using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor movedim(long[] source, long[] destination)
        {
            int count = Impl.Sizes.Length;
            int[] from = [.. source.Select(d => Shapes.Dimension(d, count))], to = [.. destination.Select(d => Shapes.Dimension(d, count))];
            if (from.Length != to.Length)
                throw Shapes.Error($"movedim: Invalid source or destination dims: source ({Shapes.Text(source)} dims) should contain the same number of dims as destination ({Shapes.Text(destination)} dims)");
            if (from.Distinct().Count() != from.Length || to.Distinct().Count() != to.Length)
                throw Shapes.Error($"movedim: repeated dim in `source` ({Shapes.Text(source)}) or `destination` ({Shapes.Text(destination)})");
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

        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>The tensor repeated along its dimensions, new ones in front.</summary>
        public Tensor tile(long[] reps) => repeat(reps.Length < Impl.Sizes.Length ? [.. Enumerable.Repeat(1L, Impl.Sizes.Length - reps.Length), .. reps] : reps);

        /// <summary>Shifts the elements along a dimension, or those of the flattened tensor; what falls off the end comes in at the start.</summary>
        public Tensor roll(long shifts, long? dims = null) => roll(new[] { shifts }, dims is null ? [] : new[] { dims.Value });

        public Tensor roll((long, long) shifts, (long, long) dims) => roll(new[] { shifts.Item1, shifts.Item2 }, new[] { dims.Item1, dims.Item2 });

        public Tensor roll((long, long, long) shifts, (long, long, long) dims) => roll(new[] { shifts.Item1, shifts.Item2, shifts.Item3 }, new[] { dims.Item1, dims.Item2, dims.Item3 });

        public Tensor roll(long[] shifts) => roll(shifts, new long[1]);

        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => roll(shifts.ToArray(), dims.ToArray());

        public Tensor roll(long[] shifts, long[] dims)
        {
            if (dims.Length == 0 && shifts.Length == 1)
                return InternalScope.Compose(() => flatten().roll(shifts, new long[1]).view(Impl.Sizes));
            if (shifts.Length != dims.Length)
                throw Shapes.Error($"shifts and dimensions must align. shifts: {shifts.Length}, dims:{dims.Length}");
            return InternalScope.Compose(() =>
            {
                Tensor rolled = clone();
                for (int i = 0; i < dims.Length && Impl.Count > 0; i++)
                {
                    int d = Shapes.Dimension(dims[i], Impl.Sizes.Length);
                    long size = Impl.Sizes[d], shift = ((shifts[i] % size) + size) % size;
                    rolled = torch.cat([rolled.narrow(d, size - shift, shift), rolled.narrow(d, 0, size - shift)], d);
                }

                return rolled;
            });
        }

        /// <summary>All slices of a size along a dimension, as a last dimension.</summary>
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

        /// <summary>The elements (i, i + offset) of two dimensions, as a view with them last.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1)
        {
            int count = Impl.Sizes.Length, rows = Shapes.Dimension(dim1, count), columns = Shapes.Dimension(dim2, count);
            if (rows == columns || count < 2)
                throw Shapes.Error($"diagonal dimensions cannot be identical {dim1}, {dim2}");
            long row = Math.Max(-offset, 0), column = Math.Max(offset, 0);
            long length = Math.Max(0, Math.Min(Impl.Sizes[rows] - row, Impl.Sizes[columns] - column));
            int[] others = [.. Enumerable.Range(0, count).Where(d => d != rows && d != columns)];
            return View(
                [.. others.Select(d => Impl.Sizes[d]), length], [.. others.Select(d => Impl.Strides[d]), Impl.Strides[rows] + Impl.Strides[columns]],
                length == 0 ? 0 : (row * Impl.Strides[rows]) + (column * Impl.Strides[columns]), (g, s) => Embed(g, s, z => z.diagonal(offset, rows, columns)));
        }

        /// <summary>The diagonal of a matrix, or a matrix with this vector as its diagonal.</summary>
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

        /// <summary>The matrix with zeros above a diagonal.</summary>
        public Tensor tril(long diagonal = 0) => Triangle((row, column) => column.le(row.add(diagonal)));

        /// <summary>The matrix with zeros below a diagonal.</summary>
        public Tensor triu(long diagonal = 0) => Triangle((row, column) => column.ge(row.add(diagonal)));

        private Tensor Triangle(Func<Tensor, Tensor, Tensor> kept)
        {
            if (Impl.Sizes.Length < 2)
                throw Shapes.Error($"tril and triu: input tensor must have at least 2 dimensions, but the shape is {Shapes.Text(Impl.Sizes)}");
            return InternalScope.Compose(() =>
                masked_fill(kept(torch.arange(Impl.Sizes[^2]).unsqueeze(1), torch.arange(Impl.Sizes[^1])).logical_not(), 0));
        }
    }
}
