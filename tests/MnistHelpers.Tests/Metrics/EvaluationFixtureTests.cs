namespace MnistHelpers.Tests;

/// <summary>Numbers against scikit-learn 1.2: fixtures/evaluation.py.</summary>
public sealed class EvaluationFixtureTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string> Names => [.. Fixture.Read<Case[]>("evaluation.json").Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void PerClass_IsThatOfScikitLearn(string name)
    {
        (Evaluation evaluation, Expected expected) = Evaluate(name);

        Assert.Equal(expected.Accuracy, evaluation.Accuracy, Tolerance);
        AssertClose(expected.Precision, evaluation.PerClass.Select(c => c.Precision));
        AssertClose(expected.Recall, evaluation.PerClass.Select(c => c.Recall));
        AssertClose(expected.F1, evaluation.PerClass.Select(c => c.F1));
        AssertClose(expected.F2, evaluation.PerClass.Select(c => c.F2));
        AssertClose(expected.FHalf, evaluation.PerClass.Select(c => evaluation.ConfusionMatrix.FBeta(c.Class, 0.5)));
        Assert.Equal(expected.Support, evaluation.PerClass.Select(c => c.Support));
    }

    [Theory, MemberData(nameof(Names))]
    public void Averages_AreThoseOfScikitLearn(string name)
    {
        (Evaluation evaluation, Expected expected) = Evaluate(name);

        foreach ((Averages wanted, Averages found)
            in new[] { (expected.Macro, evaluation.Macro), (expected.Weighted, evaluation.Weighted), (expected.Micro, evaluation.Micro) })
        {
            AssertClose(
                [wanted.Precision, wanted.Recall, wanted.F1, wanted.F2],
                [found.Precision, found.Recall, found.F1, found.F2]);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void ConfusionMatrix_IsThatOfScikitLearn(string name)
    {
        (Evaluation evaluation, Expected expected) = Evaluate(name);

        Assert.Equal(expected.ConfusionMatrix, evaluation.ConfusionMatrix.ToRows());
        AssertClose(expected.Normalized.SelectMany(row => row), evaluation.ConfusionMatrix.ToNormalizedRows().SelectMany(row => row));
    }

    [Theory, MemberData(nameof(Names))]
    public void Loss_IsThatOfScikitLearn(string name)
    {
        (Evaluation evaluation, Expected expected) = Evaluate(name);

        Assert.Equal(expected.Loss is null, evaluation.Loss is null);
        if (expected.Loss is { } loss)
        {
            Assert.Equal(loss, evaluation.Loss!.Value, Tolerance);
            Assert.Equal(expected.LossOfFloat32!.Value, evaluation.Loss.Value, 1e-6);
        }
    }

    private static (Evaluation Evaluation, Expected Expected) Evaluate(string name)
    {
        Case c = Fixture.Read<Case[]>("evaluation.json").Single(c => c.Name == name);
        Evaluation evaluation = c.Probabilities is { } probabilities
            ? Evaluation.FromProbabilities(c.Labels, probabilities, c.Classes)
            : Evaluation.FromPredictions(c.Labels, c.Predicted, c.Classes);
        Assert.Equal(c.Predicted, evaluation.Predicted.ToArray());
        return (evaluation, c.Expected);
    }

    private static void AssertClose(IEnumerable<double> expected, IEnumerable<double> found)
    {
        Assert.Equal(expected.Count(), found.Count());
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }

    private sealed record Case(string Name, int Classes, int[] Labels, int[] Predicted, float[]? Probabilities, Expected Expected);

    private sealed record Expected(
        double Accuracy, double? Loss, double? LossOfFloat32,
        double[] Precision, double[] Recall, double[] F1, double[] F2, double[] FHalf, long[] Support,
        Averages Macro, Averages Weighted, Averages Micro, long[][] ConfusionMatrix, double[][] Normalized);
}
