namespace TensorKernels;

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

    /// <summary>Writes a dense block to strided memory.</summary>
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
            if (stride == 1)
            {
                new ReadOnlySpan<T>(source, (int)inner).CopyTo(new Span<T>(to, (int)inner));
            }
            else
            {
                for (long i = 0; i < inner; i++)
                    to[i * stride] = source[i];
            }

            source += inner;
        }
        while (walk.Next());
    }
}
