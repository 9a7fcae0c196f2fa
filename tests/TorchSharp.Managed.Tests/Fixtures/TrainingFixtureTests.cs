using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class TrainingFixtureTests
{
    // Ten steps of Adam divide small gradients by small roots: rounding errors grow faster than in one operation.
    private const double AfterTraining = 1e-4;

    public static TheoryData<string> ScheduleNames => FixtureFile.Names("training", "StepLR");

    [Theory]
    [MemberData(nameof(ScheduleNames))]
    public void Rates_OverTenEpochs_AsPyTorch(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("training")[name];
        using var parameter = new Parameter(zeros(1));
        using optim.Optimizer optimizer = optim.SGD([parameter], learningRate: 0.1);
        optim.lr_scheduler.LRScheduler schedule = optim.lr_scheduler.StepLR(
            optimizer, (int)fixture.Arguments.Long("size"), fixture.Arguments.Double("gamma"));
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
}
