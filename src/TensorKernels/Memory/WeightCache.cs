namespace TensorKernels;

/// <summary>Forms of a weight that kernels read it in.</summary>
internal enum Packing
{
    Filters,
    WinogradFilters,
    Columns,
}

/// <summary>Weights as kernels read them, kept until the weight changes: a network that only predicts packs each of them once.</summary>
internal sealed class WeightCache(ChangeCount changes)
{
    private readonly Storage?[] _packed = new Storage?[3];
    private readonly int[] _versions = new int[3];

    /// <summary>The packed form of the weight as it is now; null if there is none. The caller gets a reference.</summary>
    internal Storage? Find(Packing packing)
    {
        lock (_packed)
        {
            Storage? found = _packed[(int)packing];
            return found is not null && _versions[(int)packing] == changes.Value ? found.AddReference() : null;
        }
    }

    internal void Keep(Packing packing, Storage storage)
    {
        lock (_packed)
        {
            _packed[(int)packing]?.Release();
            _packed[(int)packing] = storage.AddReference();
            _versions[(int)packing] = changes.Value;
        }
    }

    internal void Clear()
    {
        lock (_packed)
        {
            for (int i = 0; i < _packed.Length; i++)
            {
                _packed[i]?.Release();
                _packed[i] = null;
            }
        }
    }
}
