using MnistHelpers.Training;

namespace MnistHelpers.Tests;

public sealed class LearningRatePlanTests
{
    [Theory]
    [InlineData(LearningRateSchedule.Constant, 0, 0.01)]
    [InlineData(LearningRateSchedule.Constant, 10, 0.01)]
    [InlineData(LearningRateSchedule.Cosine, 0, 0.01)]
    [InlineData(LearningRateSchedule.Cosine, 2.5, 0.0085355339)] // (1 + √½) / 2
    [InlineData(LearningRateSchedule.Cosine, 5, 0.005)]
    [InlineData(LearningRateSchedule.Cosine, 10, 0)]
    [InlineData(LearningRateSchedule.Step, 0, 0.01)]
    [InlineData(LearningRateSchedule.Step, 2.99, 0.01)]
    [InlineData(LearningRateSchedule.Step, 3, 0.005)]
    [InlineData(LearningRateSchedule.Step, 9.5, 0.00125)]
    [InlineData(LearningRateSchedule.OneCycle, 0, 0.0004)] // a 25th
    [InlineData(LearningRateSchedule.OneCycle, 1.5, 0.0052)] // half way up
    [InlineData(LearningRateSchedule.OneCycle, 3, 0.01)]
    [InlineData(LearningRateSchedule.OneCycle, 6.5, 0.00500002)] // half way down to a 250,000th
    [InlineData(LearningRateSchedule.OneCycle, 10, 0.00000004)]
    public void LearningRate_FollowsTheSchedule(LearningRateSchedule schedule, double epochs, double expected) =>
        Assert.Equal(expected, new LearningRatePlan(Options(schedule)).At(epochs), 9);

    [Fact]
    public void Plateau_FallsWhenTheLossHasNotGoneDown()
    {
        var plan = new LearningRatePlan(Options(LearningRateSchedule.Plateau));
        double[] losses = [1, 0.9, 0.9, 0.95, 0.91, 0.8, 0.85, 0.8, double.NaN];
        var rates = new List<double>();
        for (int epoch = 0; epoch < losses.Length; epoch++)
        {
            rates.Add(plan.At(epoch));
            plan.EpochEnded(losses[epoch]);
        }
        rates.Add(plan.At(losses.Length));
        Assert.Equal([0.01, 0.01, 0.01, 0.01, 0.01, 0.005, 0.005, 0.005, 0.005, 0.0025], rates);
    }

    private static TrainerOptions Options(LearningRateSchedule schedule) =>
        new() { Epochs = 10, LearningRate = 0.01, Schedule = schedule, DecayEpochs = 3, DecayFactor = 0.5 };
}
