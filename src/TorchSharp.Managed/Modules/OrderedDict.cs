#nullable disable annotations

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which its entries were added.</summary>
public sealed class OrderedDict<TKey, TValue> : IEnumerable<(TKey, TValue)>
{
    private readonly Dictionary<TKey, TValue> _values = [];
    private readonly List<TKey> _keys = [];

    /// <summary>The number of entries.</summary>
    public int Count => _keys.Count;

    /// <summary>The keys, in the order in which they were added.</summary>
    public ICollection<TKey> Keys => _keys.AsReadOnly();

    /// <summary>The values, in the order in which their keys were added.</summary>
    public ICollection<TValue> Values => _keys.ConvertAll(key => _values[key]).AsReadOnly();

    /// <summary>The value for a key.</summary>
    public TValue this[TKey key]
    {
        get => _values[key];
        set
        {
            if (!_values.ContainsKey(key))
                _keys.Add(key);
            _values[key] = value;
        }
    }

    /// <summary>Adds a value under a new key, at the end.</summary>
    public void Add(TKey key, TValue value)
    {
        _values.Add(key, value);
        _keys.Add(key);
    }

    /// <summary>Returns whether the dictionary contains a key.</summary>
    public bool ContainsKey(TKey key) => _values.ContainsKey(key);

    /// <summary>Gets the value for a key, if it exists.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _values.TryGetValue(key, out value);

    /// <summary>Removes a key and its value; returns false if the key does not exist.</summary>
    public bool Remove(TKey key) => _values.Remove(key) && _keys.Remove(key);

    /// <summary>Removes all entries.</summary>
    public void Clear()
    {
        _values.Clear();
        _keys.Clear();
    }

    /// <inheritdoc/>
    public IEnumerator<(TKey, TValue)> GetEnumerator() => _keys.Select(key => (key, _values[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
