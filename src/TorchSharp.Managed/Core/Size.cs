
namespace TorchSharp;

public static partial class torch
{
    /// <summary>A shape.</summary>
    public readonly struct Size(long[] shape)
    {
        private readonly long[] shape = shape;

        public long[] Shape => shape ?? [];

        public int Length => Shape.Length;

        public long this[int idx] => Shape[idx];

        public static implicit operator Size(long size) => new([size]);

        public static implicit operator Size(long[] size) => new(size);

        public static implicit operator Size((long, long) size) => new([size.Item1, size.Item2]);

        public static implicit operator Size((long, long, long) size) => new([size.Item1, size.Item2, size.Item3]);

        public static implicit operator Size((long, long, long, long) size) => new([size.Item1, size.Item2, size.Item3, size.Item4]);

        public static implicit operator Size((long, long, long, long, long) size) =>
            new([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5]);

        public static implicit operator Size((long, long, long, long, long, long) size) =>
            new([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6]);

        /// <summary>Whether there is no dimension: the shape of a single number.</summary>
        public bool IsEmpty => Shape.Length == 0;

        public bool IsScalar => IsEmpty;

        public long numel() => Shapes.Count(Shape);

        /// <summary>The dimensions from <paramref name="first"/> up to, not including, <paramref name="next"/>; negative ones count from the end.</summary>
        public Size Slice(int first, int next)
        {
            int length = Shape.Length;
            int from = Math.Clamp(first < 0 ? first + length : first, 0, length), to = Math.Clamp(next < 0 ? next + length : next, from, length);
            return new Size(Shape[from..to]);
        }
    }
}
