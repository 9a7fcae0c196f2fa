using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules;

/// <summary>What a dictionary of modules or of parameters holds: entries by name, in the order in which they were added.</summary>
/// <param name="owner">The name of the dictionary's type, for messages.</param>
internal sealed class NamedEntries<T>(string owner)
    where T : class
{
    private bool _registered;

    internal List<(string Name, T Value)> List { get; } = [];

    internal List<string> Names => List.ConvertAll(entry => entry.Name);

    internal List<T> Values => List.ConvertAll(entry => entry.Value);

    internal IEnumerable<KeyValuePair<string, T>> Pairs => List.Select(entry => new KeyValuePair<string, T>(entry.Name, entry.Value));

    internal T this[string name]
    {
        get => TryGet(name, out T? value) ? value : throw new KeyNotFoundException($"The {owner} has no entry '{name}'.");
        set
        {
            int index = Find(name);
            if (index < 0)
                List.Add((name, value));
            else
                List[index] = (name, value);
        }
    }

    internal void Insert(int index, string name, T value, string argument)
    {
        if (Has(name))
            throw new ArgumentException($"An item with the same key has already been added. Key: {name}", argument);
        List.Insert(index, (name, value));
    }

    internal bool Has(string name) => Find(name) >= 0;

    internal bool TryGet(string name, [MaybeNullWhen(false)] out T value)
    {
        int index = Find(name);
        value = index < 0 ? null : List[index].Value;
        return index >= 0;
    }

    internal bool Remove(string name) => List.RemoveAll(entry => entry.Name == name) > 0;

    internal void CopyTo(KeyValuePair<string, T>[] array, int start)
    {
        foreach (KeyValuePair<string, T> pair in Pairs)
            array[start++] = pair;
    }

    /// <summary>Puts another value in the place of one, under the same name.</summary>
    internal void Replace(T old, T replacement)
    {
        for (int i = 0; i < List.Count; i++)
        {
            if (ReferenceEquals(List[i].Value, old))
                List[i] = (List[i].Name, replacement);
        }
    }

    /// <summary>Registers all entries, the first time that it is called.</summary>
    internal void Register(Action<string, T> register)
    {
        if (_registered)
            return;
        _registered = true;
        foreach ((string name, T value) in List)
            register(name, value);
    }

    private int Find(string name) => List.FindIndex(entry => entry.Name == name);
}
