using TorchSharp.Modules;
using Schedulers = TorchSharp.torch.optim.lr_scheduler;

namespace TorchSharp.Managed.Tests;

public sealed class ScheduleFixtureTests
{
    private static readonly double[] s_metrics = [1, 0.9, 0.95, 0.91, 0.8999, 0.9, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.4];

    private static readonly Dictionary<string, Func<optim.Optimizer, Schedulers.LRScheduler>> s_makers = new()
    {
        ["MultiStepLR([3, 7, 7], 0.5)"] = o => Schedulers.MultiStepLR(o, [3, 7, 7], 0.5),
        ["ExponentialLR(0.9)"] = o => Schedulers.ExponentialLR(o, 0.9),
        ["CosineAnnealingLR(5, 0.001)"] = o => Schedulers.CosineAnnealingLR(o, 5, 0.001),
        ["LinearLR(0.25, 0.8, 6)"] = o => Schedulers.LinearLR(o, 0.25, 0.8, 6),
        ["ConstantLR(0.25, 4)"] = o => Schedulers.ConstantLR(o, 0.25, 4),
        ["PolynomialLR(6, 2)"] = o => Schedulers.PolynomialLR(o, 6, 2),
        ["LambdaLR(0.9 ^ epoch)"] = o => Schedulers.LambdaLR(o, epoch => Math.Pow(0.9, epoch)),
        ["MultiplicativeLR(1 - epoch / 20)"] = o => Schedulers.MultiplicativeLR(o, epoch => 1 - (epoch / 20.0)),
        ["OneCycleLR(1, 14)"] = o => Schedulers.OneCycleLR(o, 1.0, total_steps: 14),
        ["OneCycleLR([1, 0.5], epochs 2, steps 7, linear, three phases)"] = o => Schedulers.OneCycleLR(
            o, [1.0, 0.5], epochs: 2, steps_per_epoch: 7, anneal_strategy: Schedulers.impl.OneCycleLR.AnnealStrategy.Linear,
            three_phase: true),
        ["CyclicLR(0.01, 0.1, 3, 2)"] = o => Schedulers.CyclicLR(o, 0.01, 0.1, 3, 2),
        ["CyclicLR(0.01, 0.1, 3, Triangular2)"] =
            o => Schedulers.CyclicLR(o, 0.01, 0.1, 3, mode: Schedulers.impl.CyclicLR.Mode.Triangular2),
        ["CyclicLR(0.01, 0.1, 3, ExpRange, 0.9)"] =
            o => Schedulers.CyclicLR(o, 0.01, 0.1, 3, mode: Schedulers.impl.CyclicLR.Mode.ExpRange, gamma: 0.9),
        ["SequentialLR(ConstantLR(0.1, 2), ExponentialLR(0.9), 4)"] =
            o => Schedulers.SequentialLR(o, [Schedulers.ConstantLR(o, 0.1, 2), Schedulers.ExponentialLR(o, 0.9)], [4]),
        ["ChainedLR(ConstantLR(0.1, 2), ExponentialLR(0.9))"] =
            o => Schedulers.ChainedLR([Schedulers.ConstantLR(o, 0.1, 2), Schedulers.ExponentialLR(o, 0.9)]),
        ["ReduceLROnPlateau(patience 1, cooldown 1)"] = o => Schedulers.ReduceLROnPlateau(o, patience: 1, cooldown: 1, factor: 0.5),
        ["ReduceLROnPlateau(max, abs, min_lr)"] = o => Schedulers.ReduceLROnPlateau(
            o, "max", patience: 0, factor: 0.5, threshold: 0.05, threshold_mode: "abs", min_lr: [0.03, 0.001]),
    };

    public static TheoryData<string> Names => [.. s_makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("`lr_scheduler.MultiStepLR`, a milestone twice", "MultiStepLR([3, 7, 7]")]
    [Differs("`lr_scheduler.OneCycleLR`, two or more groups", "OneCycleLR(1, 14)")]
    [Differs("raises the momentum above its maximum", "CyclicLR(")]
    [Differs("`get_last_lr` of `lr_scheduler.ChainedLR`", "ChainedLR(")]
    [Differs("`lr_scheduler.ReduceLROnPlateau.get_last_lr`", "ReduceLROnPlateau(")]
    public void RatesAndMomenta_OfTwoGroups_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("schedules").Cases.Single(c => c.Operation == name);
        bool adam = fixture.Name.EndsWith("Adam", StringComparison.Ordinal);
        double momentum = name.StartsWith("OneCycle", StringComparison.Ordinal) || name.StartsWith("Cyclic", StringComparison.Ordinal)
            ? 0.9
            : 0;
        Parameter first = new(zeros(1)), second = new(zeros(1));
        using optim.Optimizer optimizer = adam
            ? optim.Adam(new Adam.ParamGroup[] { new([first], lr: 0.1), new([second], lr: 0.02) })
            : optim.SGD(
                new SGD.ParamGroup[] { new([first], lr: 0.1, momentum: momentum), new([second], lr: 0.02, momentum: momentum) }, 0.1);
        Schedulers.LRScheduler schedule = s_makers[name](optimizer);
        double[] rates = Near.Values(fixture.Outputs()[0]), momenta = Near.Values(fixture.Outputs()[1]);
        for (int epoch = 0; epoch < rates.Length / 2; epoch++)
        {
            optim.ILearningRateController[] groups = [.. optimizer.ParamGroups];
            for (int i = 0; i < 2; i++)
            {
                double expected = rates[(2 * epoch) + i], actual = groups[i].LearningRate;
                Assert.True(
                    Math.Abs(expected - actual) <= 1e-12 + (1e-9 * expected),
                    $"epoch {epoch}, group {i}: rate {expected} expected, but it is {actual}");
                double held = groups[i] is optim.IBetas betas ? betas.Betas.Item1 : ((optim.IMomentum)groups[i]).Momentum;
                Assert.Equal(momenta[(2 * epoch) + i], held, 1e-9);
            }

            Assert.Equal(groups.Select(g => g.LearningRate), schedule.get_last_lr());
            if (name.StartsWith("Reduce", StringComparison.Ordinal))
                schedule.step(s_metrics[epoch]);
            else
                schedule.step();
        }
    }

    /// <summary>Seen on TorchSharp 0.99.6 (torchsharp-api.md, section 8).</summary>
    [Fact]
    public void Rates_AreThoseSeenInTorchSharp()
    {
        AssertRates(o => Schedulers.StepLR(o, 2, 0.5), 0.1, 0.1, 0.05, 0.05, 0.025);
        AssertRates(
            o => Schedulers.CosineAnnealingLR(o, 5), 0.1, 0.0904508497, 0.0654508497, 0.0345491503, 0.00954915028, 0, 0.00954915028);
        AssertRates(
            o => Schedulers.OneCycleLR(o, 1.0, total_steps: 8), 0.04, 0.819275105, 0.971941777, 0.811745654, 0.555984014, 0.283060998,
            0.0766415938, 4e-6);
        AssertRates(o => Schedulers.ExponentialLR(o, 0.9), 0.1, 0.09, 0.081);
    }

    [Fact]
    public void ClosedForms_JumpToAnEpoch()
    {
        foreach ((Func<optim.Optimizer, Schedulers.LRScheduler> make, int epoch)
            in new (Func<optim.Optimizer, Schedulers.LRScheduler>, int)[]
        {
            (o => Schedulers.StepLR(o, 2, 0.5), 5), (o => Schedulers.ExponentialLR(o, 0.8), 4),
            (o => Schedulers.MultiStepLR(o, [2, 4], 0.1), 4), (o => Schedulers.CosineAnnealingLR(o, 6), 3),
            (o => Schedulers.LinearLR(o), 3), (o => Schedulers.ConstantLR(o), 5), (o => Schedulers.PolynomialLR(o, 6), 2), })
        {
            using optim.Optimizer walked = optim.SGD([new Parameter(zeros(1))], 0.1), jumped = optim.SGD([new Parameter(zeros(1))], 0.1);
            Schedulers.LRScheduler steps = make(walked), jump = make(jumped);
            for (int i = 0; i < epoch; i++)
                steps.step();
            jump.step(epoch);
            Assert.Equal(steps.get_last_lr().Single(), jump.get_last_lr().Single(), 1e-12);
        }
    }

    [Fact]
    public void Plateau_StepsByAMetricOnly_AndMomentumHasToExist()
    {
        using optim.Optimizer sgd = optim.SGD([new Parameter(zeros(1))], 0.1);
        Schedulers.LRScheduler plateau = Schedulers.ReduceLROnPlateau(sgd);
        Assert.Throws<InvalidOperationException>(() => plateau.step());
        Assert.Throws<InvalidOperationException>(() => plateau.step((int?)3));
        Assert.Throws<ArgumentException>(() => Schedulers.OneCycleLR(sgd, 1.0));
        Assert.Throws<ArgumentException>(() => Schedulers.ReduceLROnPlateau(sgd, "least"));
        Schedulers.LRScheduler cycle = Schedulers.OneCycleLR(sgd, 1.0, total_steps: 2);
        cycle.step();
        cycle.step();
        Assert.Throws<InvalidOperationException>(() => cycle.step());
    }

    private static void AssertRates(Func<optim.Optimizer, Schedulers.LRScheduler> make, params double[] expected)
    {
        using optim.Optimizer optimizer = optim.SGD([new Parameter(zeros(1))], 0.1, momentum: 0.9);
        Schedulers.LRScheduler schedule = make(optimizer);
        foreach (double rate in expected)
        {
            Assert.Equal(rate, schedule.get_last_lr().Single(), 1e-9);
            schedule.step();
        }
    }
}
