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
        private readonly List<(string Key, Parameter Value)> _list = [];
        private bool _registered;

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
        public int Count => _list.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <inheritdoc/>
        public ICollection<string> Keys => _list.ConvertAll(entry => entry.Key);

        /// <inheritdoc/>
        public ICollection<Parameter> Values => _list.ConvertAll(entry => entry.Value);

        /// <summary>The entry at this position or with this name.</summary>
        public Parameter this[string key]
        {
            get =>
                Find(key) is >= 0 and int index
                    ? _list[index].Value
                    : throw new KeyNotFoundException($"The ParameterDict has no entry '{key}'.");
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
        public (string, Parameter) this[int index]
        {
            get => _list[index];
            set => _list[index] = value;
        }

        /// <summary>Returns the names, in the order in which they were added.</summary>
        public IEnumerable<string> keys() => Keys;

        /// <summary>Returns the modules or parameters, in the order in which they were added.</summary>
        public IEnumerable<Parameter> values() => Values;

        /// <summary>Returns the names with the modules or parameters, in the order in which they were added.</summary>
        public IEnumerator<(string, Parameter)> items() => _list.GetEnumerator();

        /// <summary>Removes all entries.</summary>
        public void clear() => _list.Clear();

        /// <inheritdoc/>
        public void Clear() => _list.Clear();

        /// <inheritdoc/>
        public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

        /// <inheritdoc/>
        public void Add(string key, Parameter value)
        {
            if (ContainsKey(key))
                throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));
            _list.Add((key, value));
        }

        /// <inheritdoc/>
        public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

        /// <inheritdoc/>
        public void Insert(int index, (string, Parameter) item)
        {
            if (ContainsKey(item.Item1))
                throw new ArgumentException($"An item with the same key has already been added. Key: {item.Item1}", nameof(item));
            _list.Insert(index, item);
        }

        /// <inheritdoc/>
        public bool ContainsKey(string key) => Find(key) >= 0;

        /// <inheritdoc/>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value)
        {
            int index = Find(key);
            value = index < 0 ? null : _list[index].Value;
            return index >= 0;
        }

        /// <inheritdoc/>
        public bool Remove(string key) => _list.RemoveAll(entry => entry.Key == key) > 0;

        /// <inheritdoc/>
        public bool Remove((string, Parameter) item) => _list.Remove(item);

        /// <inheritdoc/>
        public bool Remove(KeyValuePair<string, Parameter> item) => _list.Remove((item.Key, item.Value));

        /// <inheritdoc/>
        public void RemoveAt(int index) => _list.RemoveAt(index);

        /// <inheritdoc/>
        public bool Contains((string, Parameter) item) => _list.Contains(item);

        /// <inheritdoc/>
        public bool Contains(KeyValuePair<string, Parameter> item) => _list.Contains((item.Key, item.Value));

        /// <inheritdoc/>
        public int IndexOf((string, Parameter) item) => _list.IndexOf(item);

        /// <inheritdoc/>
        public void CopyTo((string, Parameter)[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex)
        {
            foreach ((string key, Parameter value) in _list)
                array[arrayIndex++] = new(key, value);
        }

        /// <inheritdoc/>
        public IEnumerator<(string, Parameter)> GetEnumerator() => _list.GetEnumerator();

        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
            _list.Select(entry => new KeyValuePair<string, Parameter>(entry.Key, entry.Value)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <inheritdoc/>
        public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse)
        {
            RegisterComponents();
            return base.named_parameters(recurse);
        }

        private protected override void CompleteComponents() => RegisterComponents();

        private protected override void Replaced(Parameter old, Parameter converted)
        {
            for (int i = 0; i < _list.Count; i++)
            {
                if (ReferenceEquals(_list[i].Value, old))
                    _list[i] = (_list[i].Key, converted);
            }
        }

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
            foreach ((string key, Parameter value) in _list)
                register_parameter(key, value);
        }

        private int Find(string key) => _list.FindIndex(entry => entry.Key == key);
    }
}
