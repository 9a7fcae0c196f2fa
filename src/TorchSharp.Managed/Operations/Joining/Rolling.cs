using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);

    /// <inheritdoc cref="Tensor.roll(long, long?)"/>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => input.roll(shifts, dims);

    public partial class Tensor
    {
        /// <summary>
        /// Shifts the elements along a dimension, or those of the flattened tensor. Elements shifted past the end reappear at the start.
        /// </summary>
        public Tensor roll(long shifts, long? dims = null) => roll(new[] { shifts }, dims is null ? [] : new[] { dims.Value });

        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll((long, long) shifts, (long, long) dims) =>
            roll(new[] { shifts.Item1, shifts.Item2 }, new[] { dims.Item1, dims.Item2 });

        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            roll(new[] { shifts.Item1, shifts.Item2, shifts.Item3 }, new[] { dims.Item1, dims.Item2, dims.Item3 });

        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(long[] shifts) => roll(shifts, new long[1]);

        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => roll(shifts.ToArray(), dims.ToArray());

        /// <inheritdoc cref="roll(long, long?)"/>
        public Tensor roll(long[] shifts, long[] dims)
        {
            if (dims.Length == 0 && shifts.Length == 1)
                return InternalScope.Compose(() => flatten().roll(shifts, new long[1]).view(Impl.Sizes));
            if (shifts.Length != dims.Length)
                throw Shapes.Error($"shifts and dimensions must align. shifts: {shifts.Length}, dims:{dims.Length}");
            RequireADimension("roll() cannot be applied along a dimension of a 0-dim tensor.");
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
    }
}
