namespace TensorKernels;

/// <summary>A weight in the form that a kernel reads, either from the cache or to be filled in and put there.</summary>
internal sealed unsafe class PackedWeight : IDisposable
{
    private readonly Storage _storage;
    private readonly WeightCache? _cache;
    private readonly PackedForm _form;

    /// <param name="cache">The cache that may already contain the form; null if the weight is not cached.</param>
    /// <param name="form">The packed form.</param>
    /// <param name="length">The number of floats.</param>
    internal PackedWeight(WeightCache? cache, PackedForm form, long length)
    {
        _cache = cache;
        _form = form;
        Storage? found = cache?.Find(form);
        IsFilled = found is not null;
        _storage = found ?? Storage.Allocate(length * sizeof(float));
    }

    /// <summary>Whether the form is already filled in; if not, the caller has to fill it.</summary>
    internal bool IsFilled { get; }

    internal float* Pointer => (float*)_storage.Pointer;

    public void Dispose()
    {
        if (!IsFilled)
            _cache?.Keep(_form, _storage);
        _storage.Release();
    }
}
