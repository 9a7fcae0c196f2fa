using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class TrainingFixtureTests
{
    // Ten steps of Adam divide small gradients by small roots: rounding errors grow faster than in one operation.
    private const double AfterTraining = 1e-4;

    private static readonly Dictionary<string, Func<Parameter[], Arguments, optim.Optimizer>> Optimizers = new()
    {
        ["SGD"] = (p, a) => optim.SGD(p, a.Double("lr"), a.Double("momentum"), a.Double("dampening"), a.Double("weight_decay"), a.Bool("nesterov"), a.Bool("maximize")),
        ["Adam"] = (p, a) => optim.Adam(p, a.Double("lr"), Beta(a, 0, 0.9), Beta(a, 1, 0.999), a.Double("eps", 1e-8), a.Double("weight_decay"), a.Bool("amsgrad"), a.Bool("maximize")),
        ["AdamW"] = (p, a) => optim.AdamW(p, a.Double("lr"), weight_decay: a.Double("weight_decay"), amsgrad: a.Bool("amsgrad")),
    };

    public static TheoryData<string> OptimizerNames => FixtureFile.Names("training", [.. Optimizers.Keys]);

    public static TheoryData<string> ScheduleNames => FixtureFile.Names("training", "StepLR");

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void FiveSteps_OnASmallNet_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("training")[name];
        Tensor[] inputs = fixture.Inputs(), expected = fixture.Outputs();
        Parameter[] parameters = [.. inputs[2..].Select(p => new Parameter(p))];
        using optim.Optimizer optimizer = Optimizers[fixture.Operation](parameters, fixture.Arguments);
        for (int step = 0; step < 5; step++)
        {
            optimizer.zero_grad();
            Tensor hidden = functional.linear(inputs[0], parameters[0], parameters[1]).tanh();
            Tensor loss = functional.mse_loss(functional.linear(hidden, parameters[2], parameters[3]), inputs[1]);
            loss.backward();
            optimizer.step();
            Near.AssertEqual(expected[0][step], loss, $"loss of step {step}");
        }

        for (int i = 0; i < parameters.Length; i++)
            Near.AssertEqual(expected[i + 1], parameters[i], $"parameter {i}");
    }

    [Theory]
    [MemberData(nameof(ScheduleNames))]
    public void Rates_OverTenEpochs_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("training")[name];
        using var parameter = new Parameter(zeros(1));
        using optim.Optimizer optimizer = optim.SGD([parameter], learningRate: 0.1);
        optim.lr_scheduler.LRScheduler schedule = optim.lr_scheduler.StepLR(optimizer, (int)fixture.Arguments.Long("size"), fixture.Arguments.Double("gamma"));
        foreach (double expected in fixture.Outputs()[0].data<double>())
        {
            Assert.Equal(expected, schedule.get_last_lr().Single(), expected * 1e-12);
            Assert.Equal(expected, optimizer.ParamGroups.Single().LearningRate, expected * 1e-12);
            optimizer.step();
            schedule.step();
        }
    }

    [Fact]
    public void SmallCnn_TrainedTenSteps_AsPyTorch()
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("training").Cases.Single(c => c.Operation == "small CNN");
        Tensor[] expected = fixture.Outputs();
        manual_seed(42);
        using Sequential model = Sequential(
            Conv2d(1, 4, 3), ReLU(), MaxPool2d(2), Conv2d(4, 8, 3, padding: 1, bias: false), BatchNorm2d(8), ReLU(), MaxPool2d(2),
            Flatten(), Linear(32, 16), ReLU(), Dropout(0.25), Linear(16, 10));
        using Adam optimizer = optim.Adam(model.parameters(), lr: 0.01);
        for (int step = 0; step < 10; step++)
        {
            using DisposeScope batch = NewDisposeScope();
            Tensor x = rand(16, 1, 12, 12), y = randint(10, new long[] { 16 });
            optimizer.zero_grad();
            Tensor loss = functional.cross_entropy(model.call(x), y);
            loss.backward();
            optimizer.step();
            Near.AssertEqual(expected[0][step], loss, $"loss of step {step}", AfterTraining);
        }

        Dictionary<string, Tensor> state = model.state_dict();
        foreach ((string key, Tensor value) in fixture.Arguments.Texts("names").Zip(expected[1..]))
            Near.AssertEqual(value, state[key], key, AfterTraining, AfterTraining);
    }

    private static double Beta(Arguments a, int index, double otherwise) => a.Has("betas") ? a.Doubles("betas")[index] : otherwise;
}
