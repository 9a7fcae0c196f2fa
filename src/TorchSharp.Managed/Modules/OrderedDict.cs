#nullable disable annotations

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which its entries were added.</summary>
public sealed class OrderedDict<TKey, TValue> : IEnumerable<(TKey, TValue)>
{
    private readonly Dictionary<TKey, TValue> values = [];
    private readonly List<TKey> keys = [];

    public int Count => keys.Count;

    public ICollection<TKey> Keys => keys.AsReadOnly();

    public ICollection<TValue> Values => keys.ConvertAll(key => values[key]).AsReadOnly();

    public TValue this[TKey key]
    {
        get => values[key];
        set
        {
            if (!values.ContainsKey(key))
                keys.Add(key);
            values[key] = value;
        }
    }

    public void Add(TKey key, TValue value)
    {
        values.Add(key, value);
        keys.Add(key);
    }

    public bool ContainsKey(TKey key) => values.ContainsKey(key);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    public bool Remove(TKey key) => values.Remove(key) && keys.Remove(key);

    public void Clear()
    {
        values.Clear();
        keys.Clear();
    }

    public IEnumerator<(TKey, TValue)> GetEnumerator() => keys.Select(key => (key, values[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
