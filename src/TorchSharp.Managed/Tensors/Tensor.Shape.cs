using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor T => Permuted(Enumerable.Range(0, Impl.Sizes.Length).Reverse().Select(d => (long)d).ToArray());

        public Tensor mT => transpose(-2, -1);

        /// <summary>The same memory in another shape; one size may be -1.</summary>
        public Tensor view(params long[] shape)
        {
            long[] sizes = Shapes.Infer(shape, Impl.Count);
            long[] strides = Shapes.ViewStrides(Impl.Sizes, Impl.Strides, sizes)
                ?? throw Shapes.Error("view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.");
            return View(sizes, strides, 0, (g, s) => g.reshape(s));
        }

        public Tensor view_as(Tensor other) => view(other.Impl.Sizes);

        public Tensor reshape(params long[] shape)
        {
            long[] sizes = Shapes.Infer(shape, Impl.Count);
            return Shapes.ViewStrides(Impl.Sizes, Impl.Strides, sizes) is not null ? view(sizes) : InternalScope.Compose(() => clone().view(sizes));
        }

        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            long[] sizes = Impl.Sizes;
            if (sizes.Length == 0)
                return reshape(1);
            int start = Shapes.Dimension(start_dim, sizes.Length), end = Shapes.Dimension(end_dim, sizes.Length);
            if (start > end)
                throw Shapes.Error("flatten() has invalid args: start_dim cannot come after end_dim");
            return reshape([.. sizes[..start], Shapes.Count(sizes.AsSpan(start, end - start + 1)), .. sizes[(end + 1)..]]);
        }

        public Tensor unflatten(long dim, params long[] sizes)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            return view([.. Impl.Sizes[..d], .. Shapes.Infer(sizes, Impl.Sizes[d]), .. Impl.Sizes[(d + 1)..]]);
        }

        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);

        public Tensor permute(params long[] permutation) => Permuted(permutation);

        public Tensor permute(IEnumerable<long> permutation) => Permuted(permutation.ToArray());

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

        public Tensor t()
        {
            if (Impl.Sizes.Length > 2)
                throw Shapes.Error($"t() expects a tensor with <= 2 dimensions, but self is {Impl.Sizes.Length}D");
            return Impl.Sizes.Length < 2 ? alias() : transpose(0, 1);
        }

        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        public Tensor squeeze(long? dim = null)
        {
            int only = dim is null ? -1 : Shapes.Dimension(dim.Value, Impl.Sizes.Length);
            int[] kept = Enumerable.Range(0, Impl.Sizes.Length).Where(d => Impl.Sizes[d] != 1 || (dim is not null && d != only)).ToArray();
            return View(kept.Select(d => Impl.Sizes[d]).ToArray(), kept.Select(d => Impl.Strides[d]).ToArray(), 0, (g, s) => g.reshape(s));
        }

        public Tensor unsqueeze(long dim)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length + 1);
            long stride = d < Impl.Sizes.Length ? Impl.Sizes[d] * Impl.Strides[d] : 1;
            return View([.. Impl.Sizes[..d], 1, .. Impl.Sizes[d..]], [.. Impl.Strides[..d], stride, .. Impl.Strides[d..]], 0, (g, s) => g.reshape(s));
        }

        public Tensor expand(params long[] sizes) => expand(sizes, false);

        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => expand(sizes.ToArray(), isImplicit);

        public Tensor expand(long[] sizes, bool isImplicit = false)
        {
            int extra = sizes.Length - Impl.Sizes.Length;
            if (extra < 0)
                throw Shapes.Error($"expand({Shapes.Text(sizes)}, size={Shapes.Text(Impl.Sizes)}): the number of sizes provided ({sizes.Length}) must be greater or equal to the number of dimensions in the tensor ({Impl.Sizes.Length})");
            var target = (long[])sizes.Clone();
            for (int d = 0; d < sizes.Length; d++)
            {
                long own = d < extra ? 1 : Impl.Sizes[d - extra];
                if (target[d] == -1 && d >= extra)
                    target[d] = own;
                if (target[d] < 0 || (own != 1 && own != target[d]))
                    throw Shapes.Error($"The expanded size of the tensor ({sizes[d]}) must match the existing size ({own}) at non-singleton dimension {d}.  Target sizes: {Shapes.Text(sizes)}.  Tensor sizes: {Shapes.Text(Impl.Sizes)}");
            }

            return View(target, Shapes.BroadcastStrides(Impl.Sizes, Impl.Strides, target), 0, (g, _) => g);
        }

        public Tensor expand_as(Tensor other) => expand(other.Impl.Sizes, false);

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
                return reshape(apart).expand(wide, false).clone().view(own.Select((size, d) => size * sizes[d]).ToArray());
            });
        }

        public Tensor narrow(long dim, long start, long length)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            long first = start < 0 ? start + Impl.Sizes[d] : start;
            if (first < 0 || length < 0 || first + length > Impl.Sizes[d])
                throw Shapes.Error($"start ({start}) + length ({length}) exceeds dimension size ({Impl.Sizes[d]}).");
            return slice(d, first, first + length, 1);
        }

        public Tensor slice(long dim, long start, long finish, long step)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (step <= 0)
                throw Shapes.Error("slice step must be positive");
            long size = Impl.Sizes[d];
            long first = Math.Clamp(start < 0 ? start + size : start, 0, size), last = Math.Clamp(finish < 0 ? finish + size : finish, first, size);
            long[] sizes = (long[])Impl.Sizes.Clone(), strides = (long[])Impl.Strides.Clone();
            sizes[d] = (last - first + step - 1) / step;
            strides[d] *= step;
            return View(sizes, strides, first * Impl.Strides[d], (g, s) => Embed(g, s, z => z.slice(d, first, last, step)));
        }

        /// <summary>The part at one position of a dimension, without that dimension.</summary>
        public Tensor select(long dim, long index)
        {
            if (Impl.Sizes.Length == 0)
                throw Shapes.Error("select() cannot be applied to a 0-dim tensor.");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            long size = Impl.Sizes[d], position = index < 0 ? index + size : index;
            if (position < 0 || position >= size)
                throw Shapes.Error($"index {index} is out of bounds for dimension {d} with size {size}");
            return View([.. Impl.Sizes[..d], .. Impl.Sizes[(d + 1)..]], [.. Impl.Strides[..d], .. Impl.Strides[(d + 1)..]], position * Impl.Strides[d],
                (g, s) => Embed(g, s, z => z.select(d, position)));
        }

        public Tensor[] split(long size, int dim = 0)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (size <= 0)
                throw Shapes.Error($"split expects split_size be positive, but got split_size={size}");
            long total = Impl.Sizes[d];
            return Enumerable.Range(0, (int)Math.Max(1, (total + size - 1) / size)).Select(i => narrow(d, i * size, Math.Min(size, total - i * size))).ToArray();
        }

        public Tensor[] split(long[] sizes, long dim = 0)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (sizes.Sum() != Impl.Sizes[d])
                throw Shapes.Error($"split_with_sizes expects split_sizes to sum exactly to {Impl.Sizes[d]} (input tensor's size at dimension {d}), but got split_sizes={Shapes.Text(sizes)}");
            long start = 0;
            return sizes.Select(size => narrow(d, (start += size) - size, size)).ToArray();
        }

        public Tensor[] chunk(long chunks, long dim = 0)
        {
            if (chunks <= 0)
                throw Shapes.Error("chunk expects `chunks` to be greater than 0");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            return split(Math.Max(1, (Impl.Sizes[d] + chunks - 1) / chunks), d);
        }

        public Tensor[] unbind(long dimension = 0)
        {
            int d = Shapes.Dimension(dimension, Impl.Sizes.Length);
            return Enumerable.Range(0, (int)Impl.Sizes[d]).Select(i => select(d, i)).ToArray();
        }

        public Tensor flip(params long[] dims) => InternalScope.Compose(() =>
            dims.Aggregate(this, (t, dim) => t.index_select(dim, torch.arange(t.size((int)dim) - 1, -1, -1))));

        /// <summary>Zeros of the given shape with the gradient written into the part that a view showed.</summary>
        private static Tensor Embed(Tensor gradient, long[] sizes, Func<Tensor, Tensor> part)
        {
            Tensor whole = torch.zeros(sizes, dtype: gradient.dtype);
            using (new GradMode(false))
                part(whole).copy_(gradient);
            return whole.Record("EmbedBackward", [gradient], [], (g, _) => part(g));
        }

        private Tensor Permuted(long[] permutation)
        {
            int count = Impl.Sizes.Length;
            if (permutation.Length != count)
                throw Shapes.Error($"permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = {count} is not equal to len(dims) = {permutation.Length}");
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
    }
}
