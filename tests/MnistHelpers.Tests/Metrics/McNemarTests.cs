namespace MnistHelpers.Tests;

/// <summary>p-values against SciPy: fixtures/comparisons.py.</summary>
public sealed class McNemarTests
{
    private static readonly Case[] s_cases = Fixture.Read<Document>("comparisons.json").McNemar;

    public static TheoryData<int> Seeds => RandomEvaluation.Seeds;

    [Fact]
    public void PValues_AreThoseOfSciPy() => Assert.All(s_cases, c =>
    {
        var test = new McNemarTest(c.First, c.Second);

        AssertSame(c.Exact, test.ExactPValue);
        AssertSame(c.ChiSquared, test.ChiSquared);
        AssertSame(c.ChiSquaredP, test.ChiSquaredPValue);
    });

    [Theory, MemberData(nameof(Seeds))]
    public void Between_CountsWhatOneAloneHasRight_TheSameBothWays(int seed)
    {
        var random = new SeededRandom(seed);
        int[] labels = [.. Enumerable.Range(0, 40).Select(_ => random.Next(3))];
        int[] Guess() => [.. labels.Select(label => random.Next(3) == 0 ? random.Next(3) : label)];
        var first = Evaluation.FromPredictions(labels, Guess(), classes: 3);
        var second = Evaluation.FromPredictions(labels, Guess(), classes: 3);

        var test = McNemarTest.Between(first, second);
        var turned = McNemarTest.Between(second, first);

        Assert.Equal(first.ConfusionMatrix.Correct - second.ConfusionMatrix.Correct, test.OnlyFirstRight - test.OnlySecondRight);
        Assert.Equal(first.Mistakes.Select(m => m.Index).Except(second.Mistakes.Select(m => m.Index)).Count(), test.OnlySecondRight);
        Assert.Equal(
            (test.OnlySecondRight, test.ExactPValue, test.ChiSquaredPValue),
            (turned.OnlyFirstRight, turned.ExactPValue, turned.ChiSquaredPValue));
        Assert.InRange(test.ExactPValue, 0, 1);
    }

    [Fact]
    public void Between_TheSame_IsOne()
    {
        Evaluation evaluation = RandomEvaluation.Of(1);

        var test = McNemarTest.Between(evaluation, evaluation);

        Assert.Equal(
            (0, 0, 1.0, 0.0, 1.0), (test.OnlyFirstRight, test.OnlySecondRight, test.ExactPValue, test.ChiSquared, test.ChiSquaredPValue));
    }

    [Fact]
    public void ToString_SaysBothPValues() =>
        Assert.Equal(
            "only the first right: 1,008, only the second: 956; were both equally good, chance alone would set them this far apart in 25 % "
                + "of cases (exact p = 0.2498, chi-squared 1.3243, p = 0.2498)",
            Culture.German(new McNemarTest(1008, 956).ToString));

    [Fact]
    public void BadInput_IsNamed()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new McNemarTest(-1, 0));
        Assert.Contains("second: its labels are not those of the first", Assert.Throws<ArgumentException>(
            () => McNemarTest.Between(RandomEvaluation.Of(1), RandomEvaluation.Of(2))).Message);
    }

    private static void AssertSame(double expected, double found) => Assert.Equal(expected, found, 1e-11 * expected);

    private sealed record Document(Case[] McNemar);

    private sealed record Case(int First, int Second, double Exact, double ChiSquared, double ChiSquaredP);
}
