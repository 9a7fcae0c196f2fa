using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.narrow(long, long, long)"/>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <inheritdoc cref="Tensor.select(long, long)"/>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <inheritdoc cref="Tensor.split(long, int)"/>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => tensor.split(split_size_or_sections, dim);

    /// <inheritdoc cref="Tensor.chunk(long, long)"/>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <inheritdoc cref="Tensor.unbind(long)"/>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);

    public partial class Tensor
    {
        /// <summary>Returns a view of <c>length</c> positions of a dimension, beginning at <c>start</c>.</summary>
        public Tensor narrow(long dim, long start, long length)
        {
            RequireADimension("narrow() cannot be applied to a 0-dim tensor.");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            long first = start < 0 ? start + Impl.Sizes[d] : start;
            if (first < 0 || length < 0 || first + length > Impl.Sizes[d])
                throw Shapes.Error($"start ({start}) + length ({length}) exceeds dimension size ({Impl.Sizes[d]}).");
            return slice(d, first, first + length, 1);
        }

        /// <summary>
        /// Returns a view of the positions of a dimension from <c>start</c> to <c>finish</c> (exclusive) in steps of <c>step</c>; negative
        /// positions count from the end.
        /// </summary>
        public Tensor slice(long dim, long start, long finish, long step)
        {
            if (step <= 0)
                throw new ArgumentException($"slice step must be positive, but is {step}", nameof(step));
            RequireADimension("slice() cannot be applied to a 0-dim tensor.");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            long size = Impl.Sizes[d];
            long first = Math.Clamp(start < 0 ? start + size : start, 0, size),
                last = Math.Clamp(finish < 0 ? finish + size : finish, first, size);
            long[] sizes = (long[])Impl.Sizes.Clone(), strides = (long[])Impl.Strides.Clone();
            sizes[d] = (last - first + step - 1) / step;
            strides[d] *= step;
            return View(sizes, strides, first * Impl.Strides[d], (g, s) => Embed(g, s, z => z.slice(d, first, last, step)));
        }

        /// <summary>Returns a view of one position of a dimension; the dimension is removed.</summary>
        public Tensor select(long dim, long index)
        {
            RequireADimension("select() cannot be applied to a 0-dim tensor.");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            long size = Impl.Sizes[d], position = index < 0 ? index + size : index;
            if (position < 0 || position >= size)
                throw Shapes.Error($"index {index} is out of bounds for dimension {d} with size {size}");
            return View(
                [.. Impl.Sizes[..d], .. Impl.Sizes[(d + 1)..]], [.. Impl.Strides[..d], .. Impl.Strides[(d + 1)..]],
                position * Impl.Strides[d], (g, s) => Embed(g, s, z => z.select(d, position)));
        }

        /// <summary>Splits a dimension into views of a given size (the last may be smaller), or of the given sizes.</summary>
        public Tensor[] split(long size, int dim = 0)
        {
            RequireADimension("split expects at least a 1-dimensional tensor");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (size == 0 && Impl.Sizes[d] == 0)
                return [ViewWhole()];
            if (size <= 0)
                throw Shapes.Error($"split expects split_size be positive, but got split_size={size}");
            long total = Impl.Sizes[d];
            return Enumerable.Range(0, (int)Math.Max(1, (total + size - 1) / size))
                .Select(i => narrow(d, i * size, Math.Min(size, total - i * size)))
                .ToArray();
        }

        /// <inheritdoc cref="split(long, int)"/>
        public Tensor[] split(long[] sizes, long dim = 0)
        {
            RequireADimension("split_with_sizes expects at least a 1-dimensional tensor");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (sizes.Sum() != Impl.Sizes[d])
            {
                throw Shapes.Error(
                    $"split_with_sizes expects split_sizes to sum exactly to {Impl.Sizes[d]} (input tensor's size at dimension {d}), but "
                        + $"got split_sizes={Shapes.Text(sizes)}");
            }
            long start = 0;
            return sizes.Select(size => narrow(d, (start += size) - size, size)).ToArray();
        }

        /// <summary>Splits a dimension into a number of views of equal size; the last may be smaller.</summary>
        public Tensor[] chunk(long chunks, long dim = 0)
        {
            RequireADimension("chunk expects at least a 1-dimensional tensor");
            if (chunks <= 0)
                throw Shapes.Error("chunk expects `chunks` to be greater than 0");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            // Nothing is parted into as many pieces as asked for, each of them empty.
            return Impl.Sizes[d] == 0
                ? split([.. Enumerable.Repeat(0L, (int)chunks)], d)
                : split((Impl.Sizes[d] + chunks - 1) / chunks, d);
        }

        /// <summary>Returns a view of each position of a dimension; the dimension is removed.</summary>
        public Tensor[] unbind(long dimension = 0)
        {
            RequireADimension("unbind expects at least a 1-dimensional tensor");
            int d = Shapes.Dimension(dimension, Impl.Sizes.Length);
            return Enumerable.Range(0, (int)Impl.Sizes[d]).Select(i => select(d, i)).ToArray();
        }

        private void RequireADimension(string sentence)
        {
            if (Impl.Sizes.Length == 0)
                throw Shapes.Error(sentence);
        }

        /// <summary>Returns zeros of the given shape, with the gradient written into the part that a view covered.</summary>
        private static Tensor Embed(Tensor gradient, long[] sizes, Func<Tensor, Tensor> part)
        {
            if (!GradMode.Enabled && gradient.dtype == ScalarType.Float32)
                return EmbeddedGradient.Create(gradient, sizes, part);
            Tensor whole = torch.zeros(sizes, dtype: gradient.dtype);
            using (new GradMode(false))
                part(whole).copy_(gradient);
            return whole.Record("EmbedBackward", [gradient], [], (g, _) => part(g));
        }
    }
}
