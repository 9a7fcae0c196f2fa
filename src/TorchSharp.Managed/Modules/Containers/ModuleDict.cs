using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ModuleDict{T}"/>
            public static Modules.ModuleDict<Module> ModuleDict(params (string, Module)[] modules) => new(modules);

            /// <inheritdoc cref="Modules.ModuleDict{T}"/>
            public static Modules.ModuleDict<T> ModuleDict<T>(params (string, T)[] modules)
                where T : Module => new(modules);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A dictionary of modules by name. The modules are registered when the dictionary itself is registered.</summary>
    public class ModuleDict<T> : Module, IDictionary<string, T>, IList<(string, T)>
        where T : Module
    {
        private readonly List<(string Key, T Value)> _list = [];
        private bool _registered;

        /// <summary>Creates a dictionary of modules with these names.</summary>
        public ModuleDict()
            : base(nameof(ModuleDict))
        {
        }

        internal ModuleDict((string, T)[] entries)
            : this()
        {
            foreach ((string key, T value) in entries)
                Add(key, value);
        }

        /// <summary>The number of entries.</summary>
        public int Count => _list.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <inheritdoc/>
        public ICollection<string> Keys => _list.ConvertAll(entry => entry.Key);

        /// <inheritdoc/>
        public ICollection<T> Values => _list.ConvertAll(entry => entry.Value);

        /// <summary>The entry at this position or with this name.</summary>
        public T this[string key]
        {
            get =>
                Find(key) is >= 0 and int index
                    ? _list[index].Value
                    : throw new KeyNotFoundException($"The ModuleDict has no entry '{key}'.");
            set
            {
                int index = Find(key);
                if (index < 0)
                    _list.Add((key, value));
                else
                    _list[index] = (key, value);
            }
        }

        /// <summary>The entry at this position or with this name.</summary>
        public (string, T) this[int index]
        {
            get => _list[index];
            set => _list[index] = value;
        }

        /// <summary>Returns the names, in the order in which they were added.</summary>
        public IEnumerable<string> keys() => Keys;

        /// <summary>Returns the modules or parameters, in the order in which they were added.</summary>
        public IEnumerable<T> values() => Values;

        /// <summary>Returns the names with the modules or parameters, in the order in which they were added.</summary>
        public IEnumerator<(string, T)> items() => _list.GetEnumerator();

        /// <summary>Removes all entries.</summary>
        public void clear() => _list.Clear();

        /// <inheritdoc/>
        public void Clear() => _list.Clear();

        /// <inheritdoc/>
        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        /// <inheritdoc/>
        public void Add(string key, T value)
        {
            if (ContainsKey(key))
                throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));
            _list.Add((key, value));
        }

        /// <inheritdoc/>
        public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

        /// <inheritdoc/>
        public void Insert(int index, (string, T) item)
        {
            if (ContainsKey(item.Item1))
                throw new ArgumentException($"An item with the same key has already been added. Key: {item.Item1}", nameof(item));
            _list.Insert(index, item);
        }

        /// <inheritdoc/>
        public bool ContainsKey(string key) => Find(key) >= 0;

        /// <inheritdoc/>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
        {
            int index = Find(key);
            value = index < 0 ? null : _list[index].Value;
            return index >= 0;
        }

        /// <inheritdoc/>
        public bool Remove(string key) => _list.RemoveAll(entry => entry.Key == key) > 0;

        /// <inheritdoc/>
        public bool Remove((string, T) item) => _list.Remove(item);

        /// <inheritdoc/>
        public bool Remove(KeyValuePair<string, T> item) => _list.Remove((item.Key, item.Value));

        /// <inheritdoc/>
        public void RemoveAt(int index) => _list.RemoveAt(index);

        /// <inheritdoc/>
        public bool Contains((string, T) item) => _list.Contains(item);

        /// <inheritdoc/>
        public bool Contains(KeyValuePair<string, T> item) => _list.Contains((item.Key, item.Value));

        /// <inheritdoc/>
        public int IndexOf((string, T) item) => _list.IndexOf(item);

        /// <inheritdoc/>
        public void CopyTo((string, T)[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex)
        {
            foreach ((string key, T value) in _list)
                array[arrayIndex++] = new(key, value);
        }

        /// <inheritdoc/>
        public IEnumerator<(string, T)> GetEnumerator() => _list.GetEnumerator();

        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
            _list.Select(entry => new KeyValuePair<string, T>(entry.Key, entry.Value)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private protected override void CompleteComponents() => RegisterComponents();

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            RegisterComponents();
            base.Dispose(disposing);
        }

        /// <inheritdoc/>
        protected override void RegisterComponents()
        {
            if (_registered)
                return;
            _registered = true;
            foreach ((string key, T value) in _list)
                register_module(key, value);
        }

        private int Find(string key) => _list.FindIndex(entry => entry.Key == key);
    }
}
