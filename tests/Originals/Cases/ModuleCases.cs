using TorchSharp;
using TorchSharp.Modules;

namespace Originals.Cases;

/// <summary>What of a module is registered, under which names, and what is written of it.</summary>
internal static class ModuleCases
{
    internal static IEnumerable<Case> All()
    {
        yield return new("modules: auto-properties", () => Names(new WithProperties()));
        yield return new("modules: auto-properties, converted", () =>
        {
            var model = new WithProperties();
            model.to(float64);
            return new object?[] { model.Layer.weight.dtype, model.Factor.dtype, model.parameters().Select(p => p.dtype) };
        });
        yield return new("modules: fields of other types", () => Names(new WithFieldsOfOtherTypes()));
        yield return new("modules: a loss with weights", () => Names(new WithLoss()));
        yield return new("modules: underscores, converted", () =>
        {
            var model = new WithUnderscores();
            model.to(float64);
            return new object?[] { model.Types(), Names(model) };
        });
        yield return new("modules: one layer in two fields", () => Names(new WithOneLayerTwice()));
        yield return new("modules: one layer twice in a Sequential", () =>
        {
            Linear layer = Linear(2, 2);
            return Names(Sequential(layer, layer));
        });
        yield return new("modules: one layer twice in a Sequential, with names", () =>
        {
            Linear layer = Linear(2, 2);
            return Names(Sequential(("a", layer), ("b", ReLU()), ("c", layer)));
        });
        yield return new("modules: one norm twice in a Sequential", () =>
        {
            BatchNorm1d norm = BatchNorm1d(2);
            return Names(Sequential(norm, norm));
        });
        yield return new("modules: the file of a Sequential with one layer twice", () =>
        {
            Linear layer = Linear(2, 2);
            string file = Path.GetTempFileName();
            try
            {
                Sequential(layer, layer).save(file);
                return new FileInfo(file).Length;
            }
            finally
            {
                File.Delete(file);
            }
        });
        yield return new("modules: the name of a Sequential", () => Sequential(ReLU()).GetName(), "`torch::nn::SequentialImpl`");
    }

    private static object?[] Names(Module module) =>
    [
        module.named_parameters().Select(p => p.name), "|", module.named_buffers().Select(b => b.name), "|",
        module.named_children().Select(m => m.name), "|", module.named_modules().Select(m => m.name), "|", module.state_dict().Keys,
    ];

    private abstract class Plain(string name) : Module<Tensor, Tensor>(name)
    {
        public override Tensor forward(Tensor input) => input;
    }

    private sealed class WithProperties : Plain
    {
        internal WithProperties()
            : base(nameof(WithProperties)) => RegisterComponents();

        public Linear Layer { get; } = Linear(2, 1);

        public Parameter Factor { get; set; } = new(zeros(3));
    }

    private sealed class WithFieldsOfOtherTypes : Plain
    {
#pragma warning disable CS0414, CA1823, IDE0051, IDE0052 // They are read by their names.
        private readonly IModule<Tensor, Tensor> _byInterface = Linear(2, 1);
        private readonly object _asObject = Linear(1, 2);
        private readonly object _buffer = zeros(2);
        private readonly dynamic _parameter = new Parameter(ones(1));
        private readonly object? _nothing;
        private readonly object _text = "text";
#pragma warning restore CS0414, CA1823, IDE0051, IDE0052

        internal WithFieldsOfOtherTypes()
            : base(nameof(WithFieldsOfOtherTypes))
        {
            _nothing = null;
            RegisterComponents();
        }
    }

    private sealed class WithLoss : Plain
    {
#pragma warning disable CA1823, IDE0051, IDE0052 // It is read by its name.
        private readonly CrossEntropyLoss _loss = CrossEntropyLoss(ones(2));
#pragma warning restore CA1823, IDE0051, IDE0052

        internal WithLoss()
            : base(nameof(WithLoss)) => RegisterComponents();
    }

    private sealed class WithUnderscores : Plain
    {
        private readonly Parameter _factor = new(zeros(3));
        private readonly Tensor _table = zeros(2);

        internal WithUnderscores()
            : base(nameof(WithUnderscores)) => RegisterComponents();

        internal object[] Types() => [_factor.dtype, _table.dtype];
    }

    private sealed class WithOneLayerTwice : Plain
    {
#pragma warning disable IDE0052 // They are read by their names.
        private readonly Linear _a;
        private readonly Linear _b;
        private readonly Parameter _p;
        private readonly Parameter _q;
#pragma warning restore IDE0052

        internal WithOneLayerTwice()
            : base(nameof(WithOneLayerTwice))
        {
            _a = _b = Linear(2, 2);
            _p = _q = new Parameter(zeros(1));
            RegisterComponents();
        }
    }
}
