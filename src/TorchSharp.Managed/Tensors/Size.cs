using TorchSharp.Engine;

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

        public long numel() => Shapes.Count(Shape);
    }
}
