using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class OptimizerTests
{
    [Fact]
    public void Groups_TakeTheirOptions_AndTheOptimizersWhereTheySayNothing()
    {
        using DisposeScope scope = NewDisposeScope();
        using Parameter first = new(ones(1)), second = new(ones(1));
        using SGD optimizer = optim.SGD(
            new[]
            {
                new SGD.ParamGroup([first], lr: 0.5),
                new SGD.ParamGroup { Parameters = [second], Options = new SGD.Options { momentum = 0.9 } }, }, learningRate: 0.1);
        Assert.Equal([0.5, 0.1], optimizer.ParamGroups.Select(g => g.LearningRate));
        Assert.Equal([0.5, 0.1], optimizer.ParamGroups.Select(g => g.InitialLearningRate));
        Assert.Equal([0, 0.9], optimizer.ParamGroups.Cast<optim.IMomentum>().Select(g => g.Momentum));
        first.grad = ones(1);
        second.grad = ones(1);
        optimizer.step();
        optimizer.step();
        Assert.Equal(0, first[0].ToSingle(), 1e-6f); // 1 - 2 · 0.5
        Assert.Equal(0.71f, second[0].ToSingle(), 1e-6f); // 1 - 0.1 · (1 + 1.9)
    }

    [Fact]
    [Differs("a parameter in two groups of an optimizer")]
    public void AddParamGroup_OfAParameterThatItHas_Throws()
    {
        using Parameter parameter = new(ones(1)), other = new(ones(1));
        using Adam optimizer = optim.Adam([parameter], lr: 0.25, beta1: 0.5);
        optimizer.add_param_group(new Adam.ParamGroup { Parameters = [other] });
        Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new Adam.ParamGroup { Parameters = [parameter] }));
        Assert.Equal(2, optimizer.parameters().Count());
        Assert.All(optimizer.ParamGroups, group => Assert.Equal((0.25, (0.5, 0.999)), (group.LearningRate, ((optim.IBetas)group).Betas)));
    }

    [Fact]
    public void Step_SkipsParametersWithoutGradient_AndRunsItsClosureWithGradients()
    {
        using DisposeScope scope = NewDisposeScope();
        using Parameter used = new(ones(1)), unused = new(ones(1));
        using SGD optimizer = optim.SGD([used, unused], 0.1, weight_decay: 0.5);
        using IDisposable mode = no_grad();
        Tensor loss = optimizer.step(() =>
        {
            optimizer.zero_grad();
            Tensor value = (used * 2).sum();
            value.backward();
            return value;
        });
        Assert.Equal(2, loss.ToSingle());
        Assert.Equal(0.75f, used[0].ToSingle(), 1e-6f); // 1 - 0.1 · (2 + 0.5)
        Assert.Equal(1, unused[0].ToSingle());
        Assert.True(used.requires_grad && used.is_leaf);
    }

    [Fact]
    public void Step_ChangesTheVersion_SoThatAnOlderGraphRefuses()
    {
        using DisposeScope scope = NewDisposeScope();
        using Parameter parameter = new(ones(1));
        using SGD optimizer = optim.SGD([parameter], 0.1);
        Tensor loss = (parameter * parameter).sum();
        loss.backward(retain_graph: true);
        optimizer.step();
        Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => loss.backward());
    }

    [Fact]
    public void Adagrad_WithValuesThatCannotBe_Throws()
    {
        using var parameter = new Parameter(ones(1));
        Assert.Throws<ArgumentException>(() => optim.Adagrad([parameter], lr: -1));
        Assert.Throws<ArgumentException>(() => optim.Adagrad([parameter], lr_decay: -1));
        Assert.Throws<ArgumentException>(() => optim.Adagrad([parameter], initial_accumulator_value: -1));
        Assert.Throws<ArgumentException>(() => optim.NAdam([parameter], momentum_decay: -1));
    }

    [Fact]
    [OwnChoice("a sentence in place of a NullReferenceException")]
    public void Groups_OfAnotherOptimizer_AreRefused()
    {
        using Parameter first = new(ones(1)), second = new(ones(1));
        using Adam optimizer = optim.Adam([first]);
        Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new SGD.ParamGroup([second])));
        Assert.Single(optimizer.ParamGroups);
    }

    [Fact]
    [OwnChoice("a sentence in place of a NullReferenceException")]
    public void Group_BeforeItIsAdded_HasNoRateToTell()
    {
        using var parameter = new Parameter(ones(1));
        Assert.Throws<InvalidOperationException>(() => new SGD.ParamGroup { Parameters = [parameter] }.LearningRate);
    }

    [Fact]
    public void Handles_TellParametersOfOneMemoryApart()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor whole = ones(4);
        Parameter all = new(whole.alias()), part = new(whole[..2]);
        Assert.NotEqual(all.Handle, part.Handle);
        Assert.Equal(all.Handle, all.Handle);
        Assert.NotEqual(IntPtr.Zero, all.Handle);
        using Adagrad optimizer = optim.Adagrad([all, part], lr: 0.1);
        all.grad = zeros(4);
        part.grad = ones(2);
        optimizer.step();
        Assert.Equal([1, 0], optimizer.state_dict().State.Select(state => ((Adagrad.State)state).sum.max().ToInt32()).Reverse());
    }

    [Theory]
    [InlineData(-1.0, 0.9, 0.999, 1e-8, 0.0)]
    [InlineData(double.NaN, 0.9, 0.999, 1e-8, 0.0)]
    [InlineData(0.1, 1.0, 0.999, 1e-8, 0.0)]
    [InlineData(0.1, 0.9, -0.1, 1e-8, 0.0)]
    [InlineData(0.1, 0.9, 0.999, -1.0, 0.0)]
    [InlineData(0.1, 0.9, 0.999, 1e-8, -1.0)]
    [Differs("a learning rate that is NaN", "lr: NaN")]
    [Differs("a beta of 1", "beta1: 1,")]
    public void AdamFamily_WithValuesThatCannotBe_Throws(double lr, double beta1, double beta2, double eps, double decay)
    {
        using var parameter = new Parameter(ones(1));
        Assert.Throws<ArgumentException>(() => optim.Adam([parameter], lr, beta1, beta2, eps, decay));
        Assert.Throws<ArgumentException>(() => optim.AdamW([parameter], lr, beta1, beta2, eps, decay));
        Assert.Throws<ArgumentException>(() => optim.NAdam([parameter], lr, beta1, beta2, eps, decay));
        Assert.Throws<ArgumentException>(() => optim.RAdam([parameter], lr, beta1, beta2, eps, decay));
        Assert.Throws<ArgumentException>(() => optim.Adamax([parameter], lr, beta1, beta2, eps, decay));
    }

    [Fact]
    public void AdamW_DecaysNothingByDefault()
    {
        using DisposeScope scope = NewDisposeScope();
        using var parameter = new Parameter(ones(1));
        parameter.grad = zeros(1);
        using AdamW optimizer = optim.AdamW([parameter]);
        optimizer.step();
        Assert.Equal(1, parameter[0].ToSingle());
    }

    [Fact]
    [Differs("`StepLR` with steps of 0")]
    public void StepLR_SetsEveryGroup_AndTheClosedFormOfAnEpoch()
    {
        using Parameter first = new(ones(1)), second = new(ones(1));
        using SGD optimizer = optim.SGD(
            new[] { new SGD.ParamGroup([first], lr: 1), new SGD.ParamGroup([second], lr: 0.5) }, learningRate: 0.1);
        optim.lr_scheduler.LRScheduler schedule = optim.lr_scheduler.StepLR(optimizer, 2, 0.5);
        Assert.Equal([1, 0.5], schedule.get_last_lr());
        schedule.step();
        schedule.step();
        Assert.Equal([0.5, 0.25], schedule.get_last_lr());
        schedule.step(7);
        Assert.Equal([0.125, 0.0625], optimizer.ParamGroups.Select(g => g.LearningRate));
        schedule.step(0.3);
        Assert.Equal([0.0625, 0.03125], schedule.get_last_lr());
        Assert.ThrowsAny<ArgumentException>(() => optim.lr_scheduler.StepLR(optimizer, 0));
    }
}
