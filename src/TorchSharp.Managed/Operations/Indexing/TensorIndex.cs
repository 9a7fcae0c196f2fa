namespace TorchSharp;

public static partial class torch
{
    /// <summary>One entry of an index: a position, a slice, a tensor, or one of the special entries.</summary>
    public readonly struct TensorIndex
    {
        /// <summary>All dimensions that the other entries leave: <c>...</c> in Python.</summary>
        public static readonly TensorIndex Ellipsis = new(Kinds.Ellipsis);
        /// <summary>A new dimension of size 1: <c>None</c> in Python.</summary>
        public static readonly TensorIndex None = new(Kinds.None);
        /// <summary>A new dimension of size 1; another name of <see cref="None"/>.</summary>
        public static readonly TensorIndex Null = new(Kinds.None);
        /// <summary>A whole dimension: <c>:</c> in Python.</summary>
        public static readonly TensorIndex Colon = new(Kinds.Slice);

        private TensorIndex(Kinds kind, long? start = null, long? stop = null, long? step = null, torch.Tensor? tensor = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Indices = tensor;
        }

        internal enum Kinds
        {
            None,
            Ellipsis,
            Single,
            Bool,
            Slice,
            Tensor,
        }

        internal Kinds Kind { get; }

        /// <summary>The position of a single entry, or where a slice begins.</summary>
        internal long? Start { get; }

        internal long? Stop { get; }

        internal long? Step { get; }

        internal torch.Tensor? Indices { get; }

        /// <summary>A tensor of these values.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>
        /// Never called: it tells the compiler that an index that could be either is meant as a <see cref="TensorIndex"/>.
        /// </summary>
        public static implicit operator torch.Tensor(TensorIndex value) => throw new InvalidOperationException("Should not be called.");

        /// <summary>A tensor of these values.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>A tensor of these values.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>A tensor of these values.</summary>
        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        /// <summary>One position; a negative one counts from the end.</summary>
        public static TensorIndex Single(long? index) => index is null ? None : new TensorIndex(Kinds.Single, index);

        /// <summary>True keeps everything, in a new dimension of size 1; false nothing.</summary>
        public static TensorIndex Bool(bool value) => new(Kinds.Bool, value ? 1 : 0);

        /// <summary>The positions that a tensor of integers names, or where a tensor of truth values is true.</summary>
        public static TensorIndex Tensor(torch.Tensor tensor) => new(Kinds.Tensor, tensor: tensor);

        /// <inheritdoc cref="Slice(Range)"/>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kinds.Slice, start, stop, step);

        /// <inheritdoc cref="Slice(Range)"/>
        public static TensorIndex Slice((int? start, int? end) range) => new(Kinds.Slice, range.start, range.end);

        /// <summary>
        /// The positions from <c>start</c> up to <c>stop</c>, which is left out, by <c>step</c>; negative ones count from the end.
        /// </summary>
        public static TensorIndex Slice(Range range) => new(Kinds.Slice, Position(range.Start, 0), Position(range.End, null));

        // ^0 is the end itself, which a slice writes as nothing.
        private static long? Position(Index index, long? whenWhole)
        {
            if (!index.IsFromEnd)
                return index.Value == 0 ? whenWhole ?? 0 : index.Value;
            return index.Value == 0 ? null : -index.Value;
        }
    }
}
