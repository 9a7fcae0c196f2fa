namespace TensorKernels;

/// <summary>The forms in which kernels read a weight.</summary>
internal enum Packing
{
    Filters,
    WinogradFilters,
    Columns,
}

/// <summary>A packed form of a weight; views of the same memory may have other sizes, and each has a form of its own.</summary>
internal readonly record struct PackedForm(Packing Packing, int Filters, int Channels, int Taps, int Groups = 1);

/// <summary>
/// Weights in the forms that kernels read, kept until the weight changes: a network used only for inference packs each of them once.
/// </summary>
internal sealed class WeightCache(ChangeCount changes)
{
    private readonly Storage?[] _packed = new Storage?[3];
    private readonly PackedForm[] _forms = new PackedForm[3];
    private readonly int[] _versions = new int[3];

    /// <summary>Returns the packed form of the current weight; null if there is none. The caller receives a reference.</summary>
    internal Storage? Find(PackedForm form)
    {
        lock (_packed)
        {
            int place = (int)form.Packing;
            Storage? found = _packed[place];
            return found is not null && _forms[place] == form && _versions[place] == changes.Value ? found.AddReference() : null;
        }
    }

    internal void Keep(PackedForm form, Storage storage)
    {
        lock (_packed)
        {
            int place = (int)form.Packing;
            _packed[place]?.Release();
            _packed[place] = storage.AddReference();
            _forms[place] = form;
            _versions[place] = changes.Value;
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
