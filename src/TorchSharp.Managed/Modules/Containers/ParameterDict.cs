using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ParameterDict"/>
            public static Modules.ParameterDict ParameterDict(params (string, Modules.Parameter)[] parameters) => new(parameters);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A dictionary of parameters by name. The parameters are registered when the dictionary itself is registered.</summary>
    public class ParameterDict : Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
    {
        private readonly NamedEntries<Parameter> _entries = new(nameof(ParameterDict));

        /// <summary>Creates a dictionary of parameters with these names.</summary>
        public ParameterDict()
            : base(nameof(ParameterDict))
        {
        }

        internal ParameterDict((string, Parameter)[] entries)
            : this()
        {
            foreach ((string key, Parameter value) in entries)
                Add(key, value);
        }

        /// <summary>The number of entries.</summary>
        public int Count => _entries.List.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <inheritdoc/>
        public ICollection<string> Keys => _entries.Names;

        /// <inheritdoc/>
        public ICollection<Parameter> Values => _entries.Values;

        /// <summary>The entry at this position or with this name.</summary>
        public Parameter this[string key]
        {
            get => _entries[key];
            set => _entries[key] = value;
        }

        /// <summary>The entry at this position or with this name.</summary>
        public (string, Parameter) this[int index]
        {
            get => _entries.List[index];
            set => _entries.List[index] = value;
        }

        /// <summary>Returns the names, in the order in which they were added.</summary>
        public IEnumerable<string> keys() => Keys;

        /// <summary>Returns the modules or parameters, in the order in which they were added.</summary>
        public IEnumerable<Parameter> values() => Values;

        /// <summary>Returns the names with the modules or parameters, in the order in which they were added.</summary>
        public IEnumerator<(string, Parameter)> items() => _entries.List.GetEnumerator();

        /// <summary>Removes all entries.</summary>
        public void clear() => _entries.List.Clear();

        /// <inheritdoc/>
        public void Clear() => _entries.List.Clear();

        /// <inheritdoc/>
        public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

        /// <inheritdoc/>
        public void Add(string key, Parameter value) => _entries.Insert(Count, key, value, nameof(key));

        /// <inheritdoc/>
        public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

        /// <inheritdoc/>
        public void Insert(int index, (string, Parameter) item) => _entries.Insert(index, item.Item1, item.Item2, nameof(item));

        /// <inheritdoc/>
        public bool ContainsKey(string key) => _entries.Has(key);

        /// <inheritdoc/>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value) => _entries.TryGet(key, out value);

        /// <inheritdoc/>
        public bool Remove(string key) => _entries.Remove(key);

        /// <inheritdoc/>
        public bool Remove((string, Parameter) item) => _entries.List.Remove(item);

        /// <inheritdoc/>
        public bool Remove(KeyValuePair<string, Parameter> item) => _entries.List.Remove((item.Key, item.Value));

        /// <inheritdoc/>
        public void RemoveAt(int index) => _entries.List.RemoveAt(index);

        /// <inheritdoc/>
        public bool Contains((string, Parameter) item) => _entries.List.Contains(item);

        /// <inheritdoc/>
        public bool Contains(KeyValuePair<string, Parameter> item) => _entries.List.Contains((item.Key, item.Value));

        /// <inheritdoc/>
        public int IndexOf((string, Parameter) item) => _entries.List.IndexOf(item);

        /// <inheritdoc/>
        public void CopyTo((string, Parameter)[] array, int arrayIndex) => _entries.List.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public IEnumerator<(string, Parameter)> GetEnumerator() => _entries.List.GetEnumerator();

        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
            _entries.Pairs.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <inheritdoc/>
        public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse)
        {
            RegisterComponents();
            return base.named_parameters(recurse);
        }

        private protected override void CompleteComponents() => RegisterComponents();

        private protected override void Replaced(Parameter old, Parameter converted) => _entries.Replace(old, converted);

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            RegisterComponents();
            base.Dispose(disposing);
        }

        /// <inheritdoc/>
        protected override void RegisterComponents() => _entries.Register(register_parameter);
    }
}
