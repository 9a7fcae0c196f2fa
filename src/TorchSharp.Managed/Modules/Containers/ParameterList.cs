using System.Collections;
using System.Globalization;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
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

        public int Count => list.Count;

        public bool IsReadOnly => false;

        public Parameter this[int index]
        {
            get => list[index];
            set => list[index] = value;
        }

        public void Add(Parameter item) => list.Add(item);

        public void append(params Parameter[] parameters) => list.AddRange(parameters);

        public void extend(IEnumerable<Parameter> parameters) => list.AddRange(parameters);

        public void Clear() => list.Clear();

        public bool Contains(Parameter item) => list.Contains(item);

        public void CopyTo(Parameter[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

        public int IndexOf(Parameter item) => list.IndexOf(item);

        public void Insert(int index, Parameter item) => list.Insert(index, item);

        public bool Remove(Parameter item) => list.Remove(item);

        public void RemoveAt(int index) => list.RemoveAt(index);

        public IEnumerator<Parameter> GetEnumerator() => list.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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
            for (int i = 0; i < list.Count; i++)
                register_parameter(i.ToString(CultureInfo.InvariantCulture), list[i]);
        }
    }
}
