using System.Collections;
using System.Globalization;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ParameterList"/>
            public static Modules.ParameterList ParameterList(params Modules.Parameter[] parameters) => new(parameters);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A list of parameters, registered under their indices when the list itself is registered.</summary>
    public class ParameterList(params Parameter[] parameters) : Module(nameof(ParameterList)), IList<Parameter>
    {
        private readonly List<Parameter> _list = [.. parameters];
        private bool _registered;

        /// <summary>The number of entries.</summary>
        public int Count => _list.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <summary>The entry at this position or with this name.</summary>
        public Parameter this[int index]
        {
            get => _list[index];
            set => _list[index] = value;
        }

        /// <inheritdoc/>
        public void Add(Parameter item) => _list.Add(item);

        /// <summary>Appends entries.</summary>
        public void append(params Parameter[] parameters) => _list.AddRange(parameters);

        /// <summary>Appends several entries.</summary>
        public void extend(IEnumerable<Parameter> parameters) => _list.AddRange(parameters);

        /// <inheritdoc/>
        public void Clear() => _list.Clear();

        /// <inheritdoc/>
        public bool Contains(Parameter item) => _list.Contains(item);

        /// <inheritdoc/>
        public void CopyTo(Parameter[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public int IndexOf(Parameter item) => _list.IndexOf(item);

        /// <inheritdoc/>
        public void Insert(int index, Parameter item) => _list.Insert(index, item);

        /// <inheritdoc/>
        public bool Remove(Parameter item) => _list.Remove(item);

        /// <inheritdoc/>
        public void RemoveAt(int index) => _list.RemoveAt(index);

        /// <inheritdoc/>
        public IEnumerator<Parameter> GetEnumerator() => _list.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <inheritdoc/>
        public override IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
        {
            RegisterComponents();
            return base.named_parameters(recurse);
        }

        private protected override void CompleteComponents() => RegisterComponents();

        private protected override void Replaced(Parameter old, Parameter converted)
        {
            for (int i = 0; i < _list.Count; i++)
            {
                if (ReferenceEquals(_list[i], old))
                    _list[i] = converted;
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
            for (int i = 0; i < _list.Count; i++)
                register_parameter(i.ToString(CultureInfo.InvariantCulture), _list[i]);
        }
    }
}
