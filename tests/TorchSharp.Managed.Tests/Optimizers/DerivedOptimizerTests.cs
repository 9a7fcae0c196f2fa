using System.Reflection;
using TorchSharp.Modules;
using Schedulers = TorchSharp.torch.optim.lr_scheduler;

namespace TorchSharp.Managed.Tests;

/// <summary>The classes of fixtures/derived-optimizers.cs, compiled as a program's own.</summary>
public sealed class DerivedOptimizerTests
{
    private static readonly Type s_derived = UserProgram.Library(UserProgram.Fixture("derived-optimizers.cs"))
        .GetType("Derived.Program", throwOnError: true)!;

    [Fact]
    public void OwnOptimizer_StepsAsTheLibrarysOfTheSameFormula()
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        using Linear first = Linear(3, 2), second = Linear(3, 2);
        second.load_state_dict(first.state_dict());
        using var own = Make<OptimizerHelper>("HeavyBall", first.parameters(), 0.1, 0.9);
        using SGD sgd = optim.SGD(second.parameters(), 0.1, momentum: 0.9);
        for (int step = 0; step < 5; step++)
        {
            foreach ((Linear layer, OptimizerHelper optimizer) in new (Linear, OptimizerHelper)[] { (first, own), (second, sgd) })
            {
                Tensor loss = optimizer.step(() =>
                {
                    optimizer.zero_grad();
                    Tensor value = layer.call(ones(2, 3)).square().sum();
                    value.backward();
                    return value;
                });
                Assert.True(loss.requires_grad);
            }
        }

        Near.AssertEqual(second.weight.detach(), first.weight.detach(), "weight");
        Assert.Equal([0.1], own.ParamGroups.Select(group => group.LearningRate));
        own.to(CPU);
    }

    [Fact]
    [Differs("A damaged file is an `InvalidDataException`")]
    public void OwnOptimizer_IsSavedAndLoaded_AndChangesNothingWhereTheFileDoesNotFit()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = Linear(3, 2), wide = Linear(4, 2);
        using OptimizerHelper saved = Make<OptimizerHelper>("HeavyBall", layer.parameters(), 0.1, 0.9),
            loaded = Make<OptimizerHelper>("HeavyBall", layer.parameters(), 0.2, 0.5),
            other = Make<OptimizerHelper>("HeavyBall", wide.parameters(), 0.1, 0.9);
        layer.call(ones(2, 3)).sum().backward();
        saved.step();
        byte[] bytes = Bytes(saved), before = Bytes(loaded), others = Bytes(other);
        Assert.Throws<InvalidDataException>(() => Load(loaded, bytes[..^1]));
        Assert.Throws<ArgumentException>(() => Load(other, bytes));
        Assert.Equal(before, Bytes(loaded));
        Assert.Equal(others, Bytes(other));
        Load(loaded, bytes);
        Assert.Equal(bytes, Bytes(loaded));
        Assert.True(loaded.state_dict().State[0].ApproximatelyEquals(saved.state_dict().State[0]));
        saved.step();
        Assert.False(loaded.state_dict().State[0].ApproximatelyEquals(saved.state_dict().State[0]));
        loaded.load_state_dict(saved.state_dict());
        Assert.True(loaded.state_dict().State[0].ApproximatelyEquals(saved.state_dict().State[0]));
    }

    [Fact]
    [Differs("`Tensor.TotalCount` counts a parameter twice")]
    public void OwnOptimizer_LeavesNoMemory() => MemoryProbe.AssertNothingStays(() =>
    {
        using Linear layer = Linear(3, 2);
        layer.call(ones(2, 3)).sum().backward();
        using var own = Make<OptimizerHelper>("HeavyBall", layer.parameters(), 0.1, 0.9);
        for (int step = 0; step < 3; step++)
            own.step();
        Load(own, Bytes(own));
    });

    [Fact]
    public void OwnOptimizer_OfTheClassBelow_StepsAndIsScheduled()
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        using var parameter = new Parameter(ones(1000));
        var own = Make<optim.Optimizer>("NoisyDescent", new[] { parameter }, 0.5);
        Schedulers.LRScheduler schedule = Schedulers.ExponentialLR(own, 0.5);
        schedule.step();
        parameter.grad = ones(1000);
        own.step();
        Assert.Equal(0.75, parameter.detach().mean().ToDouble(), 1e-3);
        Assert.InRange(parameter.detach().std().ToDouble(), 1e-4, 1e-3);
        own.zero_grad();
        Assert.Equal(0, parameter.grad!.abs().sum().ToSingle());
        own.Dispose();
        Assert.Equal(1, own.GetType().GetProperty("Disposals")!.GetValue(own));
    }

    [Fact]
    public void OwnStep_OfALibrarysOptimizer_ReplacesIt()
    {
        using DisposeScope scope = NewDisposeScope();
        using var parameter = new Parameter(ones(3));
        using var own = Make<OptimizerHelper>("SignDescent", new[] { parameter }, 0.25);
        parameter.grad = tensor(new[] { -3f, 0, 0.1f });
        own.step();
        Assert.Equal([1.25, 1, 0.75], Near.Values(parameter));
    }

    [Fact]
    [Differs("`get_last_lr` of `lr_scheduler.ChainedLR`")]
    public void OwnSchedule_SetsTheRatesOfEveryGroup()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter first = new(ones(1)), second = new(ones(1));
        using SGD optimizer = optim.SGD(new SGD.ParamGroup[] { new([first], lr: 1), new([second], lr: 0.5) }, 0.1);
        var schedule = Make<Schedulers.LRScheduler>("WarmUp", optimizer, 4);
        foreach (double factor in new[] { 0.25, 0.5, 0.75, 1, Math.Sqrt(0.8) })
        {
            Assert.Equal([factor, factor / 2], optimizer.ParamGroups.Select(group => group.LearningRate));
            Assert.Equal([factor, factor / 2], schedule.get_last_lr());
            schedule.step();
        }

        Assert.Equal(6, schedule.GetType().GetProperty("Steps")!.GetValue(schedule));
        schedule.step(100);
        Assert.Equal([1, 0.5], schedule.get_last_lr());
        Schedulers.LRScheduler chained = Schedulers.ChainedLR([schedule, Schedulers.ConstantLR(optimizer, 0.5, 100)]);
        chained.step();
        Assert.Equal(schedule.get_last_lr(), chained.get_last_lr());
    }

    [Fact]
    [Differs("`get_last_lr` of `lr_scheduler.ChainedLR`")]
    public void OwnSchedule_WithoutAnOptimizer_SaysSoUnlessItStepsByItself()
    {
        using DisposeScope scope = NewDisposeScope();
        using SGD optimizer = optim.SGD([new Parameter(ones(1))], 1);
        var every = Make<Schedulers.LRScheduler>("Every", Schedulers.ExponentialLR(optimizer, 0.5), 3);
        for (int step = 0; step < 7; step++)
            every.step();
        Assert.Equal(0.25, optimizer.ParamGroups.Single().LearningRate);
        Assert.Empty(every.get_last_lr());
        Assert.Contains(
            "without an optimizer", Assert.Throws<InvalidOperationException>(() => every.step(3)).Message, StringComparison.Ordinal);
    }

    private static T Make<T>(string name, params object[] arguments) =>
        (T)s_derived.GetMethod(name)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

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
