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
        private readonly NamedEntries<T> _entries = new(nameof(ModuleDict));

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
        public int Count => _entries.List.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <inheritdoc/>
        public ICollection<string> Keys => _entries.Names;

        /// <inheritdoc/>
        public ICollection<T> Values => _entries.Values;

        /// <summary>The entry at this position or with this name.</summary>
        public T this[string key]
        {
            get => _entries[key];
            set => _entries[key] = value;
        }

        /// <summary>The entry at this position or with this name.</summary>
        public (string, T) this[int index]
        {
            get => _entries.List[index];
            set => _entries.List[index] = value;
        }

        /// <summary>Returns the names, in the order in which they were added.</summary>
        public IEnumerable<string> keys() => Keys;

        /// <summary>Returns the modules or parameters, in the order in which they were added.</summary>
        public IEnumerable<T> values() => Values;

        /// <summary>Returns the names with the modules or parameters, in the order in which they were added.</summary>
        public IEnumerator<(string, T)> items() => _entries.List.GetEnumerator();

        /// <summary>Removes all entries.</summary>
        public void clear() => _entries.List.Clear();

        /// <inheritdoc/>
        public void Clear() => _entries.List.Clear();

        /// <inheritdoc/>
        public void Add((string, T) item) => Add(item.Item1, item.Item2);

        /// <inheritdoc/>
        public void Add(string key, T value) => _entries.Insert(Count, key, value, nameof(key));

        /// <inheritdoc/>
        public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

        /// <inheritdoc/>
        public void Insert(int index, (string, T) item) => _entries.Insert(index, item.Item1, item.Item2, nameof(item));

        /// <inheritdoc/>
        public bool ContainsKey(string key) => _entries.Has(key);

        /// <inheritdoc/>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGet(key, out value);

        /// <inheritdoc/>
        public bool Remove(string key) => _entries.Remove(key);

        /// <inheritdoc/>
        public bool Remove((string, T) item) => _entries.List.Remove(item);

        /// <inheritdoc/>
        public bool Remove(KeyValuePair<string, T> item) => _entries.List.Remove((item.Key, item.Value));

        /// <inheritdoc/>
        public void RemoveAt(int index) => _entries.List.RemoveAt(index);

        /// <inheritdoc/>
        public bool Contains((string, T) item) => _entries.List.Contains(item);

        /// <inheritdoc/>
        public bool Contains(KeyValuePair<string, T> item) => _entries.List.Contains((item.Key, item.Value));

        /// <inheritdoc/>
        public int IndexOf((string, T) item) => _entries.List.IndexOf(item);

        /// <inheritdoc/>
        public void CopyTo((string, T)[] array, int arrayIndex) => _entries.List.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public IEnumerator<(string, T)> GetEnumerator() => _entries.List.GetEnumerator();

        IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
            _entries.Pairs.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private protected override void CompleteComponents() => RegisterComponents();

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            RegisterComponents();
            base.Dispose(disposing);
        }

        /// <inheritdoc/>
        protected override void RegisterComponents() => _entries.Register(register_module);
    }
}
