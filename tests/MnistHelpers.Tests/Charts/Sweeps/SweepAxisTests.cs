using MnistHelpers.Charts;

namespace MnistHelpers.Tests;

public sealed class SweepAxisTests
{
    [Theory]
    [InlineData(3, 30, new[] { "5", "10", "15", "20", "25", "30" })]
    [InlineData(0.001, 0.05, new[] { "0.001", "0.003", "0.01", "0.03" })]
    [InlineData(0.00012, 0.3, new[] { "0.0003", "0.001", "0.003", "0.01", "0.03", "0.1", "0.3" })]
    public void Ticks_OfManyValues_AreRound(double low, double high, string[] ticks)
    {
        SweepAxis axis = Axis([.. Enumerable.Range(0, 11).Select(i => (object)(low + (high - low) * i / 10.0))]);

        Assert.Equal(ticks, Texts(axis));
    }

    [Fact]
    public void Ticks_OfFewNumbers_AreTheirValues_OverDecadesLogarithmic()
    {
        SweepAxis axis = Culture.German(() => Axis(1e-4, 1e-2, 1e-3, 0.1));

        Assert.Equal(["0.0001", "0.001", "0.01", "0.1"], Texts(axis));
        Assert.Equal([-4, -3, -2, -1], axis.Ticks.Select(tick => tick.At));
        Assert.Equal([-4, -2, -3, -1], axis.Positions);
    }

    [Fact]
    public void Ticks_OfCategories_AreTheirNames()
    {
        SweepAxis axis = Axis("SGD", "Adam", "Adam", "SGD");

        Assert.Equal(["Adam", "SGD"], Texts(axis));
        Assert.Equal([1, 0, 0, 1], axis.Positions);
        Assert.Equal(["false", "true"], Texts(Axis(true, false)));
        Assert.Equal(["1", "two"], Texts(Axis(1, "two")));
        Assert.Equal(["not set", "0.5"], Texts(Axis(double.NaN, 0.5f)));
    }

    [Fact]
    public void TrialsWithoutTheParameter_CrossBelowTheOthers()
    {
        SweepAxis axis = Axis(0.9, null, null, 0.5);

        Assert.Equal(["not set", "0.5", "0.9"], Texts(axis));
        Assert.Equal([0.9, axis.Ticks[0].At, axis.Ticks[0].At, 0.5], axis.Positions);
        Assert.True(axis.Ticks[0].At < 0.5);
        Assert.All(axis.Positions, position => Assert.InRange(position, axis.Low, axis.High));
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData("Adam")]
    public void OneValue_HasRoomAround(object value)
    {
        SweepAxis axis = Axis(value);

        Assert.InRange(axis.Share(axis.Positions[0]), 0.01, 0.99);
    }

    private static IEnumerable<string> Texts(SweepAxis axis) => axis.Ticks.Select(tick => tick.Text);

    /// <summary>Returns the axis of a hyperparameter that has these values in trials; null where a trial did not set it.</summary>
    private static SweepAxis Axis(params object?[] values)
    {
        Trial[] trials = [.. values.Select((value, i) => new Trial(
            i, value is null ? [] : new Dictionary<string, object> { ["x"] = value }, i / 10.0, TrialState.Complete))];
        return new SweepAxis(new SweepTrials(trials, "accuracy", maximize: true).RequireParameters().Single(), trials);
    }
}
