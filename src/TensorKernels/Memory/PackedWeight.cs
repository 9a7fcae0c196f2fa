namespace TensorKernels;

/// <summary>A weight in the form that a kernel reads: from the cache, or to be filled and put there.</summary>
internal readonly unsafe ref struct PackedWeight : IDisposable
{
    private readonly Storage storage;
    private readonly WeightCache? cache;
    private readonly Packing packing;

    /// <param name="cache">Where it may lie already; null if the weight is nobody's to remember.</param>
    /// <param name="packing">The form.</param>
    /// <param name="length">Floats.</param>
    internal PackedWeight(WeightCache? cache, Packing packing, long length)
    {
        this.cache = cache;
        this.packing = packing;
        Storage? found = cache?.Find(packing);
        IsFilled = found is not null;
        storage = found ?? Storage.Allocate(length * sizeof(float));
    }

    /// <summary>False if the caller has to fill it.</summary>
    internal bool IsFilled { get; }

    internal float* Pointer => (float*)storage.Pointer;

    public void Dispose()
    {
        if (!IsFilled)
            cache?.Keep(packing, storage);
        storage.Release();
    }
}
