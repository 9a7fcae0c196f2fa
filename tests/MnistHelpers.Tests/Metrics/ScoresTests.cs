namespace MnistHelpers.Tests;

public sealed class ScoresTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<int> Seeds => RandomEvaluation.Seeds;

    [Theory, MemberData(nameof(Seeds))]
    public void Micro_OfAllClasses_IsTheAccuracy(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);

        foreach (double beta in new[] { 0.5, 1, 2 })
            Assert.Equal(evaluation.Accuracy, evaluation.ConfusionMatrix.FBeta(Averaging.Micro, beta), Tolerance);
        Assert.Equal(evaluation.Accuracy, evaluation.ConfusionMatrix.Recall(Averaging.Weighted), Tolerance);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Scores_DoNotDependOnTheOrderOfTheSamples(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);
        Evaluation shuffled = evaluation.Resample(new SeededRandom(seed).Permutation(evaluation.Count));

        Assert.Equal(evaluation.AreaUnderRoc(), shuffled.AreaUnderRoc());
        Assert.Equal(evaluation.AveragePrecision(), shuffled.AveragePrecision());
        Assert.Equal(evaluation.TopKAccuracy(2), shuffled.TopKAccuracy(2));
        Assert.Equal(evaluation.BrierScore, shuffled.BrierScore, Tolerance);
        Assert.Equal(evaluation.ConfusionMatrix.MatthewsCorrelation, shuffled.ConfusionMatrix.MatthewsCorrelation);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void TopKAccuracy_GrowsToOne(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);
        double[] byK = [.. Enumerable.Range(1, evaluation.Classes + 1).Select(evaluation.TopKAccuracy)];

        Assert.Equal(byK.Order(), byK);
        Assert.Equal([1, 1], byK[^2..]);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void AreaUnderCurve_IsTheShareOfPairsInOrder(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);
        int[] labels = evaluation.Labels.ToArray();
        IEnumerable<double> pairs = from i in Enumerable.Range(0, labels.Length)
                                    from j in Enumerable.Range(0, labels.Length)
                                    where labels[i] == 1 && labels[j] != 1
                                    select (Math.Sign(evaluation.Probability(i, 1) - evaluation.Probability(j, 1)) + 1) / 2.0;

        Assert.Equal(pairs.Average(), evaluation.RocCurve(1).AreaUnderCurve, Tolerance);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Curves_DependOnTheOrderOfTheScoresAlone(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);
        bool[] positive = [.. evaluation.Labels.ToArray().Select(label => label == 2)];
        double[] scores = [.. Enumerable.Range(0, evaluation.Count).Select(i => 3 * Math.Exp(evaluation.Probability(i, 2)) - 7)];

        Assert.Equal(evaluation.RocCurve(2).TruePositiveRate, RocCurve.FromScores(positive, scores).TruePositiveRate);
        Assert.Equal(evaluation.PrecisionRecallCurve(2).Precision, PrecisionRecallCurve.FromScores(positive, scores).Precision);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Agreement_IsTheSameBothWays(int seed)
    {
        Evaluation evaluation = RandomEvaluation.Of(seed);
        var turned = new ConfusionMatrix(evaluation.Predicted.Span, evaluation.Labels.Span, evaluation.Classes);

        Assert.Equal(evaluation.ConfusionMatrix.CohenKappa, turned.CohenKappa, Tolerance);
        Assert.Equal(evaluation.ConfusionMatrix.MatthewsCorrelation, turned.MatthewsCorrelation, Tolerance);
    }

    [Fact]
    public void Scores_OfPredictionsAlone_SayWhatIsMissing()
    {
        Evaluation evaluation = Evaluation.FromPredictions([0, 1], [0, 1], classes: 2);

        foreach (Action score in new Action[]
        {
            () => evaluation.TopKAccuracy(1), () => evaluation.RocCurve(0), () => evaluation.AveragePrecision(),
            () => Calibration.Of(evaluation), () => TemperatureScaling.Fit(evaluation), })
        {
            Assert.Contains("make it with Evaluation.FromProbabilities", Assert.Throws<InvalidOperationException>(score).Message);
        }
    }

    [Fact]
    public void Scores_OutOfRange_Throw()
    {
        Evaluation evaluation = RandomEvaluation.Of(0);

        Assert.Throws<ArgumentOutOfRangeException>(() => evaluation.TopKAccuracy(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluation.RocCurve(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluation.Brier(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluation.ConfusionMatrix.Precision((Averaging)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => evaluation.AreaUnderRoc((Averaging)7));
    }

    [Fact]
    public void Curves_OfNoScores_AreAFault()
    {
        Assert.Contains("scores: none found", Assert.Throws<ArgumentException>(() => RocCurve.FromScores([], [])).Message);
        Assert.Contains(
            "scores: 1 found for 2 samples",
            Assert.Throws<ArgumentException>(() => PrecisionRecallCurve.FromScores([true, false], [1])).Message);
        Assert.Contains(
            "scores: NaN found at index 1",
            Assert.Throws<ArgumentException>(() => RocCurve.FromScores([true, false], [1, double.NaN])).Message);
    }
}
