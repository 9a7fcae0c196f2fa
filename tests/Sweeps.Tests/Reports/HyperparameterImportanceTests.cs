using MnistHelpers;

namespace Sweeps.Tests;

/// <summary>Against scikit-learn 1.2: fixtures/importance.py.</summary>
public sealed class HyperparameterImportanceTests
{
    private static readonly SearchSpace s_space = new(new RealParameter("a", 0, 1), new RealParameter("b", 0, 1));

    public static TheoryData<string> Names => [.. Fixture.Read<Case[]>("importance.json").Select(c => c.Name)];

    /// <summary>Shares within 0.05: forests of other samples differ as much among themselves.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Of_IsThatOfScikitLearn(string name)
    {
        Case c = Fixture.Read<Case[]>("importance.json").Single(c => c.Name == name);
        IReadOnlyDictionary<string, double> shares = HyperparameterImportance.Of(Space(c), Trials(c));

        Assert.Equal(1, shares.Values.Sum(), 1e-12);
        double[] found = [.. "abcd".Select(parameter => shares[parameter.ToString()])], expected = c.Shares;
        // That c is set says what d is: how forests divide between the two is chance, so they count together.
        if (c.Conditional)
            (found, expected) = (Together(found), Together(expected));
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.05));

        static double[] Together(double[] shares) => [.. shares[..2], shares[2] + shares[3]];
    }

    [Fact]
    public void Of_CountsOnlyCompleteTrials_AndFollowsFromTheSeed()
    {
        Case c = Fixture.Read<Case[]>("importance.json")[0];
        Trial[] trials = Trials(c);
        Trial[] others =
        [
            trials[0] with { State = TrialState.Failed, Value = null }, trials[1] with { State = TrialState.Pruned, Value = 1e6 },
            trials[2] with { Value = double.NaN }, ];

        Assert.Equal(HyperparameterImportance.Of(Space(c), trials, 7), HyperparameterImportance.Of(Space(c), [.. trials, .. others], 7));
        Assert.NotEqual(HyperparameterImportance.Of(Space(c), trials, 7), HyperparameterImportance.Of(Space(c), trials, 8));
    }

    [Fact]
    public void Of_HugeValues_DoesNotOverflow()
    {
        Trial[] trials = [.. Enumerable.Range(0, 40).Select(i => Trial(i, i / 40.0, i * 7 % 40 / 40.0, (i - 20) * 8e306))];

        Assert.True(HyperparameterImportance.Of(s_space, trials)["a"] > 0.9);
    }

    [Fact]
    public void Of_OnePointAgainAndAgain_GivesEqualShares()
    {
        Trial[] trials = [.. Enumerable.Range(0, 6).Select(i => Trial(i, 0.5, 0.5, i))];

        Assert.Equal([0.5, 0.5], HyperparameterImportance.Of(s_space, trials).Values);
    }

    /// <summary>What the forest finds no use for is more important than what has never been varied.</summary>
    [Fact]
    public void Of_ParameterThatTellsNothing_HasAllThatTheUnvariedOneHasNot()
    {
        Trial[] trials = [.. Enumerable.Range(0, 8).Select(i => Trial(i, i % 2, 0.5, i / 2 % 2))];

        Assert.Equal([1, 0], HyperparameterImportance.Of(s_space, trials).Values);
    }

    [Fact]
    public void Of_FourTrials_IsEnough()
    {
        Trial[] trials = [.. Enumerable.Range(0, 4).Select(i => Trial(i, i / 4.0, 0.5, i))];

        Assert.Equal(1, HyperparameterImportance.Of(s_space, trials)["a"], 1e-12);
    }

    [Fact]
    public void Of_TooLittleToLearnFrom_IsRefused()
    {
        Assert.Equal(
            "trials: 3 complete with a finite value found; give 4 or more",
            Message([.. Enumerable.Range(0, 3).Select(i => Trial(i, i / 4.0, 0, i))]));
        Assert.Equal(
            "trials: all complete ones have the value 1.5; give some that differ",
            Message([.. Enumerable.Range(0, 5).Select(i => Trial(i, i / 5.0, 0, 1.5))]));
        Assert.Equal("b: 3 found; give a number from 0 to 1", Message([.. Enumerable.Range(0, 5).Select(i => Trial(i, i / 5.0, 3, i))]));

        static string Message(Trial[] trials) =>
            Assert.Throws<ArgumentException>(() => HyperparameterImportance.Of(s_space, trials)).Message;
    }

    private static Trial Trial(int number, double a, double b, double value) =>
        new(number, new Dictionary<string, object> { ["a"] = a, ["b"] = b }, value);

    private static SearchSpace Space(Case c)
    {
        SearchParameter[] numbers = [.. new[] { "a", "b", "c" }.Select(name => new RealParameter(name, 0, 1))];
        if (c.Conditional)
        {
            return new SearchSpace(
                new CategoricalParameter("d", 0, 1), numbers[0], numbers[1], numbers[2] with { When = Condition.AnyOf("d", 1) });
        }
        SearchParameter last = c.Categories > 0
            ? new CategoricalParameter("d", [.. Enumerable.Range(0, c.Categories).Cast<object>()])
            : new RealParameter("d", 0, 1);
        return new SearchSpace([.. numbers, last]);
    }

    private static Trial[] Trials(Case c) => [.. c.Points.Select((point, number) => new Trial(
        number,
        point.Select((value, i) => (Name: "abcd"[i].ToString(), Value: value)).Where(pair => pair.Value is not null).ToDictionary(
            pair => pair.Name, pair => pair.Name == "d" && c.Categories > 0 ? (object)(int)pair.Value!.Value : pair.Value!.Value),
        c.Values[number]))];

    private sealed record Case(string Name, int Categories, bool Conditional, double?[][] Points, double[] Values, double[] Shares);
}
