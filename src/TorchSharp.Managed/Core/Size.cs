
namespace TorchSharp;

public static partial class torch
{
    /// <summary>The shape of a tensor.</summary>
    public readonly struct Size(long[] shape)
    {
        private readonly long[] _shape = shape;

        /// <summary>The size of each dimension.</summary>
        public long[] Shape => _shape ?? [];

        /// <summary>The number of dimensions.</summary>
        public int Length => Shape.Length;

        /// <summary>The size of one dimension.</summary>
        public long this[int idx] => Shape[idx];

        /// <summary>Creates a shape from these sizes.</summary>
        public static implicit operator Size(long size) => new([size]);

        /// <summary>Creates a shape from these sizes.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>Creates a shape from these sizes.</summary>
        public static implicit operator Size((long, long) size) => new([size.Item1, size.Item2]);

        /// <summary>Creates a shape from these sizes.</summary>
        public static implicit operator Size((long, long, long) size) => new([size.Item1, size.Item2, size.Item3]);

        /// <summary>Creates a shape from these sizes.</summary>
        public static implicit operator Size((long, long, long, long) size) => new([size.Item1, size.Item2, size.Item3, size.Item4]);

        /// <summary>Creates a shape from these sizes.</summary>
        public static implicit operator Size((long, long, long, long, long) size) =>
            new([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5]);

        /// <summary>Creates a shape from these sizes.</summary>
        public static implicit operator Size((long, long, long, long, long, long) size) =>
            new([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6]);

        /// <summary>Whether the shape has no dimensions: the shape of a single number.</summary>
        public bool IsEmpty => Shape.Length == 0;

        /// <summary>Whether the shape has no dimensions.</summary>
        public bool IsScalar => IsEmpty;

        /// <summary>Returns the number of elements of a tensor with this shape.</summary>
        public long numel() => Shapes.Count(Shape);

        /// <summary>
        /// Returns the dimensions from <paramref name="first"/> (inclusive) to <paramref name="next"/> (exclusive); negative ones count
        /// from the end.
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
