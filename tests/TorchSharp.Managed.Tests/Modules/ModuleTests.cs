using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp.Managed.Tests;

public sealed class ModuleTests
{
    [Fact]
    public void RegisterComponents_TakesFieldsInOrder_TheMostDerivedClassFirst()
    {
        using var model = new Derived();
        Assert.Equal(
            [
                "own", "derivedLayer.weight", "derivedLayer.bias", "renamed.weight", "norm.weight", "norm.bias",
                "<Property>k__BackingField.weight", "<Property>k__BackingField.bias", "baseLayer.weight",
            ],
            model.named_parameters().Select(p => p.name));
        Assert.Equal(
            ["table", "norm.running_mean", "norm.running_var", "norm.num_batches_tracked"], model.named_buffers().Select(b => b.name));
        Assert.Equal(
            ["derivedLayer", "renamed", "norm", "<Property>k__BackingField", "baseLayer"], model.named_children().Select(c => c.name));
        Assert.Equal(
            [.. model.named_parameters().Select(p => p.name), .. model.named_buffers().Select(b => b.name)], model.state_dict().Keys);
        Assert.Same(model.Own, model.get_parameter("own"));
        Assert.True(model.has_parameter("norm.weight"));
        Assert.True(model.has_buffer("norm.running_mean"));
        Assert.Null(model.get_parameter("norm.running_mean"));
        Assert.Equal("Derived", model.GetName());
    }

    [Fact]
    [OwnChoice("a sentence")]
    public void ModuleWithoutParameters_TakesOthersWithoutParametersOnly()
    {
        using var model = new Doubling();
        model.register_module("inner", new Doubling());
        Assert.Equal(["inner"], model.named_modules().Select(m => m.name));
        using Linear layer = Linear(1, 1);
        Assert.Contains(
            "'layer'", Assert.Throws<InvalidOperationException>(() => model.register_module("layer", layer)).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => model.register_buffer("table", ones(1)));
        Assert.Throws<InvalidOperationException>(() => model.register_parameter("weight", Parameter(ones(1))));
    }

    [Fact]
    [Differs("`Module.to(dtype)`, gradients")]
    public void To_KeepsGradients_InWhicheverModuleTheParametersAre()
    {
        using DisposeScope scope = NewDisposeScope();
        Linear layer = Linear(2, 1);
        Parameter inList = Parameter(ones(2)), inDict = Parameter(ones(2)), without = Parameter(ones(2)),
            frozen = Parameter(ones(2), requires_grad: false);
        ParameterList list = ParameterList(inList, without);
        ParameterDict dict = ParameterDict(("x", inDict), ("frozen", frozen));
        ModuleList<torch.nn.Module> model = ModuleList<torch.nn.Module>(layer, list, dict);
        (layer.call(ones(1, 2)) * 3).sum().backward();
        (inList * 5 + inDict * 7).sum().backward();

        model.@double();

        Assert.Equal([3, 3], layer.weight.grad!.data<double>().ToArray());
        Assert.Equal([3], layer.bias!.grad!.data<double>().ToArray());
        Assert.Equal([5, 5], list[0].grad!.data<double>().ToArray());
        Assert.Equal([7, 7], dict["x"].grad!.data<double>().ToArray());
        Assert.Null(list[1].grad);
        Assert.False(dict["frozen"].requires_grad);
        Assert.All(model.parameters(), parameter => Assert.Equal(ScalarType.Float64, parameter.dtype));
        Assert.Equal(model.parameters().Count(), model.state_dict().Count);
        Assert.True(inList.IsInvalid);
        Assert.Equal(2.0, list[0].sum().ToDouble());
    }

    [Fact]
    public void To_OfAListThatIsInNoModule_ConvertsWhatItHolds()
    {
        using ParameterList list = ParameterList(Parameter(ones(2)));
        using ParameterDict dict = ParameterDict(("x", Parameter(ones(2))));
        list.to(ScalarType.Float64);
        dict.to(ScalarType.Float64);
        Assert.Equal(ScalarType.Float64, list[0].dtype);
        Assert.Equal(ScalarType.Float64, dict["x"].dtype);
    }

    [Fact]
    [Differs("`Module.to(dtype)` of a parameter that two modules share")]
    public void To_OfAParameterInTwoModules_LeavesItOneParameter()
    {
        using Linear first = Linear(2, 2, hasBias: false), second = Linear(2, 2, hasBias: false);
        second.weight = first.weight;
        using Sequential model = Sequential(first, second);
        model.to(ScalarType.Float64).to(ScalarType.Float32);
        Assert.Same(first.weight, second.weight);
        Assert.Single(model.parameters());
        Assert.Equal([2L, 2], model.call(ones(2, 2)).shape);
    }

    [Fact]
    public void StateNames_OfNestedLayers_AreTheirPublicOnes()
    {
        using Sequential model = Sequential(
            ("norm", BatchNorm2d(2)), ("conv", Conv2d(2, 3, 1)), ("inner", Sequential(Linear(2, 1, hasBias: false))));
        Assert.Equal(
            ["norm.weight", "norm.bias", "conv.weight", "conv.bias", "inner.0.weight", "norm.running_mean", "norm.running_var",
            "norm.num_batches_tracked"],
            model.state_dict().Keys);
        Assert.Equal(ScalarType.Int64, model.state_dict()["norm.num_batches_tracked"].dtype);
    }

    [Fact]
    [Differs("`GetName()` of `Sequential`")]
    public void NamedModules_LeavesTheModuleItselfOut_DirectChildrenFirst()
    {
        using Sequential model = Sequential(("a", Sequential(("b", Sequential(("c", ReLU()))), ("d", Tanh()))), ("e", ReLU()));
        Assert.Equal(["a", "e", "a.b", "a.d", "a.b.c"], model.named_modules().Select(m => m.name));
        Assert.Equal(5, model.modules().Count());
        Assert.Equal(2, model.children().Count());
        var names = new List<string>();
        Assert.Same(model, model.apply(m => names.Add(m.GetName())));
        Assert.Equal(["ReLU", "Sequential", "Tanh", "Sequential", "ReLU", "Sequential"], names);
    }

    [Fact]
    public void SharedLayers_AreListedOnce_AndHaveAllTheirNamesInTheStateDictOfFields()
    {
        using BatchNorm2d layer = BatchNorm2d(2);
        using Sequential model = Sequential(("first", layer), ("second", layer));
        Assert.Equal(["first.weight", "first.bias"], model.named_parameters().Select(p => p.name));
        Assert.Equal(["first.running_mean", "first.running_var", "first.num_batches_tracked"], model.named_buffers().Select(b => b.name));
        string[] own = ["weight", "bias", "running_mean", "running_var", "num_batches_tracked"];
        Assert.Equal(own.Select(name => "first." + name), model.state_dict().Keys);

        using var open = new Open();
        open.register_module("first", layer);
        open.register_module("second", layer);
        Assert.Equal(["first.weight", "first.bias"], open.named_parameters().Select(p => p.name));
        Assert.Equal([.. own.Select(name => "first." + name), .. own.Select(name => "second." + name)], open.state_dict().Keys);
        Assert.Same(layer.weight, open.state_dict()["second.weight"]);
    }

    [Fact]
    [Differs("a parameter or buffer whose name is empty or contains a dot")]
    public void Registration_ChecksNamesAndValues()
    {
        using var model = new Open();
        using Parameter parameter = new(ones(1)), other = new(ones(1));
        model.register_parameter("p", parameter);
        Assert.Throws<InvalidOperationException>(() => model.register_parameter("p", other));
        Assert.Throws<ArgumentNullException>(() => model.register_parameter("q", null!));
        Assert.Throws<ArgumentNullException>(() => model.register_buffer("q", null!));
        Assert.ThrowsAny<ArgumentException>(() => model.register_module("a.b", ReLU()));
        Assert.ThrowsAny<ArgumentException>(() => model.register_module("", ReLU()));
        model.register_module("m", ReLU());
        Assert.Throws<InvalidOperationException>(() => model.register_module("m", ReLU()));
        model.register_module("m", null!);
        Assert.Empty(model.named_children());
        Assert.Throws<InvalidOperationException>(() => ReLU().register_parameter("p", other));
    }

    [Fact]
    public void ConditionalRegistration_SetsReplacesAndRemoves()
    {
        using DisposeScope scope = NewDisposeScope();
        using var model = new Open();
        model.Set("b", zeros(1), persistent: false);
        Assert.Empty(model.named_buffers());
        model.Set("b", ones(1), persistent: true);
        Assert.Equal(1, model.get_buffer("b")!.ToSingle());
        model.Set("b", null!, persistent: true);
        Assert.False(model.has_buffer("b"));
        model.Set("p", new Parameter(ones(1)));
        Tensor replacement = new Parameter(zeros(1));
        model.Set("p", replacement);
        Assert.Same(replacement, model.get_parameter("p"));
        model.Set("p", null!);
        Assert.Empty(model.parameters());
    }

    [Fact]
    public void TrainAndEval_AreRecursive()
    {
        using Sequential model = Sequential(Sequential(Dropout()), BatchNorm1d(2));
        Assert.True(model.training);
        model.eval();
        Assert.All(model.modules(), m => Assert.False(m.training));
        model.train();
        Assert.All(model.modules(), m => Assert.True(m.training));
    }

    [Fact]
    public void ZeroGrad_OfModulesNulls_OfOptimizersZeroes()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = Linear(2, 1);
        using optim.Optimizer optimizer = optim.SGD(layer.parameters(), 0.1);
        layer.call(ones(1, 2)).sum().backward();
        optimizer.zero_grad();
        Assert.Equal([0f, 0], layer.weight.grad!.data<float>().ToArray());
        layer.zero_grad(set_to_none: false);
        Assert.False(layer.weight.grad is null);
        layer.zero_grad();
        Assert.True(layer.weight.grad is null);
        optimizer.step();
    }

    [Fact]
    public void To_AnotherFloatType_ReplacesParametersAndFields()
    {
        using DisposeScope scope = NewDisposeScope();
        using Derived model = new Derived().to(float64);
        Assert.All(model.parameters(), p => Assert.Equal(ScalarType.Float64, p.dtype));
        Assert.Same(model.Own, model.get_parameter("own"));
        Assert.Equal(ScalarType.Float64, model.Own.dtype);
        Assert.Equal(ScalarType.Int64, model.get_buffer("norm.num_batches_tracked")!.dtype);
        Assert.Equal(ScalarType.Float64, model.call(rand([2, 3, 4, 4], float64)).dtype);
        Assert.Equal(9, model.parameters().Count());
        Assert.Throws<ArgumentException>(() => model.to(int64));
    }

    [Fact]
    public void LoadStateDict_CopiesValues_AndReportsNames()
    {
        using DisposeScope scope = NewDisposeScope();
        using Sequential source = Sequential(Linear(2, 3), BatchNorm1d(3)), target = Sequential(Linear(2, 3), BatchNorm1d(3));
        (IList<string> missing, IList<string> unexpected) = target.load_state_dict(source.state_dict());
        Assert.Empty(missing.Concat(unexpected));
        Assert.Equal(source.state_dict()["0.weight"], target.state_dict()["0.weight"]);
        Assert.NotSame(source.state_dict()["0.weight"], target.state_dict()["0.weight"]);

        Dictionary<string, Tensor> other = source.state_dict();
        other.Remove("0.bias");
        other["new"] = ones(1);
        Assert.Throws<InvalidOperationException>(() => target.load_state_dict(other));
        (missing, unexpected) = target.load_state_dict(other, strict: false);
        Assert.Equal(["0.bias"], missing);
        Assert.Equal(["new"], unexpected);
    }

    [Fact]
    public void Hooks_RunAroundForward_AndMayReplaceValues()
    {
        using DisposeScope scope = NewDisposeScope();
        using Identity layer = Identity();
        var calls = new List<string>();
        layer.register_forward_pre_hook((Module _) => calls.Add("module before"));
        var before = layer.register_forward_pre_hook((_, x) => { calls.Add("before"); return x * 2; });
        layer.register_forward_hook((_, x, y) => { calls.Add($"after {x.ToSingle()} {y.ToSingle()}"); return y + 1; });
        layer.register_forward_hook((Module _) => calls.Add("module after"));
        Assert.Equal(7, layer.call(tensor(3f)).ToSingle());
        Assert.Equal(["module before", "before", "after 6 6", "module after"], calls);
        Assert.Equal(3, layer.forward(tensor(3f)).ToSingle());
        before.remove();
        Assert.Equal(4, layer.call(tensor(3f)).ToSingle());
    }

    [Fact]
    public void Dispose_FreesParametersBuffersAndChildren()
    {
        var model = new Derived();
        Tensor[] state = [.. model.state_dict().Values];
        model.Dispose();
        Assert.All(state, t => Assert.True(t.IsInvalid));
    }

#pragma warning disable CA1823, CS0169, CS0649, CS0414, IDE0051, IDE0052 // Fields are found by reflection.
    private class Base : Module<Tensor, Tensor>
    {
        private readonly Linear baseLayer = Linear(2, 2, hasBias: false);
        private readonly Module? nothing;

        internal Base(string name)
            : base(name)
        {
        }

        public override Tensor forward(Tensor input) => input;
    }

    private sealed class Derived : Base
    {
        private readonly Conv2d derivedLayer = Conv2d(3, 2, 1);

        [ComponentName(Name = "renamed")]
        private readonly Linear second = Linear(1, 1, hasBias: false);
        private readonly BatchNorm2d norm = BatchNorm2d(2);
        private readonly Parameter own = new(ones(2));
        private readonly Tensor table = zeros(3);

        internal Derived()
            : base(nameof(Derived)) => RegisterComponents();

        internal Parameter Own => own;

        private Linear Property { get; } = Linear(9, 9);

        public override Tensor forward(Tensor input) => norm.call(derivedLayer.call(input));
    }
#pragma warning restore

    private sealed class Open() : Module<Tensor, Tensor>("Open")
    {
        internal void Set(string name, Tensor buffer, bool persistent) => ConditionallyRegisterBuffer(name, buffer, persistent);

        internal void Set(string name, Tensor parameter) => ConditionallyRegisterParameter(name, parameter);

        public override Tensor forward(Tensor input) => input;
    }

    private sealed class Doubling() : ParameterLessModule<Tensor, Tensor>(nameof(Doubling))
    {
        public override Tensor forward(Tensor input) => input * 2;
    }
}
