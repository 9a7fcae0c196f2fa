namespace MnistHelpers.Tests;

public sealed class TemperatureScalingTests
{
    public static TheoryData<int> Seeds => RandomEvaluation.Seeds;

    [Theory, MemberData(nameof(Seeds))]
    public void Fit_LowersTheLogLoss_AndLeavesPredictions(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);

        TemperatureScaling scaling = TemperatureScaling.Fit(evaluation);

        Evaluation scaled = scaling.Apply(evaluation);
        Assert.Equal(evaluation.Predicted.ToArray(), scaled.Predicted.ToArray());
        foreach (double other in new[] { 0.9, 0.99, 1.01, 1.1 })
            Assert.True(scaled.Loss < new TemperatureScaling(other * scaling.Temperature).Apply(evaluation).Loss);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Fit_OfHotterLogits_IsHotterByAsMuch(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);
        float[] logits = [.. evaluation.Probabilities.ToArray().Select(p => (float)Math.Log(p))];
        float[] hotter = [.. logits.Select(logit => 4 * logit + 3)];

        double temperature = TemperatureScaling.Fit(evaluation.Labels.Span, logits, evaluation.Classes).Temperature;

        Assert.Equal(temperature, TemperatureScaling.Fit(evaluation).Temperature);
        Assert.Equal(4 * temperature, TemperatureScaling.Fit(evaluation.Labels.Span, hotter, evaluation.Classes).Temperature, 1e-4);
    }

    [Fact]
    public void Fit_WithoutALeastLoss_EndsAtALimit()
    {
        Assert.Equal(TemperatureScaling.Minimum, TemperatureScaling.Fit([0, 1], [1f, 0, 0, 1], classes: 2).Temperature);
        Assert.Equal(TemperatureScaling.Maximum, TemperatureScaling.Fit([1, 0], [1f, 0, 0, 1], classes: 2).Temperature);
        Assert.Equal(1, TemperatureScaling.Fit([0, 1], [2f, 2, 2, 2], classes: 2).Temperature);
    }

    [Fact]
    public void Probabilities_OfHugeLogits_AreFinite() =>
        Assert.Equal([1, 0, 0.5f, 0.5f], new TemperatureScaling(0.5).Probabilities([3e38f, -3e38f, -3e38f, -3e38f], classes: 2));

    [Fact]
    public void BadInput_IsNamed()
    {
        Assert.Contains("temperature: 0 found", Assert.Throws<ArgumentOutOfRangeException>(() => new TemperatureScaling(0)).Message);
        Assert.Contains("labels: none found", Assert.Throws<ArgumentException>(() => TemperatureScaling.Fit([], [])).Message);
        Assert.Contains(
            "label 2 found at index 0", Assert.Throws<ArgumentException>(() => TemperatureScaling.Fit([2], [1, 2], classes: 2)).Message);
        Assert.Contains(
            "2 values found, 4 expected",
            Assert.Throws<ArgumentException>(() => TemperatureScaling.Fit([0, 1], [1, 2], classes: 2)).Message);
        Assert.Contains(
            "no whole rows of 2",
            Assert.Throws<ArgumentException>(() => new TemperatureScaling(1).Probabilities([1, 2, 3], classes: 2)).Message);
        Assert.Contains(
            "NaN found in row 1",
            Assert.Throws<ArgumentException>(() => new TemperatureScaling(1).Probabilities([1, 2, float.NaN, 3], classes: 2)).Message);
    }
}
