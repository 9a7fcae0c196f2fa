using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class OptimizerFileTests
{
    public static TheoryData<string> Names => OptimizerKinds.Names;

    /// <summary>
    /// The file that TorchSharp 0.99.6 wrote in this situation has this form and 113 bytes (torchsharp-api.md, section 9).
    /// </summary>
    [Fact]
    public void AdamOfALinearLayer_AfterOneStep_IsTheBytesSeenInTorchSharp()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = Linear(2, 1);
        using Adam adam = optim.Adam(layer.parameters(), lr: 0.01);
        layer.call(tensor(new[,] { { 1f, 2f } })).sum().backward();
        adam.step();
        byte[] bytes = Bytes(adam);
        Assert.Equal(113, bytes.Length);
        using var expected = new MemoryStream();
        using var writer = new BinaryWriter(expected);
        writer.Write("Adam");
        writer.Write((byte)1);
        writer.Write((byte)2);
        foreach (double option in new[] { 0.01, 0.01, 0.9, 0.999, 1e-8, 0 })
            writer.Write(option);
        writer.Write((short)0);
        foreach (float[] gradient in new float[][] { [1, 2], [1] })
        {
            writer.Write(1L);
            foreach (float[] moment in new[]
            {
                Array.ConvertAll(gradient, g => g * (float)(1 - 0.9)), Array.ConvertAll(gradient, g => g * g * (float)(1 - 0.999)),
            })
            {
                writer.Write((byte)6);
                writer.Write(gradient.Length == 2 ? [2, 1, 2] : new byte[] { 1, 1 });
                foreach (float value in moment)
                    writer.Write(value);
            }

            writer.Write((byte)0);
        }

        Assert.Equal(expected.ToArray(), bytes);
    }

    /// <summary>The order of the fields in files of TorchSharp 0.107.0: options, then what is remembered.</summary>
    [Theory]
    [InlineData("NAdam", new[] { 0.5, 0.25, 0.125, 1e-3, 0.375, 0.01 }, new[] { "step", "mu_product", "exp_avg", "exp_avg_sq" })]
    [InlineData("RAdam", new[] { 0.5, 0.25, 0.125, 1e-3, 0.375 }, new[] { "step", "exp_avg", "exp_avg_sq" })]
    [InlineData("Adagrad", new[] { 0.5, 0.01, 0.75, 1e-3, 0.375 }, new[] { "step", "sum" })]
    [InlineData("Adamax", new[] { 0.5, 0.25, 0.125, 1e-3, 0.375 }, new[] { "step", "exp_avg", "exp_inf" })]
    public void Files_HaveTheFieldsOfTorchSharpInTheirOrder(string name, double[] options, string[] fields)
    {
        using DisposeScope scope = NewDisposeScope();
        var parameter = new Parameter(tensor(new[] { 1f, -2f }));
        using OptimizerHelper optimizer = name switch
        {
            "NAdam" => optim.NAdam([parameter], 0.5, beta1: 0.25, beta2: 0.125, eps: 1e-3, weight_decay: 0.375, momentum_decay: 0.01),
            "RAdam" => optim.RAdam([parameter], 0.5, beta1: 0.25, beta2: 0.125, eps: 1e-3, weight_decay: 0.375),
            "Adagrad" => optim.Adagrad([parameter], 0.5, lr_decay: 0.01, weight_decay: 0.375, initial_accumulator_value: 0.75, eps: 1e-3),
            _ => optim.Adamax([parameter], 0.5, beta1: 0.25, beta2: 0.125, eps: 1e-3, weight_decay: 0.375),
        };
        parameter.grad = tensor(new[] { 3f, 4f });
        optimizer.step();
        using var expected = new MemoryStream();
        using var writer = new BinaryWriter(expected);
        writer.Write(name);
        writer.Write((byte)1);
        writer.Write((byte)1);
        writer.Write(0.5);
        foreach (double option in options)
            writer.Write(option);
        OptimizerState state = optimizer.state_dict().State.Single();
        foreach (string field in fields)
        {
            object value = state.GetType().GetField(field)!.GetValue(state)!;
            if (value is long whole)
                writer.Write(whole);
            else if (value is double number)
                writer.Write(number);
            else
                ((Tensor)value).Save(writer);
        }

        Assert.Equal(expected.ToArray(), Bytes(optimizer));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("The state of `SGD` without momentum", "SGD without momentum")]
    public void States_AreApproximatelyEqual_ToThoseOfTheSameSteps(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        using Linear layer = Linear(3, 2);
        using OptimizerHelper one = OptimizerKinds.Makers[name](layer.parameters()), two = OptimizerKinds.Makers[name](layer.parameters()),
            other = name == "Adamax" ? optim.SGD(layer.parameters(), 0.1) : optim.Adamax(layer.parameters(), 0.1);
        Step(layer, one);
        two.load_state_dict(one.state_dict());
        Assert.All(one.state_dict().State.Zip(two.state_dict().State), pair => Assert.True(pair.First.ApproximatelyEquals(pair.Second)));
        Assert.All(one.state_dict().State.Zip(other.state_dict().State), pair => Assert.False(pair.First.ApproximatelyEquals(pair.Second)));
        Assert.False(one.state_dict().State[0].ApproximatelyEquals(null!));
        if (name == "SGD without momentum")
            return;
        Step(layer, one);
        Assert.All(one.state_dict().State.Zip(two.state_dict().State), pair => Assert.False(pair.First.ApproximatelyEquals(pair.Second)));
    }

    [Fact]
    [Differs("`Optimizer.load_state_dict` of what does not fit")]
    public void OptionsAndStatesOfAnotherOptimizer_ChangeNothing()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = Linear(3, 2);
        using Adam adam = optim.Adam(layer.parameters(), 0.5), wide = optim.Adam(Linear(4, 2).parameters(), 0.25);
        using AdamW other = optim.AdamW(layer.parameters(), 0.125);
        Step(layer, adam);
        byte[] others = Bytes(other), wides = Bytes(wide);
        Assert.Throws<ArgumentException>(() => other.load_state_dict(adam.state_dict()));
        Assert.Throws<ArgumentException>(() => wide.load_state_dict(adam.state_dict()));
        Assert.Equal(others, Bytes(other));
        Assert.Equal(wides, Bytes(wide));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LoadedOptimizer_GoesOnAsTheSavedOne(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        using var folder = new TempFolder();
        manual_seed(1);
        using Linear first = Linear(3, 2), second = Linear(3, 2);
        using OptimizerHelper saved = OptimizerKinds.Makers[name](first.parameters()),
            loaded = OptimizerKinds.Makers[name](second.parameters());
        Step(first, saved);
        saved.ParamGroups.Single().LearningRate = 0.005;
        saved.save_state_dict(folder.Find("state"));
        second.load_state_dict(first.state_dict());
        loaded.load_state_dict(folder.Find("state"));
        Assert.Equal(Bytes(saved), Bytes(loaded));
        Assert.Equal(["state"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        for (int i = 0; i < 3; i++)
        {
            Step(first, saved);
            Step(second, loaded);
        }

        Near.AssertEqual(first.weight, second.weight.detach(), "weight", 0, 0);
        Assert.Equal(0.005, loaded.ParamGroups.Single().LearningRate);
    }

    [Fact]
    public void StateDictionary_IsTheLiveState_AndIsCopiedOnLoading()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear first = Linear(3, 2), second = Linear(3, 2);
        using Adam one = optim.Adam(first.parameters()), two = optim.Adam(second.parameters());
        Step(first, one);
        two.load_state_dict(one.state_dict());
        var state = (Adam.State)two.state_dict().State[0];
        Assert.Equal(1, state.step);
        Step(first, one);
        Assert.Equal(1, state.step);
        Assert.Equal([0, 1], one.state_dict().StateIndexRef.Single());
    }

    [Fact]
    [Differs("`Optimizer.load_state_dict` of what does not fit")]
    public void FilesThatDoNotFit_ChangeNothing()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = Linear(3, 2), wide = Linear(4, 2);
        using Adam adam = optim.Adam(layer.parameters()), other = optim.Adam(wide.parameters()), fewer = optim.Adam([layer.weight]);
        using AdamW renamed = optim.AdamW(layer.parameters());
        Step(layer, adam);
        byte[] bytes = Bytes(adam), before = Bytes(other);
        Assert.Throws<InvalidDataException>(() => Load(renamed, bytes));
        Assert.Throws<ArgumentException>(() => Load(fewer, bytes));
        Assert.Throws<ArgumentException>(() => Load(other, bytes));
        Assert.Equal(before, Bytes(other));
        byte[] own = Bytes(adam);
        foreach (int length in new[] { 0, 3, 20, 80, bytes.Length - 1 })
            Assert.Throws<InvalidDataException>(() => Load(adam, bytes[..length]));
        Assert.Equal(own, Bytes(adam));
    }

    [Fact]
    [Differs("`Tensor.TotalCount` counts a parameter twice")]
    public void States_LeaveNoMemory() => MemoryProbe.AssertNothingStays(() =>
    {
        using Linear layer = Linear(3, 2);
        foreach (Func<IEnumerable<Parameter>, OptimizerHelper> make in OptimizerKinds.Makers.Values)
        {
            using OptimizerHelper optimizer = make(layer.parameters());
            Step(layer, optimizer);
            Load(optimizer, Bytes(optimizer));
        }
    });

    private static void Step(Linear layer, OptimizerHelper optimizer)
    {
        optimizer.zero_grad();
        layer.call(ones(2, 3)).square().sum().backward();
        optimizer.step();
    }

    private static byte[] Bytes(OptimizerHelper optimizer)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        optimizer.save_state_dict(writer);
        return stream.ToArray();
    }

    private static void Load(OptimizerHelper optimizer, byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        optimizer.load_state_dict(reader);
    }
}
