namespace TorchSharp.Engine;

/// <summary>Copies between strided and dense memory.</summary>
internal static unsafe class StridedCopy
{
    /// <summary>Reads strided values into a dense block.</summary>
    internal static void Gather<T>(T* source, ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, T* target)
        where T : unmanaged
    {
        long count = Shapes.Count(sizes);
        if (count == 0)
            return;
        var walk = new StridedWalk(sizes, strides);
        long inner = walk.InnerLength, stride = walk.InnerStride;
        do
        {
            T* from = source + walk.Offset;
            if (stride == 1)
            {
                new ReadOnlySpan<T>(from, (int)inner).CopyTo(new Span<T>(target, (int)inner));
            }
            else if (stride == 0)
            {
                new Span<T>(target, (int)inner).Fill(*from);
            }
            else
            {
                for (long i = 0; i < inner; i++)
                    target[i] = from[i * stride];
            }

            target += inner;
        }
        while (walk.Next());
    }

    /// <summary>Writes a dense block to strided places.</summary>
    internal static void Scatter<T>(T* source, T* target, ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides)
        where T : unmanaged
    {
        if (Shapes.Count(sizes) == 0)
            return;
        var walk = new StridedWalk(sizes, strides);
        long inner = walk.InnerLength, stride = walk.InnerStride;
        do
        {
            T* to = target + walk.Offset;
            for (long i = 0; i < inner; i++)
                to[i * stride] = source[i];
            source += inner;
        }
        while (walk.Next());
    }
}

/// <summary>Goes through a strided block in row-major order, a run of the innermost dimension at a time; neighbouring dimensions are merged where they can be.</summary>
internal ref struct StridedWalk
{
    private readonly long[] sizes;
    private readonly long[] strides;
    private readonly long[] index;
    private readonly int outer;

    internal StridedWalk(ReadOnlySpan<long> shape, ReadOnlySpan<long> shapeStrides)
    {
        sizes = new long[shape.Length + 1];
        strides = new long[shape.Length + 1];
        index = new long[shape.Length + 1];
        int count = 0;
        for (int d = 0; d < shape.Length; d++)
        {
            if (shape[d] == 1)
                continue;
            if (count > 0 && strides[count - 1] == shapeStrides[d] * shape[d] && sizes[count - 1] * shape[d] <= int.MaxValue)
            {
                sizes[count - 1] *= shape[d];
                strides[count - 1] = shapeStrides[d];
                continue;
            }

            sizes[count] = shape[d];
            strides[count++] = shapeStrides[d];
        }

        if (count == 0)
            sizes[count++] = 1;
        outer = count - 1;
        InnerLength = sizes[outer];
        InnerStride = strides[outer];
    }

    internal long InnerLength { get; }

    internal long InnerStride { get; }

    internal long Offset { get; private set; }

    internal bool Next()
    {
        for (int d = outer - 1; d >= 0; d--)
        {
            Offset += strides[d];
            if (++index[d] < sizes[d])
                return true;
            Offset -= strides[d] * sizes[d];
            index[d] = 0;
        }

        return false;
    }
}
