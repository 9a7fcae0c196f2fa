namespace MnistHelpers.Tests;

/// <summary>Intervals against NumPy's percentiles of scikit-learn's scores: fixtures/comparisons.py.</summary>
public sealed class BootstrapTests
{
    private static readonly Case[] s_cases = Fixture.Read<Document>("comparisons.json").Bootstrap;

    public static TheoryData<string> Names => [.. s_cases.Select(c => c.Name)];

    public static TheoryData<int> Seeds => RandomEvaluation.Seeds;

    [Theory, MemberData(nameof(Names))]
    public void Intervals_AreThoseOfNumPy(string name)
    {
        Case c = s_cases.Single(c => c.Name == name);
        var first = Evaluation.FromPredictions(c.Labels, c.First, classes: 3);
        var second = Evaluation.FromPredictions(c.Labels, c.Second, classes: 3);
        var options = new BootstrapOptions { Resamples = c.Resamples, Level = c.Level, Seed = c.Seed };

        AssertInterval(c.Scores["accuracy"], Bootstrap.Accuracy(first, options));
        AssertInterval(c.Scores["macroF1"], Bootstrap.Score(first, e => e.Macro.F1, options));
        AssertInterval(c.Scores["matthewsCorrelation"], Bootstrap.Score(first, e => e.ConfusionMatrix.MatthewsCorrelation, options));
        AssertInterval(c.Difference, Bootstrap.Difference(first, second, options: options));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Interval_HoldsTheScore_AndWidensWithTheLevel(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);
        ConfidenceInterval At(double level) =>
            Bootstrap.Accuracy(evaluation, new BootstrapOptions { Resamples = 200, Level = level, Seed = seed });

        (ConfidenceInterval narrow, ConfidenceInterval wide) = (At(0.5), At(0.99));

        Assert.InRange(evaluation.Accuracy, wide.Lower, wide.Upper);
        Assert.InRange(narrow.Lower, wide.Lower, narrow.Upper);
        Assert.InRange(narrow.Upper, narrow.Lower, wide.Upper);
        Assert.Equal(narrow, At(0.5));
    }

    [Fact]
    public void Interval_IsAsWideAsTheBinomialSays()
    {
        int[] labels = new int[1000], predicted = [.. Enumerable.Range(0, 1000).Select(i => i % 10 == 0 ? 1 : 0)];

        ConfidenceInterval interval = Bootstrap.Accuracy(Evaluation.FromPredictions(labels, predicted, classes: 2));

        double half = 1.96 * Math.Sqrt(0.9 * 0.1 / 1000);
        Assert.Equal(0.9 - half, interval.Lower, 0.003);
        Assert.Equal(0.9 + half, interval.Upper, 0.003);
    }

    [Fact]
    public void Score_TakesProbabilitiesAlong()
    {
        Evaluation evaluation = RandomEvaluation.Of(3);
        var options = new BootstrapOptions { Resamples = 100 };

        foreach (Func<Evaluation, double> score in new Func<Evaluation, double>[]
        {
            e => e.Loss!.Value, e => e.BrierScore, e => e.AreaUnderRoc(), e => Calibration.Of(e).ExpectedError,
        })
        {
            ConfidenceInterval interval = Bootstrap.Score(evaluation, score, options);
            Assert.Equal(score(evaluation), interval.Estimate);
            Assert.True(interval.Lower < interval.Upper);
        }
        ConfidenceInterval none = Bootstrap.Difference(evaluation, evaluation, e => e.BrierScore, options);
        Assert.Equal((0, 0, 0), (none.Estimate, none.Lower, none.Upper));
    }

    [Fact]
    public void ToString_SaysTheInterval() =>
        Assert.Equal("0.9912 [0.9893, 0.9930] (97.5 %)", Culture.German(new ConfidenceInterval(0.9912, 0.98931, 0.99301, 0.975).ToString));

    [Fact]
    public void BadInput_IsNamed()
    {
        Evaluation evaluation = RandomEvaluation.Of(0);

        Assert.Contains(
            "Resamples: 0 found",
            Assert.Throws<ArgumentException>(() => Bootstrap.Accuracy(evaluation, new BootstrapOptions { Resamples = 0 })).Message);
        Assert.Contains(
            "Level: 95 found",
            Assert.Throws<ArgumentException>(() => Bootstrap.Accuracy(evaluation, new BootstrapOptions { Level = 95 })).Message);
        Assert.Contains(
            "draw 1 of the samples has none (NaN)",
            Assert.Throws<ArgumentException>(() => Bootstrap.Score(evaluation, _ => double.NaN)).Message);
        Assert.Contains(
            "second: its labels are not those of the first",
            Assert.Throws<ArgumentException>(() => Bootstrap.Difference(evaluation, RandomEvaluation.Of(9))).Message);
    }

    private static void AssertInterval(double[] expected, ConfidenceInterval found) =>
        Numbers.AssertClose(expected, [found.Estimate, found.Lower, found.Upper], 1e-12);

    private sealed record Document(Case[] Bootstrap);

    private sealed record Case(
        string Name, int[] Labels, int[] First, int[] Second, int Resamples, double Level, long Seed, Dictionary<string, double[]> Scores,
        double[] Difference);
}
