using System.Runtime.CompilerServices;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.Sequential"/>
            public static Modules.Sequential Sequential() => new(Array.Empty<Module<Tensor, Tensor>>());

            /// <inheritdoc cref="Modules.Sequential"/>
            public static Modules.Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

            /// <inheritdoc cref="Modules.Sequential"/>
            public static Modules.Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules);

            /// <inheritdoc cref="Modules.Sequential"/>
            public static Modules.Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) =>
                new(modules.Select(m => (m.Item1, m.Item2)).ToArray());

            /// <inheritdoc cref="Modules.Sequential"/>
            public static Modules.Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) =>
                new(modules.ToArray());

            /// <inheritdoc cref="Modules.Sequential"/>
            public static Modules.Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new(modules.ToArray());

            /// <inheritdoc cref="Modules.Sequential"/>
            public static Modules.Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
                new(modules.Select(m => (m.Item1, m.Item2)).ToArray());
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// A container that applies modules in sequence. Two modules may have the same name; their parameters then share it too.
    /// </summary>
    public class Sequential : Module<Tensor, Tensor>
    {
        private readonly List<Module<Tensor, Tensor>> _layers = [];
        private readonly List<string> _names = [];

        /// <summary>Creates a sequence of modules that run in order, under these names or under their indices.</summary>
        protected internal Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules)
            : base(nameof(Sequential))
        {
            foreach ((string name, Module<Tensor, Tensor> module) in modules)
                Add(name, module);
        }

        /// <summary>Creates a sequence of modules that run in order, under these names or under their indices.</summary>
        protected internal Sequential(params Module<Tensor, Tensor>[] modules)
            : base(nameof(Sequential))
        {
            foreach (Module<Tensor, Tensor> module in modules)
                append(module);
        }

        /// <summary>The number of entries.</summary>
        public int Count => _layers.Count;

        private protected override IEnumerable<(string Name, Module Module)> Components => _names.Zip<string, Module>(_layers);

        /// <summary>The entry at this position or with this name.</summary>
        [IndexerName("SequentialItems")]
        public IModule<Tensor, Tensor> this[int index] => _layers[index];

        /// <summary>A sequence of the modules in a range, under the same names as here.</summary>
        [IndexerName("SequentialItems")]
        public Sequential this[Range index]
        {
            get
            {
                (int start, int length) = index.GetOffsetAndLength(Count);
                return new Sequential(_names.Zip(_layers).Skip(start).Take(length).Select(pair => (pair.First, pair.Second)).ToArray());
            }
        }

        /// <summary>A sequence of the modules in a range, under the same names as here.</summary>
        [IndexerName("SequentialItems")]
        public Sequential this[(int? start, int? end) index] => this[(index.start ?? 0)..(index.end ?? Count)];

        /// <summary>Appends a module, which has to be a <see cref="Module{T, TResult}"/>.</summary>
        public Sequential append(string name, IModule<Tensor, Tensor> module)
        {
            Add(name, (Module<Tensor, Tensor>)module);
            return this;
        }

        /// <inheritdoc cref="append(string, IModule{Tensor, Tensor})"/>
        public Sequential append(IModule<Tensor, Tensor> module) =>
            append(_layers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), module);

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor)
        {
            if (_layers.Count == 0)
                return tensor.alias();
            Tensor current = _layers[0].call(tensor);
            foreach (Module<Tensor, Tensor> layer in _layers.Skip(1))
            {
                Tensor next = layer.call(current);
                if (!ReferenceEquals(next, current))
                    current.Dispose();
                current = next;
            }

            return current;
        }

        // Submodules are registered when they are added; the fields hold nothing else.
        /// <inheritdoc/>
        protected override void RegisterComponents()
        {
        }

        private void Add(string name, Module<Tensor, Tensor> module)
        {
            ArgumentNullException.ThrowIfNull(module);
            RequireName(name);
            Complete(module);
            _layers.Add(module);
            _names.Add(name);
        }
    }
}
