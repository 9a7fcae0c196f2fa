
namespace TorchSharp;

public static partial class torch
{
    /// <summary>A shape.</summary>
    public readonly struct Size(long[] shape)
    {
        private readonly long[] _shape = shape;

        /// <summary>The size of each dimension.</summary>
        public long[] Shape => _shape ?? [];

        /// <summary>How many dimensions there are.</summary>
        public int Length => Shape.Length;

        /// <summary>The size of one dimension.</summary>
        public long this[int idx] => Shape[idx];

        /// <summary>These sizes, or the sizes as an array.</summary>
        public static implicit operator Size(long size) => new([size]);

        /// <summary>These sizes, or the sizes as an array.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>These sizes, or the sizes as an array.</summary>
        public static implicit operator Size((long, long) size) => new([size.Item1, size.Item2]);

        /// <summary>These sizes, or the sizes as an array.</summary>
        public static implicit operator Size((long, long, long) size) => new([size.Item1, size.Item2, size.Item3]);

        /// <summary>These sizes, or the sizes as an array.</summary>
        public static implicit operator Size((long, long, long, long) size) => new([size.Item1, size.Item2, size.Item3, size.Item4]);

        /// <summary>These sizes, or the sizes as an array.</summary>
        public static implicit operator Size((long, long, long, long, long) size) =>
            new([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5]);

        /// <summary>These sizes, or the sizes as an array.</summary>
        public static implicit operator Size((long, long, long, long, long, long) size) =>
            new([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6]);

        /// <summary>Whether there is no dimension: the shape of a single number.</summary>
        public bool IsEmpty => Shape.Length == 0;

        /// <summary>Whether there is no dimension.</summary>
        public bool IsScalar => IsEmpty;

        /// <summary>How many elements a tensor of this shape has.</summary>
        public long numel() => Shapes.Count(Shape);

        /// <summary>
        /// The dimensions from <paramref name="first"/> up to, not including, <paramref name="next"/>; negative ones count from the end.
        /// </summary>
        public Size Slice(int first, int next)
        {
            int length = Shape.Length;
            int from = Math.Clamp(first < 0 ? first + length : first, 0, length),
                to = Math.Clamp(next < 0 ? next + length : next, from, length);
            return new Size(Shape[from..to]);
        }
    }
}
