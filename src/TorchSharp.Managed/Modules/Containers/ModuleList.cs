using System.Collections;
using System.Globalization;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.ModuleList{T}"/>
            public static Modules.ModuleList<Module> ModuleList(params Module[] modules) => new(modules);

            /// <inheritdoc cref="Modules.ModuleList{T}"/>
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules)
                where T : Module => new(modules);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A list of modules, which are registered under their numbers when the list itself is.</summary>
    public class ModuleList<T>(params T[] modules) : Module(nameof(ModuleList)), IList<T>
        where T : Module
    {
        private readonly List<T> list = [.. modules];
        private bool registered;

        /// <summary>How many there are.</summary>
        public int Count => list.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <summary>The one at that place, or of that name.</summary>
        public T this[int index]
        {
            get => list[index];
            set => list[index] = value;
        }

        /// <inheritdoc/>
        public void Add(T item) => list.Add(item);

        /// <summary>Adds one at the end.</summary>
        public void append(params T[] parameters) => list.AddRange(parameters);

        /// <summary>Adds several at the end.</summary>
        public void extend(IEnumerable<T> modules) => list.AddRange(modules);

        /// <inheritdoc/>
        public void Clear() => list.Clear();

        /// <inheritdoc/>
        public bool Contains(T item) => list.Contains(item);

        /// <inheritdoc/>
        public void CopyTo(T[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public int IndexOf(T item) => list.IndexOf(item);

        /// <inheritdoc/>
        public void Insert(int index, T item) => list.Insert(index, item);

        /// <inheritdoc/>
        public bool Remove(T item) => list.Remove(item);

        /// <inheritdoc/>
        public void RemoveAt(int index) => list.RemoveAt(index);

        /// <inheritdoc/>
        public IEnumerator<T> GetEnumerator() => list.GetEnumerator();

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
            if (registered)
                return;
            registered = true;
            for (int i = 0; i < list.Count; i++)
                register_module(i.ToString(CultureInfo.InvariantCulture), list[i]);
        }
    }
}
