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
    /// <summary>Parameters by name, which are registered when the dictionary itself is.</summary>
    public class ParameterDict : Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
    {
        private readonly List<(string Key, Parameter Value)> list = [];
        private bool registered;

        /// <summary>Parameters under these names.</summary>
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

        /// <summary>How many there are.</summary>
        public int Count => list.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <inheritdoc/>
        public ICollection<string> Keys => list.ConvertAll(entry => entry.Key);

        /// <inheritdoc/>
        public ICollection<Parameter> Values => list.ConvertAll(entry => entry.Value);

        /// <summary>The one at that place, or of that name.</summary>
        public Parameter this[string key]
        {
            get => Find(key) is >= 0 and int index ? list[index].Value : throw new KeyNotFoundException($"The ParameterDict has no entry '{key}'.");
            set
            {
                int index = Find(key);
                if (index < 0)
                    list.Add((key, value));
                else
                    list[index] = (key, value);
            }
        }

        /// <summary>The one at that place, or of that name.</summary>
        public (string, Parameter) this[int index]
        {
            get => list[index];
            set => list[index] = value;
        }

        /// <summary>The names, in the order in which they were added.</summary>
        public IEnumerable<string> keys() => Keys;

        /// <summary>The modules or parameters, in the order in which they were added.</summary>
        public IEnumerable<Parameter> values() => Values;

        /// <summary>Names and modules or parameters, in the order in which they were added.</summary>
        public IEnumerator<(string, Parameter)> items() => list.GetEnumerator();

        /// <summary>Removes all.</summary>
        public void clear() => list.Clear();

        /// <inheritdoc/>
        public void Clear() => list.Clear();

        /// <inheritdoc/>
        public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

        /// <inheritdoc/>
        public void Add(string key, Parameter value)
        {
            if (ContainsKey(key))
                throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));
            list.Add((key, value));
        }

        /// <inheritdoc/>
        public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

        /// <inheritdoc/>
        public void Insert(int index, (string, Parameter) item)
        {
            if (ContainsKey(item.Item1))
                throw new ArgumentException($"An item with the same key has already been added. Key: {item.Item1}", nameof(item));
            list.Insert(index, item);
        }

        /// <inheritdoc/>
        public bool ContainsKey(string key) => Find(key) >= 0;

        /// <inheritdoc/>
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value)
        {
            int index = Find(key);
            value = index < 0 ? null : list[index].Value;
            return index >= 0;
        }

        /// <inheritdoc/>
        public bool Remove(string key) => list.RemoveAll(entry => entry.Key == key) > 0;

        /// <inheritdoc/>
        public bool Remove((string, Parameter) item) => list.Remove(item);

        /// <inheritdoc/>
        public bool Remove(KeyValuePair<string, Parameter> item) => list.Remove((item.Key, item.Value));

        /// <inheritdoc/>
        public void RemoveAt(int index) => list.RemoveAt(index);

        /// <inheritdoc/>
        public bool Contains((string, Parameter) item) => list.Contains(item);

        /// <inheritdoc/>
        public bool Contains(KeyValuePair<string, Parameter> item) => list.Contains((item.Key, item.Value));

        /// <inheritdoc/>
        public int IndexOf((string, Parameter) item) => list.IndexOf(item);

        /// <inheritdoc/>
        public void CopyTo((string, Parameter)[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex)
        {
            foreach ((string key, Parameter value) in list)
                array[arrayIndex++] = new(key, value);
        }

        /// <inheritdoc/>
        public IEnumerator<(string, Parameter)> GetEnumerator() => list.GetEnumerator();

        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
            list.Select(entry => new KeyValuePair<string, Parameter>(entry.Key, entry.Value)).GetEnumerator();

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
            for (int i = 0; i < list.Count; i++)
            {
                if (ReferenceEquals(list[i].Value, old))
                    list[i] = (list[i].Key, converted);
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
            if (registered)
                return;
            registered = true;
            foreach ((string key, Parameter value) in list)
                register_parameter(key, value);
        }

        private int Find(string key) => list.FindIndex(entry => entry.Key == key);
    }
}
