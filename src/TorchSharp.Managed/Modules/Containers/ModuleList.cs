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
    /// <summary>A list of modules, registered under their indices when the list itself is registered.</summary>
    public class ModuleList<T>(params T[] modules) : Module(nameof(ModuleList)), IList<T>
        where T : Module
    {
        private readonly List<T> _list = [.. modules];
        private bool _registered;

        /// <summary>The number of entries.</summary>
        public int Count => _list.Count;

        /// <inheritdoc/>
        public bool IsReadOnly => false;

        /// <summary>The entry at this position or with this name.</summary>
        public T this[int index]
        {
            get => _list[index];
            set => _list[index] = value;
        }

        /// <inheritdoc/>
        public void Add(T item) => _list.Add(item);

        /// <summary>Appends entries.</summary>
        public void append(params T[] parameters) => _list.AddRange(parameters);

        /// <summary>Appends several entries.</summary>
        public void extend(IEnumerable<T> modules) => _list.AddRange(modules);

        /// <inheritdoc/>
        public void Clear() => _list.Clear();

        /// <inheritdoc/>
        public bool Contains(T item) => _list.Contains(item);

        /// <inheritdoc/>
        public void CopyTo(T[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

        /// <inheritdoc/>
        public int IndexOf(T item) => _list.IndexOf(item);

        /// <inheritdoc/>
        public void Insert(int index, T item) => _list.Insert(index, item);

        /// <inheritdoc/>
        public bool Remove(T item) => _list.Remove(item);

        /// <inheritdoc/>
        public void RemoveAt(int index) => _list.RemoveAt(index);

        /// <inheritdoc/>
        public IEnumerator<T> GetEnumerator() => _list.GetEnumerator();

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
            for (int i = 0; i < _list.Count; i++)
                register_module(i.ToString(CultureInfo.InvariantCulture), _list[i]);
        }
    }
}
