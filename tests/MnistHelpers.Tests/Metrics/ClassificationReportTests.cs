namespace MnistHelpers.Tests;

/// <summary>Texts against scikit-learn 1.2: fixtures/reports.py.</summary>
public sealed class ClassificationReportTests
{
    private static readonly Case[] s_cases = Fixture.Read<Case[]>("reports.json");

    public static TheoryData<string> Names => [.. s_cases.Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void ToString_IsScikitLearnsText(string name)
    {
        Case c = s_cases.Single(c => c.Name == name);
        var evaluation = Evaluation.FromPredictions(c.Actual, c.Predicted, c.Classes);

        Assert.Equal(c.Text, Culture.German(evaluation.Report(c.TargetNames, c.Digits, c.Labels).ToString));
    }

    [Fact]
    public void BadInput_IsNamed()
    {
        var matrix = new ConfusionMatrix([0, 1], [0, 2], classes: 4);

        Assert.Contains(
            "targetNames: 4 found for 3 reported classes",
            Assert.Throws<ArgumentException>(() => new ClassificationReport(matrix, ["a", "b", "c", "d"])).Message);
        Assert.Contains(
            "labels: label 4 found at index 1",
            Assert.Throws<ArgumentException>(() => new ClassificationReport(matrix, labels: [0, 4])).Message);
        Assert.Contains(
            "labels: class 3 found twice",
            Assert.Throws<ArgumentException>(() => new ClassificationReport(matrix, labels: [3, 0, 3])).Message);
        Assert.Contains("labels: none found", Assert.Throws<ArgumentException>(() => new ClassificationReport(matrix, labels: [])).Message);
        Assert.Contains(
            "matrix: no pairs counted",
            Assert.Throws<ArgumentException>(() => new ClassificationReport(new ConfusionMatrix([], []))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClassificationReport(matrix, digits: -1));
    }

    private sealed record Case(
        string Name, int Classes, int[] Actual, int[] Predicted, string[]? TargetNames, int Digits, int[]? Labels, string Text);
}
