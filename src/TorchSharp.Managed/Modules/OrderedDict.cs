#nullable disable annotations

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which its entries were added.</summary>
public sealed class OrderedDict<TKey, TValue> : IEnumerable<(TKey, TValue)>
{
    private readonly Dictionary<TKey, TValue> values = [];
    private readonly List<TKey> keys = [];

    /// <summary>How many there are.</summary>
    public int Count => keys.Count;

    /// <summary>The keys, in the order in which they were added.</summary>
    public ICollection<TKey> Keys => keys.AsReadOnly();

    /// <summary>The values, in the order in which their keys were added.</summary>
    public ICollection<TValue> Values => keys.ConvertAll(key => values[key]).AsReadOnly();

    /// <summary>The value of that key.</summary>
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

    /// <summary>Adds a value under a new key, at the end.</summary>
    public void Add(TKey key, TValue value)
    {
        values.Add(key, value);
        keys.Add(key);
    }

    /// <summary>Whether there is a value under a key.</summary>
    public bool ContainsKey(TKey key) => values.ContainsKey(key);

    /// <summary>The value of a key, if it is there.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => values.TryGetValue(key, out value);

    /// <summary>Removes a key and its value; false if it is not there.</summary>
    public bool Remove(TKey key) => values.Remove(key) && keys.Remove(key);

    /// <summary>Removes all.</summary>
    public void Clear()
    {
        values.Clear();
        keys.Clear();
    }

    /// <inheritdoc/>
    public IEnumerator<(TKey, TValue)> GetEnumerator() => keys.Select(key => (key, values[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
