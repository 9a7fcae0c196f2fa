namespace MnistHelpers.Tests;

/// <summary>Scores against scikit-learn 1.2, NumPy and SciPy: fixtures/scores.py.</summary>
public sealed class ScoresFixtureTests
{
    private const double Tolerance = 1e-12;

    private static readonly Case[] s_cases = Fixture.Read<Case[]>("scores.json");

    public static TheoryData<string> Names => [.. s_cases.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Averages_AreThoseOfScikitLearn(string name)
    {
        (Evaluation evaluation, Case c) = Evaluate(name);

        ConfusionMatrix matrix = evaluation.ConfusionMatrix;
        foreach ((Averaging averaging, double[] expected) in ByAveraging(c.Averaged))
            Numbers.AssertClose(expected, [matrix.Precision(averaging), matrix.Recall(averaging), matrix.FBeta(averaging, 0.5)], Tolerance);
    }

    [Theory, MemberData(nameof(Names))]
    public void Agreement_IsThatOfScikitLearn(string name)
    {
        (Evaluation evaluation, Case c) = Evaluate(name);

        Assert.Equal(c.CohenKappa ?? double.NaN, evaluation.ConfusionMatrix.CohenKappa, Tolerance);
        Assert.Equal(c.MatthewsCorrelation, evaluation.ConfusionMatrix.MatthewsCorrelation, Tolerance);
    }

    [Theory, MemberData(nameof(Names))]
    public void TopKAccuracy_IsThatOfScikitLearn(string name)
    {
        (Evaluation evaluation, Case c) = Evaluate(name);

        Numbers.AssertClose(c.TopK, Enumerable.Range(1, c.Classes).Select(evaluation.TopKAccuracy), Tolerance);
    }

    [Theory, MemberData(nameof(Names))]
    public void PrecisionRecallCurve_IsThatOfScikitLearn(string name)
    {
        (Evaluation evaluation, Case c) = Evaluate(name);

        for (int k = 0; k < c.Classes; k++)
        {
            PrecisionRecallCurve curve = evaluation.PrecisionRecallCurve(k);
            Numbers.AssertClose(c.Curves[k].Precision, curve.Precision, Tolerance);
            Numbers.AssertClose(c.Curves[k].Recall, curve.Recall, Tolerance);
            Numbers.AssertClose(c.Curves[k].Thresholds, curve.Thresholds, Tolerance);
            Assert.Equal(c.Curves[k].AveragePrecision, curve.AveragePrecision, Tolerance);
        }
        foreach ((Averaging averaging, double expected) in ByAveraging(c.AveragePrecision))
            Assert.Equal(expected, evaluation.AveragePrecision(averaging), Tolerance);
    }

    [Theory, MemberData(nameof(Names))]
    public void RocCurve_IsThatOfScikitLearn(string name)
    {
        (Evaluation evaluation, Case c) = Evaluate(name);

        for (int k = 0; k < c.Classes; k++)
        {
            bool[] positive = [.. c.Labels.Select(label => label == k)];
            double[] scores = [.. Enumerable.Range(0, c.Labels.Length).Select(i => (double)evaluation.Probability(i, k))];
            foreach ((Roc expected, RocCurve curve)
                in c.Curves[k].Roc.Zip([evaluation.RocCurve(k), RocCurve.FromScores(positive, scores, dropIntermediate: false)]))
            {
                Numbers.AssertClose(expected.FalsePositiveRate, curve.FalsePositiveRate, Tolerance);
                Numbers.AssertClose(expected.TruePositiveRate, curve.TruePositiveRate, Tolerance);
                Numbers.AssertClose(expected.Thresholds, curve.Thresholds, Tolerance);
                Assert.Equal(c.Curves[k].AreaUnderRoc ?? double.NaN, curve.AreaUnderCurve, Tolerance);
            }
        }
        if (c.AreaUnderRoc is { } areas)
        {
            foreach ((Averaging averaging, double? expected) in ByAveraging(areas))
                Assert.Equal(expected ?? double.NaN, evaluation.AreaUnderRoc(averaging), Tolerance);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Brier_IsThatOfScikitLearn(string name)
    {
        (Evaluation evaluation, Case c) = Evaluate(name);

        Numbers.AssertClose(
            c.Curves.Select(curve => (double?)curve.Brier), Enumerable.Range(0, c.Classes).Select(evaluation.Brier), Tolerance);
        Assert.Equal(c.Brier, evaluation.BrierScore, Tolerance);
    }

    [Theory, MemberData(nameof(Names))]
    public void Calibration_IsThatOfNumPy(string name)
    {
        (Evaluation evaluation, Case c) = Evaluate(name);

        foreach (Bins expected in c.Calibration)
        {
            Calibration calibration = Calibration.Of(evaluation, expected.Rows.Length);
            Assert.Equal(expected.Expected, calibration.ExpectedError, Tolerance);
            Assert.Equal(expected.Maximum, calibration.MaximumError, Tolerance);
            foreach ((double[] row, CalibrationBin bin) in expected.Rows.Zip(calibration.Bins))
                Numbers.AssertClose(row, [bin.Count, bin.Confidence, bin.Accuracy], Tolerance);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Temperature_IsWhereSciPyFindsTheLeastLogLoss(string name)
    {
        (Evaluation evaluation, Case c) = Evaluate(name);

        var scaling = TemperatureScaling.Fit(evaluation);

        Assert.Equal(c.Temperature.Value, scaling.Temperature, 1e-10);
        if (c.Temperature.Loss is { } loss)
            Assert.Equal(loss, scaling.Apply(evaluation).Loss!.Value, 1e-6);
    }

    private static (Evaluation Evaluation, Case Case) Evaluate(string name)
    {
        Case c = s_cases.Single(c => c.Name == name);
        return (Evaluation.FromProbabilities(c.Labels, c.Probabilities, c.Classes), c);
    }

    private static IEnumerable<(Averaging Averaging, T Expected)> ByAveraging<T>(Dictionary<string, T> expected)
    {
        Assert.Equal(3, expected.Count);
        return expected.Select(pair => (Enum.Parse<Averaging>(pair.Key, ignoreCase: true), pair.Value));
    }

    private sealed record Case(
        string Name, int Classes, int[] Labels, float[] Probabilities, Dictionary<string, double[]> Averaged, double? CohenKappa,
        double MatthewsCorrelation, double[] TopK, Curves[] Curves, Dictionary<string, double> AveragePrecision,
        Dictionary<string, double?>? AreaUnderRoc, double Brier, Bins[] Calibration, Temperature Temperature);

    private sealed record Curves(
        double?[] Precision, double?[] Recall, double?[] Thresholds, double AveragePrecision, Roc[] Roc, double? AreaUnderRoc,
        double Brier);

    private sealed record Roc(double?[] FalsePositiveRate, double?[] TruePositiveRate, double?[] Thresholds);

    private sealed record Bins(double[][] Rows, double Expected, double Maximum);

    private sealed record Temperature(double Value, double? Loss);
}
