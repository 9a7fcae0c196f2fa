namespace TensorKernels;

/// <summary>
/// A pooled gradient, an image at a time, with the filters filled up to whole panels; the pooled values of those that are added are 0, so
/// that they count for nothing.
/// </summary>
internal readonly unsafe ref struct WideFilters : IDisposable
{
    private readonly SparseChunks _gradients;
    private readonly Scratch<float> _floats;
    private readonly Scratch<byte> _bytes;
    private readonly int _filters;

    internal WideFilters(SparseChunks gradients, int filters)
    {
        _gradients = gradients;
        _filters = filters;
        _floats = new Scratch<float>(Widens ? 2L * Length : 1);
        _bytes = new Scratch<byte>(Widens ? Length : 1);
        if (!Widens)
            return;
        new Span<float>(_floats.Pointer, 2 * Length).Clear();
        new Span<byte>(_bytes.Pointer, Length).Clear();
    }

    private bool Widens => _filters != _gradients.Shape.Filters;

    private int Windows => _gradients.Pool.OutputHeight * _gradients.Pool.OutputWidth;

    private int Length => Windows * _filters;

    /// <summary>Returns the gradient, [windows, filters], of the image whose values begin there; valid until the next call.</summary>
    internal PooledValues Of(long first)
    {
        float* gradient = _gradients.Values + first, pooled = _gradients.Pooled + first;
        byte* origin = _gradients.Origin + first;
        if (!Widens)
            return new PooledValues(gradient, origin, pooled, _gradients.Pool);
        int filters = _gradients.Shape.Filters;
        var wide = new PooledValues(_floats.Pointer, _bytes.Pointer, _floats.Pointer + Length, _gradients.Pool);
        StridedRows.Copy(gradient, filters, wide.Gradient, _filters, Windows, filters);
        StridedRows.Copy(pooled, filters, wide.Pooled, _filters, Windows, filters);
        StridedRows.Copy(origin, filters, wide.Origin, _filters, Windows, filters);
        return wide;
    }

    public void Dispose()
    {
        _floats.Dispose();
        _bytes.Dispose();
    }
}
