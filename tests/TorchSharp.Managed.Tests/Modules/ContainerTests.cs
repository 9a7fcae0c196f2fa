using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class ContainerTests
{
    [Fact]
    public void Lists_AreRegisteredWithTheirOwner()
    {
        using var net = new Net();
        Assert.Equal(
            ["dict.first.weight", "dict.first.bias", "list.0.weight", "list.0.bias", "list.1.weight", "parameterDict.scale", "weights.0",
            "weights.1"],
            net.named_parameters().Select(p => p.name).OrderBy(name => name[..name.LastIndexOf('.')], StringComparer.Ordinal));
        Assert.Equal(2, net.Layers.Count);
        Assert.True(net.Named.ContainsKey("first"));
        net.eval();
        Assert.False(net.Layers[1].training);
    }

    [Fact]
    public void ParameterList_AloneAndDisposed_GivesAndFreesItsParameters()
    {
        Parameter one = Parameter(ones(1)), two = Parameter(ones(2));
        using (ParameterList list = ParameterList(one))
        {
            list.append(two);
            Assert.Equal(["0", "1"], list.named_parameters().Select(p => p.name));
        }

        Assert.True(one.IsInvalid && two.IsInvalid);
    }

    [Fact]
    public void ModuleDict_ActsAsDictionaryAndAsList()
    {
        using ModuleDict<Module> dict = ModuleDict(("a", ReLU()), ("b", Linear(1, 1)));
        Assert.Equal(["a", "b"], dict.keys());
        Assert.Equal("b", dict[1].Item1);
        Assert.IsType<Linear>(dict["b"]);
        Assert.Throws<ArgumentException>(() => dict.Add("a", ReLU()));
        Assert.Throws<KeyNotFoundException>(() => dict["c"]);
        dict["a"] = Identity();
        Assert.IsType<Identity>(dict[0].Item2);
        Assert.True(dict.Remove("a"));
        Assert.False(dict.TryGetValue("a", out _));
        Assert.Single(dict.keys());
    }

    [Fact]
    public void ModuleOfThreeInputs_CallsItsHooksInOrder()
    {
        using DisposeScope scope = NewDisposeScope();
        using var module = new Sum3();
        var calls = new List<string>();
        module.register_forward_pre_hook((_, a, b, c) => (a * 2, b, c));
        module.register_forward_hook((_, _, _, _, result) => result + 1);
        module.register_forward_hook(_ => calls.Add("after"));
        Assert.Equal(2 + 1 + 1 + 1f, module.call(ones(1), ones(1), ones(1)).item<float>());
        Assert.Equal(["after"], calls);
    }

    [Fact]
    public void Layers_OfOneInput_AreTheirFunctions()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = randn(2, 3, 4, 4);
        (Module<Tensor, Tensor> Layer, Tensor Expected)[] pairs =
        [
            (ReLU6(), functional.relu6(x)), (SELU(), functional.selu(x)), (Hardswish(), functional.hardswish(x)),
            (LeakyReLU(0.2), functional.leaky_relu(x, 0.2)), (ELU(0.5), functional.elu(x, 0.5)), (GELU(), functional.gelu(x)),
            (GELU(Modules.GELU.Approximate.tanh), functional.gelu(x, Modules.GELU.Approximate.tanh)), (SiLU(), functional.silu(x)),
            (Mish(), functional.mish(x)), (Sigmoid(), x.sigmoid()), (Tanh(), x.tanh()), (Softplus(2), functional.softplus(x, 2)),
            (Unflatten(1, [3, 1]), x.unflatten(1, 3, 1)), (ZeroPad2d(2), functional.pad(x, (2, 2, 2, 2))),
            (ZeroPad2d((1, 0, 2, 0)), functional.pad(x, (1, 0, 2, 0))), (AvgPool2d(2), functional.avg_pool2d(x, 2)),
            (AvgPool2d((2, 1), padding: (1, 0)), functional.avg_pool2d(x, (2, 1), padding: (1, 0))),
            (AdaptiveAvgPool2d(2), functional.adaptive_avg_pool2d(x, 2)),
            (AdaptiveAvgPool2d((1, 2)), functional.adaptive_avg_pool2d(x, (1, 2))), (LayerNorm(4), functional.layer_norm(x, [4])),
            (LayerNorm([4, 4], bias: false), functional.layer_norm(x, [4, 4])), (PReLU(3, 0.1), functional.leaky_relu(x, 0.1)), ];
        foreach ((Module<Tensor, Tensor> layer, Tensor expected) in pairs)
            Near.AssertEqual(expected, layer.call(x).detach(), layer.GetName());
    }

    [Fact]
    [Differs("`nn.ELU` with `inplace`")]
    public void InplaceActivations_ChangeTheirInput()
    {
        using DisposeScope scope = NewDisposeScope();
        foreach (Module<Tensor, Tensor> layer in new Module<Tensor, Tensor>[]
        {
            ReLU6(true), SELU(true), Hardswish(true), LeakyReLU(inplace: true), ELU(inplace: true), GELU(true), SiLU(true), Mish(true),
            Sigmoid(true), Tanh(true), })
        {
            Tensor x = tensor(new[] { -1f, 2f }), y = layer.call(x);
            Near.AssertEqual(y, x, layer.GetName(), 0, 0);
            Assert.NotEqual(-1f, x[0].item<float>());
        }
    }

    private sealed class Sum3() : Module<Tensor, Tensor, Tensor, Tensor>("sum")
    {
        public override Tensor forward(Tensor input1, Tensor input2, Tensor input3) => input1 + input2 + input3;
    }

    private sealed class Net : Module<Tensor, Tensor>
    {
        private readonly ModuleList<Module<Tensor, Tensor>> list = ModuleList<Module<Tensor, Tensor>>(Linear(2, 2), PReLU(1));
        private readonly ModuleDict<Linear> dict = ModuleDict(("first", Linear(2, 1)));
        private readonly ParameterList weights = ParameterList(Parameter(ones(1)), Parameter(ones(1)));
        private readonly ParameterDict parameterDict = ParameterDict(("scale", Parameter(ones(1))));

        internal Net()
            : base("net") => RegisterComponents();

        internal ModuleList<Module<Tensor, Tensor>> Layers => list;

        internal ModuleDict<Linear> Named => dict;

        public override Tensor forward(Tensor input) => weights[0] * parameterDict["scale"] * input;
    }
}
