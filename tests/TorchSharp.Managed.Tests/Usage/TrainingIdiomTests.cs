using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// Lines 29 to 31 and 33 of the file: the model Cnn trained by each optimizer, from PyTorch's initial weights, with PyTorch's losses.
/// </summary>
public sealed class TrainingIdiomTests
{
    // Optimizers divide small gradients by small roots: rounding errors grow faster than in one operation.
    private const double AfterTraining = 1e-4;

    private static readonly Dictionary<string, Func<Module<Tensor, Tensor>, optim.Optimizer>> s_optimizers = new()
    {
        ["opt = optim.Adam(model.parameters(), lr: 1e-3, weight_decay: 1e-4)"] =
            model => optim.Adam(model.parameters(), lr: 1e-3, weight_decay: 1e-4),
        ["sgd = optim.SGD(model.parameters(), 0.1, momentum: 0.9, nesterov: true, weight_decay: 5e-4)"] =
            model => optim.SGD(model.parameters(), 0.1, momentum: 0.9, nesterov: true, weight_decay: 5e-4),
        ["aw = optim.AdamW(model.parameters(), 1e-3)"] = model => optim.AdamW(model.parameters(), 1e-3),
        ["rms = optim.RMSProp(model.parameters(), 1e-3)"] = model => optim.RMSProp(model.parameters(), 1e-3),
        ["pg = optim.SGD(two groups)"] = InTwoGroups,
    };

    public static TheoryData<string> Names => [.. s_optimizers.Keys];

    [Fact]
    public void InitialWeights_AfterManualSeed1_AreLibtorchs()
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("usage")["initial weights: Cnn"];
        manual_seed(1);
        using Module<Tensor, Tensor> model = UsageLibrary.Cnn();
        string[] names = fixture.Arguments.Texts("state");
        Assert.Equal(names.Order(), model.state_dict().Keys.Order());
        foreach ((string name, Tensor expected) in names.Zip(fixture.Outputs()))
            Near.AssertEqual(expected, model.state_dict()[name], name, 0, 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Idioms(
        "opt = optim.Adam(model.parameters(), lr: 1e-3, weight_decay: 1e-4)",
        "sgd = optim.SGD(model.parameters(), 0.1, momentum: 0.9, nesterov: true, weight_decay: 5e-4)",
        "aw = optim.AdamW(model.parameters(), 1e-3)",
        "rms = optim.RMSProp(model.parameters(), 1e-3)",
        "pg = optim.SGD(new SGD.ParamGroup[] { new(model.parameters(), lr: 0.1), new() { Parameters = model.parameters(), Options = new "
            + "SGD.Options { momentum = 0.9 } } }, 0.1)")]
    [Differs("a parameter in two groups of an optimizer", "pg = optim.SGD(two groups)")]
    public void SixSteps_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("usage")["Cnn: " + name];
        Tensor[] expected = fixture.Outputs();
        manual_seed(1);
        using Module<Tensor, Tensor> model = UsageLibrary.Cnn();
        using optim.Optimizer optimizer = s_optimizers[name](model);
        for (int step = 0; step < 6; step++)
        {
            using DisposeScope batch = NewDisposeScope();
            Near.AssertEqual(
                expected[0][step], Step(model, optimizer, rand(8, 1, 28, 28), randint(10, new long[] { 8 })), $"loss of step {step}",
                AfterTraining);
        }

        model.eval();
        Near.AssertEqual(expected[1], model.call(rand(2, 1, 28, 28)), "logits", AfterTraining, AfterTraining);
        foreach ((string key, Tensor value) in fixture.Arguments.Texts("state").Zip(expected[2..]))
            Near.AssertEqual(value, model.state_dict()[key], key, AfterTraining, AfterTraining);
    }

    [Fact]
    [Idioms(
        "ds = new MyData()", "loader = torch.utils.data.DataLoader(ds, 2, shuffle: true, device: dev, seed: 1)", "batches = loader.Count",
        "foreach (var batch in loader)", "dsc = NewDisposeScope()", "opt.zero_grad()", "outp = model.call(batch[\"data\"])",
        "loss = crit.call(outp, batch[\"label\"])", "loss.backward()", "nn.utils.clip_grad_norm_(model.parameters(), 1.0)", "opt.step()",
        "lv = loss.item<float>()", "gr = model.parameters().First().grad")]
    public void ThreePasses_OverADataset_AsPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] expected = FixtureFile.Open("usage")["MyData: three passes"].Outputs();
        manual_seed(1);
        using Module<Tensor, Tensor> model = UsageLibrary.Cnn();
        using var crit = CrossEntropyLoss(reduction: Reduction.Mean);
        using var opt = optim.Adam(model.parameters(), lr: 1e-3, weight_decay: 1e-4);
        using var ds = UsageLibrary.MyData();
        using var loader = torch.utils.data.DataLoader(ds, 2, shuffle: true, device: CPU, seed: 1);
        long batches = loader.Count;
        Assert.Equal(2, batches);
        var labels = new List<long>();
        var losses = new List<double>();
        for (int epoch = 0; epoch < 3; epoch++)
        {
            foreach (var batch in loader)
            {
                using var dsc = NewDisposeScope();
                opt.zero_grad();
                var outp = model.call(batch["data"]);
                var loss = crit.call(outp, batch["label"]);
                loss.backward();
                nn.utils.clip_grad_norm_(model.parameters(), 1.0);
                opt.step();
                double lv = loss.item<float>();
                var gr = model.parameters().First().grad;
                Assert.Equal<long>([1], gr!.shape);
                losses.Add(lv);
                labels.AddRange(batch["label"].data<long>());
            }
        }

        Near.AssertEqual(expected[0], tensor(losses.ToArray(), float32), "losses", AfterTraining);
        long[] order = expected[1].data<long>().ToArray();
        Assert.Equal([.. order, .. order, .. order], labels);
    }

    [Fact]
    [Idioms("sch.step()", "sch.step(0.3)", "lr = sch.get_last_lr().First()", "opt.ParamGroups.First().LearningRate = 1e-4")]
    public void Rates_AreSetBySchedulesAndByHand()
    {
        using DisposeScope scope = NewDisposeScope();
        using Parameter parameter = new(ones(1));
        using var opt = optim.Adam([parameter], lr: 1e-3);
        optim.lr_scheduler.LRScheduler sch = optim.lr_scheduler.ExponentialLR(opt, 0.9);
        sch.step();
        sch.step(0.3);
        double lr = sch.get_last_lr().First();
        Assert.Equal(1e-3 * 0.9 * 0.9, lr, 1e-15);
        opt.ParamGroups.First().LearningRate = 1e-4;
        parameter.grad = ones(1);
        opt.step();
        Assert.Equal(1 - 1e-4f, parameter.item<float>(), 1e-7f); // Adam's first step is the rate
    }

    /// <summary>The idiom gives both groups the same parameters, which is an error; here each has its own.</summary>
    private static SGD InTwoGroups(Module<Tensor, Tensor> model)
    {
        Parameter[] first = [.. new[] { "conv1.weight", "conv1.bias", "c2.weight" }.Select(name => model.get_parameter(name)!)],
            others = [.. model.parameters().Except(first)];
        Assert.Throws<ArgumentException>(() => optim.SGD(
            new SGD.ParamGroup[]
            {
                new(model.parameters(), lr: 0.1), new() { Parameters = model.parameters(), Options = new SGD.Options { momentum = 0.9 } },
            }, 0.1));
        return optim.SGD(
            new SGD.ParamGroup[] { new(first, lr: 0.1), new() { Parameters = others, Options = new SGD.Options { momentum = 0.9 } } }, 0.1);
    }

    private static Tensor Step(Module<Tensor, Tensor> model, optim.Optimizer optimizer, Tensor x, Tensor y)
    {
        optimizer.zero_grad();
        Tensor loss = functional.cross_entropy(model.call(x), y);
        loss.backward();
        nn.utils.clip_grad_norm_(model.parameters(), 1.0);
        optimizer.step();
        return loss;
    }
}
