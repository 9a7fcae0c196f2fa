using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Pads dimensions: two numbers for the last dimension, then two for the one before it, and so on; negative numbers crop.
            /// </summary>
            /// <param name="input">Any tensor.</param>
            /// <param name="pad">The numbers of elements before and after, starting from the last dimension.</param>
            /// <param name="mode">The padding mode; by default the constant <paramref name="value"/>.</param>
            /// <param name="value">The fill value.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                if (pad.Length % 2 != 0 || pad.Length / 2 > input.Impl.Sizes.Length)
                {
                    throw Shapes.Error(
                        $"Padding length must be even and at most twice the number of dimensions of the input, but {Shapes.Text(pad)} is "
                            + $"given for {Shapes.Text(input.Impl.Sizes)}");
                }
                if (mode is not (PaddingModes.Constant or PaddingModes.Zeros))
                    RequirePlanes(input, pad, mode, value);
                return InternalScope.Compose(() =>
                {
                    Tensor padded = input.ViewWhole();
                    for (int i = 0; i < pad.Length / 2; i++)
                        padded = PadDimension(padded, input.Impl.Sizes.Length - 1 - i, pad[2 * i], pad[(2 * i) + 1], mode, value);
                    if (Array.Exists(pad, count => count > 0))
                        return padded.contiguous();
                    // Without anything around it, this is a view so far.
                    return mode is PaddingModes.Constant or PaddingModes.Zeros ? padded.clone() : padded.clone().contiguous();
                });
            }

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2 }, mode, value);

            /// <inheritdoc cref="pad(Tensor, long[], PaddingModes, double)"/>
            public static Tensor pad(
                Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);

            /// <summary>Pads both sides of every dimension by the same number of elements.</summary>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, Enumerable.Repeat(pad, 2 * input.Impl.Sizes.Length).ToArray(), mode, value);

            /// <summary>Other modes than the constant pad one to three dimensions, behind those of channels and the batch.</summary>
            private static void RequirePlanes(Tensor input, long[] pad, PaddingModes mode, double value)
            {
                int count = pad.Length;
                if (value != 0)
                    throw Shapes.Error($"Padding mode \"{mode}\" doesn't take in value argument");
                int dimensions = input.Impl.Sizes.Length;
                if (count is not (2 or 4 or 6) || dimensions - (count / 2) is not (1 or 2))
                    throw Shapes.Error($"Padding size {count} is not supported for {dimensions}D input tensor.");
                if (input.dtype == ScalarType.Bool && mode != PaddingModes.Circular)
                    throw Shapes.Error($"\"{mode} padding\" not implemented for 'Bool'");
                if (mode == PaddingModes.Circular)
                    return;
                if (input.Impl.Sizes.AsSpan(dimensions - (count / 2) - 1).Contains(0))
                    throw Shapes.Error($"input {Shapes.Text(input.Impl.Sizes)} has no elements to pad with");
                IEnumerable<long> sides = Enumerable.Range(0, count / 2).Select(
                    i => input.Impl.Sizes[^(i + 1)] + pad[2 * i] + pad[(2 * i) + 1]);
                // As in the original, one side may vanish if another stays.
                if (sides.All(side => side < 1))
                {
                    throw Shapes.Error(
                        $"input {Shapes.Text(input.Impl.Sizes)} is too small for padding {Shapes.Text(pad)}: nothing would be left of it");
                }
            }

            private static Tensor PadDimension(Tensor input, int dim, long before, long after, PaddingModes mode, double value)
            {
                long size = input.Impl.Sizes[dim];
                if (before == 0 && after == 0)
                    return input;
                if (size + before + after < 0 || size + Math.Min(before, 0) + Math.Min(after, 0) < 0)
                {
                    throw Shapes.Error(
                        $"The input size {size}, plus negative padding {before} and {after} resulted in a negative output size. Check "
                            + $"dimension {dim} of your input.");
                }
                if (mode is PaddingModes.Constant or PaddingModes.Zeros)
                {
                    Tensor kept = input.narrow(dim, Math.Max(0, -before), size + Math.Min(before, 0) + Math.Min(after, 0));
                    if (before <= 0 && after <= 0)
                        return kept;
                    return torch.cat(new[] { Margin(before), kept, Margin(after) }.OfType<Tensor>().ToArray(), dim);
                }

                long limit = mode switch { PaddingModes.Reflect => size - 1, PaddingModes.Circular => size, _ => long.MaxValue };
                if (before > limit || after > limit)
                {
                    throw Shapes.Error(
                        $"Argument #4: Padding size should be less than the corresponding input dimension, but got: padding ({before}, "
                            + $"{after}) at dimension {dim} of input {Shapes.Text(input.Impl.Sizes)}");
                }
                var positions = new long[size + before + after];
                // What is cropped does not come back on the other side.
                (long cropped, long rest) = mode == PaddingModes.Circular
                    ? (Math.Max(0, -before), size + Math.Min(0, before) + Math.Min(0, after))
                    : (0, size);
                if (rest <= 0 && positions.Length > 0)
                    throw Shapes.Error($"nothing is left of dimension {dim} of {Shapes.Text(input.Impl.Sizes)} to pad it with");
                for (long i = 0; i < positions.Length; i++)
                    positions[i] = cropped + Source(i - before - cropped, rest, mode);
                return input.index_select(dim, torch.tensor(positions));

                Tensor? Margin(long width)
                {
                    if (width <= 0)
                        return null;
                    var sizes = (long[])input.Impl.Sizes.Clone();
                    sizes[dim] = width;
                    return torch.full(sizes, value, input.dtype);
                }
            }

            /// <summary>Returns the position that supplies the value for a position that may lie outside.</summary>
            private static long Source(long position, long size, PaddingModes mode) => mode switch
            {
                PaddingModes.Reflect => size - 1 - Math.Abs(size - 1 - Math.Abs(position)),
                PaddingModes.Replicate => Math.Clamp(position, 0, size - 1),
                _ => ((position % size) + size) % size,
            };
        }
    }
}
