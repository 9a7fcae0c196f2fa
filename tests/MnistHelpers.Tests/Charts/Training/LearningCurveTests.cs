using System.Text.Json;
using MnistHelpers.Training;

namespace MnistHelpers.Tests;

public sealed class LearningCurveTests
{
    private static EpochRecord Epoch(int epoch, double loss, double? validation, double? accuracy = 0.9, double learningRate = 1e-3) =>
        new(epoch, loss, 0.8 + 0.05 * epoch, validation, validation is null ? null : accuracy, learningRate, 1, 1);

    private static TrainingHistory History(params EpochRecord[] epochs)
    {
        var history = new TrainingHistory();
        foreach (EpochRecord epoch in epochs)
            history.Add(epoch);
        return history;
    }

    [Fact]
    public void OneRun_ShowsLossAccuracyAndLearningRate_TheBestEpochRinged()
    {
        TrainingHistory history = History(
            Epoch(1, 0.5, 0.3, 0.9, 3e-3), Epoch(2, 0.25, 0.2, 0.9333, 2e-3), Epoch(3, 0.2, 0.22, 0.93, 1e-3));

        ChartView figure = Culture.German(() => TrainingCharts.LearningCurves(history));

        Assert.Equal("Epoch 2 of 3 is the best: 93.33 % of the validation images right", figure.Title());
        JsonElement[] traces = figure.Traces();
        Assert.Equal(
            ["training", "validation", "best epoch", "training", "validation", "best epoch", "learning rate"],
            traces.Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal(
            [[0.5, 0.25, 0.2], [0.3, 0.2, 0.22], [0.2], [0.85, 0.9, 0.95], [0.9, 0.9333, 0.93], [0.9333], [3e-3, 2e-3, 1e-3]],
            traces.Select(trace => trace.GetProperty("y").AsNumbers().Select(y => Math.Round(y, 10)).ToArray()));
        Assert.Equal([2], traces[2].GetProperty("x").AsNumbers());
        Assert.Equal(["x", "x", "x", "x2", "x2", "x2", "x3"], traces.Select(trace => trace.GetProperty("xaxis").GetString()));
        JsonElement layout = figure.Json().GetProperty("layout");
        Assert.Equal(
            ["loss", "accuracy", "learning rate"],
            new[] { "yaxis", "yaxis2", "yaxis3" }
                .Select(axis => layout.GetProperty(axis).GetProperty("title").GetProperty("text").GetString()));
    }

    /// <summary>One rate for each epoch would show a one-cycle that only rises, and a cosine that does not reach zero.</summary>
    [Fact]
    public void Schedule_IsDrawnStepByStep()
    {
        TrainingHistory history = History(Epoch(1, 0.5, 0.3), Epoch(2, 0.25, 0.2));
        history.Schedule = RateSchedule.Of(new TrainerOptions
        {
            Epochs = 2,
            LearningRate = 0.01,
            Schedule = LearningRateSchedule.OneCycle,
            WarmUp = 0.25,
        });

        ChartView figure = Culture.German(() => TrainingCharts.LearningCurves(TrainingHistory.FromJson(history.ToJson())));

        JsonElement rate = figure.Traces()[^1];
        double[] epochs = [.. rate.GetProperty("x").AsNumbers()], rates = [.. rate.GetProperty("y").AsNumbers()];
        Assert.Equal((0, 2), (epochs[0], epochs[^1]));
        Assert.Equal(0.0004, rates[0], 12);
        Assert.Equal(0.01, rates.Max(), 12);
        Assert.Equal(0.5, epochs[Array.IndexOf(rates, rates.Max())]);
        Assert.InRange(rates[^1], 0, 1e-7);
        JsonElement layout = figure.Json().GetProperty("layout");
        Assert.InRange(layout.GetProperty("xaxis3").GetProperty("range")[0].GetDouble(), -0.5, 0);
        Assert.InRange(layout.GetProperty("xaxis").GetProperty("range")[0].GetDouble(), 0.5, 1);
    }

    [Fact]
    public void WithoutValidation_TheTrainingStandsAlone()
    {
        ChartView figure = Culture.German(() => TrainingCharts.LearningCurves(History(Epoch(1, 0.5, null), Epoch(2, 0.25, null))));

        Assert.Equal("90.00 % of the training images right in epoch 2, none held out", figure.Title());
        Assert.Equal(["training", "training", "learning rate"], figure.Traces().Select(trace => trace.GetProperty("name").GetString()));
    }

    [Fact]
    public void EpochThatWasBrokenOff_IsToldOf()
    {
        EpochRecord partial = Epoch(1, 0.5, null) with { ImagesSeen = 12_800 };
        ChartView first = Culture.German(() => TrainingCharts.LearningCurves(History(partial)));
        Assert.Equal("Stopped in epoch 1, after 12,800 images: 85.00 % of them right", first.Title());
        Assert.Equal("epoch 1, stopped after 12,800 images, loss, training", first.Traces()[0].GetProperty("text")[0].GetString());

        ChartView second = TrainingCharts.LearningCurves(History(Epoch(1, 0.5, 0.3), partial with { Epoch = 2 }));
        Assert.Equal(
            "Stopped in epoch 2, after 12,800 images; epoch 1 is the best: 90.00 % of the validation images right", second.Title());
    }

    [Fact]
    public void OneEpoch_IsAPoint()
    {
        ChartView figure = TrainingCharts.LearningCurves(History(Epoch(1, 0.5, 0.3)));
        Assert.Equal("Epoch 1 of 1 is the best: 90.00 % of the validation images right", figure.Title());
        Assert.All(figure.Traces(), trace => Assert.Single(trace.GetProperty("y").AsNumbers()));
    }

    [Theory]
    [InlineData(0.85, 0.8, 0.9)]
    [InlineData(0.998, 0.948, 1.005)]
    [InlineData(0.01, -0.005, 0.06)]
    public void AccuracyThatStandsAlone_IsOnAnAxisOfAccuracies(double accuracy, double low, double high)
    {
        ChartView figure = TrainingCharts.LearningCurves(History(Epoch(1, 0.5, null) with { TrainAccuracy = accuracy }));
        Assert.Equal([low, high], figure.Layout().GetProperty("yaxis2").GetProperty("range").AsNumbers().Select(y => Math.Round(y, 10)));

        ChartView two = TrainingCharts.LearningCurves(
            History(Epoch(1, 0.5, null) with { TrainAccuracy = accuracy }, Epoch(2, 0.5, null) with { TrainAccuracy = 0.5 }));
        Assert.False(two.Layout().GetProperty("yaxis2").TryGetProperty("range", out _));
    }

    [Fact]
    public void LossesThatAreNoNumbers_LeaveGaps_AndTheTitleSaysSo()
    {
        ChartView all = TrainingCharts.LearningCurves(History(Epoch(1, 0.5, double.NaN), Epoch(2, 0.5, double.PositiveInfinity)));
        Assert.Equal("The validation loss is not a finite number in any epoch: training has diverged", all.Title());
        Assert.DoesNotContain("held out", all.Title(), StringComparison.Ordinal);

        ChartView some = TrainingCharts.LearningCurves(
            History(Epoch(1, 0.5, 0.3), Epoch(2, double.NaN, double.NegativeInfinity), Epoch(3, 0.4, 0.2)));
        Assert.Equal("The training loss is not a finite number in 1 of 3 epochs; the best is epoch 3", some.Title());
        Assert.Equal([0.5, double.NaN, 0.4], some.Trace("training").GetProperty("y").AsNumbers());
        Assert.Equal([0.3, double.NaN, 0.2], some.Trace("validation").GetProperty("y").AsNumbers());
    }

    [Fact]
    public void SeveralRuns_AreAMeanAndABand_EachEpochOfTheRunsThatReachedIt()
    {
        TrainingHistory first = History(Epoch(1, 0.5, 0.4, 0.9), Epoch(2, 0.3, 0.2, 0.94));
        TrainingHistory second = History(Epoch(1, 0.7, 0.2, 0.92), Epoch(2, 0.5, 0.3, 0.91), Epoch(3, 0.1, 0.6, 0.9));

        ChartView figure = Culture.German(() => TrainingCharts.LearningCurves([first, second]));

        Assert.Equal("Validation images right in 2 runs: 93.00 % on average (92.00 % to 94.00 %)", figure.Title());
        JsonElement mean = figure.Trace("validation: mean and range of 2 runs");
        Assert.Equal([1, 2, 3], mean.GetProperty("x").AsNumbers());
        Assert.Equal([0.3, 0.25, 0.6], mean.GetProperty("y").AsNumbers().Select(y => Math.Round(y, 10)));
        Assert.Equal(
            ["epoch 1, loss, validation, mean of 2 runs", "epoch 2, loss, validation, mean of 2 runs", "epoch 3, loss, validation"],
            mean.GetProperty("text").AsTexts());
        JsonElement band = figure.Trace("validation, lowest to highest");
        Assert.Equal([0.2, 0.2, 0.6, 0.6, 0.3, 0.4, 0.2], band.GetProperty("y").AsNumbers());
        Assert.Equal([2], figure.Trace("best epoch").GetProperty("x").AsNumbers());
    }

    [Fact]
    public void ABrokenRunAmongOthers_IsLeftOutWhereItBreaks()
    {
        TrainingHistory broken = History(Epoch(1, 0.5, 0.4, 0.9), Epoch(2, double.NaN, double.NaN, 0.1));
        ChartView figure = TrainingCharts.LearningCurves([broken, History(Epoch(1, 0.7, 0.2), Epoch(2, 0.5, 0.1, 0.96))]);

        Assert.Equal("Validation images right in 2 runs: 93.00 % on average (90.00 % to 96.00 %); in 1 the loss breaks", figure.Title());
        Assert.Equal(
            [0.3, 0.1], figure.Trace("validation: mean and range of 2 runs").GetProperty("y").AsNumbers().Select(y => Math.Round(y, 10)));
        ChartView none = TrainingCharts.LearningCurves(
            [History(Epoch(1, double.NaN, double.NaN)), History(Epoch(1, double.NaN, double.NaN))]);
        Assert.Equal("2 runs, and in none is the loss a finite number: training has diverged", none.Title());
    }

    [Fact]
    public void Groups_AreTheirMeans_UnderTheirNames()
    {
        var groups = new Dictionary<string, IReadOnlyList<TrainingHistory>>
        {
            ["Fast"] = [History(Epoch(1, 0.5, 0.4, 0.95))],
            ["Slow"] = [History(Epoch(1, 0.5, 0.3, 0.96), Epoch(2, 0.4, 0.2, 0.98)), History(Epoch(1, 0.5, 0.5, 0.97))],
        };

        ChartView figure = Culture.German(() => TrainingCharts.LearningCurves(groups));

        Assert.Equal("Slow is the best of 2: 97.50 % of the validation images right on average", figure.Title());
        Assert.Equal([0.4], figure.Trace("Fast").GetProperty("y").AsNumbers());
        Assert.Equal([0.4, 0.2], figure.Trace("Slow: mean and range of 2 runs").GetProperty("y").AsNumbers());
        string[] drawn = [.. figure.Traces().Select(trace => trace.GetProperty("name").GetString()!)];
        Assert.True( // The shorter above the longer.
            Array.FindLastIndex(drawn, name => name.StartsWith("Slow", StringComparison.Ordinal)) < Array.LastIndexOf(drawn, "Fast"));
        groups["Slow"] = [History(Epoch(1, 0.5, null))];
        Assert.Equal(
            "Fast is the best of 2: 85.00 % of the training images right on average", TrainingCharts.LearningCurves(groups).Title());
    }

    [Fact]
    public void NothingToDraw_IsASentenceThatNamesTheArgument()
    {
        static void Refused(string start, Action draw) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(draw).Message, StringComparison.Ordinal);
        Refused("history: no epochs found", () => TrainingCharts.LearningCurves(new TrainingHistory()));
        Refused("runs: no runs found", () => TrainingCharts.LearningCurves([]));
        Refused("runs: a run without epochs found", () => TrainingCharts.LearningCurves([new TrainingHistory()]));
        Refused("groups: none found", () => TrainingCharts.LearningCurves(new Dictionary<string, IReadOnlyList<TrainingHistory>>()));
        Refused(
            "groups: no runs found",
            () => TrainingCharts.LearningCurves(new Dictionary<string, IReadOnlyList<TrainingHistory>> { ["a"] = [] }));
    }
}
