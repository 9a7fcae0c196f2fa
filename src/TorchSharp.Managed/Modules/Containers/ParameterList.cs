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
    /// <summary>A list of parameters, which are registered under their numbers when the list itself is.</summary>
    public class ParameterList(params Parameter[] parameters) : Module(nameof(ParameterList)), IList<Parameter>
    {
        private readonly List<Parameter> list = [.. parameters];
        private bool registered;

        /// <summary>How many there are.</summary>
        public int Count => list.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <summary>The one at that place, or of that name.</summary>
        public Parameter this[int index]
        {
            get => list[index];
            set => list[index] = value;
        }

        /// <inheritdoc/>
        public void Add(Parameter item) => list.Add(item);

        /// <summary>Adds one at the end.</summary>
        public void append(params Parameter[] parameters) => list.AddRange(parameters);

        /// <summary>Adds several at the end.</summary>
        public void extend(IEnumerable<Parameter> parameters) => list.AddRange(parameters);

        /// <inheritdoc/>
        public void Clear() => list.Clear();

        /// <inheritdoc/>
        public bool Contains(Parameter item) => list.Contains(item);

        /// <inheritdoc/>
        public void CopyTo(Parameter[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public int IndexOf(Parameter item) => list.IndexOf(item);

        /// <inheritdoc/>
        public void Insert(int index, Parameter item) => list.Insert(index, item);

        /// <inheritdoc/>
        public bool Remove(Parameter item) => list.Remove(item);

        /// <inheritdoc/>
        public void RemoveAt(int index) => list.RemoveAt(index);

        /// <inheritdoc/>
        public IEnumerator<Parameter> GetEnumerator() => list.GetEnumerator();

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
            for (int i = 0; i < list.Count; i++)
            {
                if (ReferenceEquals(list[i], old))
                    list[i] = converted;
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
            for (int i = 0; i < list.Count; i++)
                register_parameter(i.ToString(CultureInfo.InvariantCulture), list[i]);
        }
    }
}
