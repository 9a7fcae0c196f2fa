namespace TensorKernels;

/// <summary>
/// Traverses a strided block in row-major order, one run of the innermost dimension at a time; adjacent
/// dimensions are merged where possible.
/// </summary>
internal ref struct StridedWalk
{
    private readonly long[] _sizes;
    private readonly long[] _strides;
    private readonly long[] _index;
    private readonly int _outer;

    internal StridedWalk(ReadOnlySpan<long> shape, ReadOnlySpan<long> shapeStrides)
    {
        _sizes = new long[shape.Length + 1];
        _strides = new long[shape.Length + 1];
        _index = new long[shape.Length + 1];
        int count = 0;
        for (int d = 0; d < shape.Length; d++)
        {
            if (shape[d] == 1)
                continue;
            if (count > 0 && _strides[count - 1] == shapeStrides[d] * shape[d] && _sizes[count - 1] * shape[d] <= int.MaxValue)
            {
                _sizes[count - 1] *= shape[d];
                _strides[count - 1] = shapeStrides[d];
                continue;
            }

            _sizes[count] = shape[d];
            _strides[count++] = shapeStrides[d];
        }

        if (count == 0)
            _sizes[count++] = 1;
        _outer = count - 1;
        InnerLength = _sizes[_outer];
        InnerStride = _strides[_outer];
    }

    internal long InnerLength { get; }

    internal long InnerStride { get; }

    internal long Offset { get; private set; }

    internal bool Next()
    {
        for (int d = _outer - 1; d >= 0; d--)
        {
            Offset += _strides[d];
            if (++_index[d] < _sizes[d])
                return true;
            Offset -= _strides[d] * _sizes[d];
            _index[d] = 0;
        }

        return false;
    }
}
