namespace TensorKernels;

/// <summary>A weight in the form that a kernel reads: from the cache, or to be filled and put there.</summary>
internal readonly unsafe ref struct PackedWeight : IDisposable
{
    private readonly Storage _storage;
    private readonly WeightCache? _cache;
    private readonly Packing _packing;

    /// <param name="cache">Where it may lie already; null if the weight is nobody's to remember.</param>
    /// <param name="packing">The form.</param>
    /// <param name="length">Floats.</param>
    internal PackedWeight(WeightCache? cache, Packing packing, long length)
    {
        _cache = cache;
        _packing = packing;
        Storage? found = cache?.Find(packing);
        IsFilled = found is not null;
        _storage = found ?? Storage.Allocate(length * sizeof(float));
    }

    /// <summary>False if the caller has to fill it.</summary>
    internal bool IsFilled { get; }

    internal float* Pointer => (float*)_storage.Pointer;

    public void Dispose()
    {
        if (!IsFilled)
            _cache?.Keep(_packing, _storage);
        _storage.Release();
    }
}
