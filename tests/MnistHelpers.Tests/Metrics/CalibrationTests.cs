namespace MnistHelpers.Tests;

public sealed class CalibrationTests
{
    public static TheoryData<int> Seeds => RandomEvaluation.Seeds;

    [Theory, MemberData(nameof(Seeds))]
    public void Bins_HoldEveryPredictionBetweenTheirEdges(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);
        Calibration calibration = Calibration.Of(evaluation, 10);

        Assert.Equal(evaluation.Count, calibration.Bins.Sum(bin => bin.Count));
        Assert.Equal(evaluation.Accuracy, calibration.Bins.Sum(bin => bin.Count * bin.Accuracy) / evaluation.Count, 1e-12);
        Assert.All(calibration.Bins.Where(bin => bin.Count > 0), bin => Assert.InRange(bin.Confidence, bin.Lower, bin.Upper));
        Assert.InRange(calibration.ExpectedError, 0, calibration.MaximumError);
    }

    [Fact]
    public void Bins_HoldTheirUpperEdge()
    {
        Calibration calibration = Calibration.Of(
            Evaluation.FromProbabilities([0, 0, 0], [0.5f, 0.5f, 0.75f, 0.25f, 1, 0], classes: 2), bins: 4);

        Assert.Equal([0, 1, 1, 1], calibration.Bins.Select(bin => bin.Count));
    }

    [Fact]
    public void ToString_IsATable() =>
        Assert.Equal(
            """
            expected calibration error 0.3750, maximum 0.3750 (2 bins)
            confidence          mean  accuracy  count
            0.0000 to 0.5000                        0
            0.5000 to 1.0000  0.8750    0.5000      2
            """.ReplaceLineEndings("\n"),
            Culture.German(Calibration.Of(Evaluation.FromProbabilities([0, 0], [0.75f, 0.25f, 0, 1], classes: 2), bins: 2).ToString));

    [Fact]
    public void Of_NoBins_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Calibration.Of(RandomEvaluation.Of(0), 0));
}
