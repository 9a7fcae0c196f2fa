namespace TensorKernels;

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
