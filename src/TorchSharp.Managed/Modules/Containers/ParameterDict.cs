using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
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

        public int Count => list.Count;

        public bool IsReadOnly => false;

        public ICollection<string> Keys => list.ConvertAll(entry => entry.Key);

        public ICollection<Parameter> Values => list.ConvertAll(entry => entry.Value);

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

        public (string, Parameter) this[int index]
        {
            get => list[index];
            set => list[index] = value;
        }

        public IEnumerable<string> keys() => Keys;

        public IEnumerable<Parameter> values() => Values;

        public IEnumerator<(string, Parameter)> items() => list.GetEnumerator();

        public void clear() => list.Clear();

        public void Clear() => list.Clear();

        public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

        public void Add(string key, Parameter value)
        {
            if (ContainsKey(key))
                throw new ArgumentException($"An item with the same key has already been added. Key: {key}", nameof(key));
            list.Add((key, value));
        }

        public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

        public void Insert(int index, (string, Parameter) item)
        {
            if (ContainsKey(item.Item1))
                throw new ArgumentException($"An item with the same key has already been added. Key: {item.Item1}", nameof(item));
            list.Insert(index, item);
        }

        public bool ContainsKey(string key) => Find(key) >= 0;

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value)
        {
            int index = Find(key);
            value = index < 0 ? null : list[index].Value;
            return index >= 0;
        }

        public bool Remove(string key) => list.RemoveAll(entry => entry.Key == key) > 0;

        public bool Remove((string, Parameter) item) => list.Remove(item);

        public bool Remove(KeyValuePair<string, Parameter> item) => list.Remove((item.Key, item.Value));

        public void RemoveAt(int index) => list.RemoveAt(index);

        public bool Contains((string, Parameter) item) => list.Contains(item);

        public bool Contains(KeyValuePair<string, Parameter> item) => list.Contains((item.Key, item.Value));

        public int IndexOf((string, Parameter) item) => list.IndexOf(item);

        public void CopyTo((string, Parameter)[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

        public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex)
        {
            foreach ((string key, Parameter value) in list)
                array[arrayIndex++] = new(key, value);
        }

        public IEnumerator<(string, Parameter)> GetEnumerator() => list.GetEnumerator();

        IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
            list.Select(entry => new KeyValuePair<string, Parameter>(entry.Key, entry.Value)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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

        protected override void Dispose(bool disposing)
        {
            RegisterComponents();
            base.Dispose(disposing);
        }

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
