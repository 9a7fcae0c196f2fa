namespace TorchSharp;

public static partial class torch
{
    /// <summary>One entry of an index: a position, a slice, a tensor, or one of the special entries.</summary>
    public readonly struct TensorIndex
    {
        public static readonly TensorIndex Ellipsis = new(Kinds.Ellipsis);
        public static readonly TensorIndex None = new(Kinds.None);
        public static readonly TensorIndex Null = new(Kinds.None);
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

        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>Never called: it tells the compiler that an index that could be either is meant as a <see cref="TensorIndex"/>.</summary>
        public static implicit operator torch.Tensor(TensorIndex value) => throw new InvalidOperationException("Should not be called.");

        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex(Index index) => Single(index.IsFromEnd ? -index.Value : index.Value);

        public static TensorIndex Single(long? index) => index is null ? None : new TensorIndex(Kinds.Single, index);

        public static TensorIndex Bool(bool value) => new(Kinds.Bool, value ? 1 : 0);

        public static TensorIndex Tensor(torch.Tensor tensor) => new(Kinds.Tensor, tensor: tensor);

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kinds.Slice, start, stop, step);

        public static TensorIndex Slice((int? start, int? end) range) => new(Kinds.Slice, range.start, range.end);

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
