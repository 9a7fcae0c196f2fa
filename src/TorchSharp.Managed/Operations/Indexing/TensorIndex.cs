namespace TorchSharp;

public static partial class torch
{
    /// <summary>One entry of an index: a position, a slice, a tensor, or one of the special entries.</summary>
    public readonly struct TensorIndex
    {
        /// <summary>All dimensions not covered by the other entries: <c>...</c> in Python.</summary>
        public static readonly TensorIndex Ellipsis = new(Kinds.Ellipsis);
        /// <summary>A new dimension of size 1: <c>None</c> in Python.</summary>
        public static readonly TensorIndex None = new(Kinds.None);
        /// <summary>A new dimension of size 1; an alias of <see cref="None"/>.</summary>
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

        /// <summary>The position of a single entry, or the start of a slice.</summary>
        internal long? Start { get; }

        internal long? Stop { get; }

        internal long? Step { get; }

        internal torch.Tensor? Indices { get; }

        /// <summary>Creates an index entry for one position; a negative one counts from the end.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>Never called: it tells the compiler that an ambiguous index is a <see cref="TensorIndex"/>.</summary>
        public static implicit operator torch.Tensor(TensorIndex value) => throw new InvalidOperationException("Should not be called.");

        /// <summary>Creates an index entry for a range of positions.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>Creates an index entry for a range of positions.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>Creates an index entry for one position.</summary>
        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        /// <summary>Creates an entry for one position; a negative one counts from the end.</summary>
        public static TensorIndex Single(long? index) => index is null ? None : new TensorIndex(Kinds.Single, index);

        /// <summary>Creates an entry that keeps everything, in a new dimension of size 1, if true, and nothing if false.</summary>
        public static TensorIndex Bool(bool value) => new(Kinds.Bool, value ? 1 : 0);

        /// <summary>Creates an entry for the positions in a tensor of integers, or for those where a Boolean tensor is true.</summary>
        public static TensorIndex Tensor(torch.Tensor tensor) => new(Kinds.Tensor, tensor: tensor);

        /// <inheritdoc cref="Slice(Range)"/>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kinds.Slice, start, stop, step);

        /// <inheritdoc cref="Slice(Range)"/>
        public static TensorIndex Slice((int? start, int? end) range) => new(Kinds.Slice, range.start, range.end);

        /// <summary>
        /// Creates an entry for the positions from <c>start</c> to <c>stop</c> (exclusive) in steps of <c>step</c>; negative positions
        /// count from the end.
        /// </summary>
        public static TensorIndex Slice(Range range) => new(Kinds.Slice, Position(range.Start, 0), Position(range.End, null));

        // ^0 is the end itself, which a slice expresses by omitting the bound.
        private static long? Position(Index index, long? whenWhole)
        {
            if (!index.IsFromEnd)
                return index.Value == 0 ? whenWhole ?? 0 : index.Value;
            return index.Value == 0 ? null : -index.Value;
        }
    }
}
