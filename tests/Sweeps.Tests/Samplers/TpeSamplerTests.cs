using MnistHelpers.Sweeps.Samplers;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Tests;

public sealed class TpeSamplerTests
{
    private static readonly SearchSpace s_conditional = new(
        new CategoricalParameter("optimizer", "Adam", "SGD"),
        new RealParameter("rate", 1e-4, 1, logarithmic: true),
        new RealParameter("momentum", 0, 0.99) { When = Condition.AnyOf("optimizer", "SGD") },
        new IntegerParameter("filters", 4, 128, logarithmic: true),
        new IntegerParameter("fixed", 3, 3));

    [Fact]
    public void Suggest_BeforeStartupTrials_IsThatOfSobol()
    {
        var sampler = new TpeSampler { StartupTrials = 5 };
        SamplingContext context = Contexts.Of(s_conditional);

        Assert.Equal(new SobolSampler().Suggest(context, 4), sampler.Suggest(context, 4));
        Assert.False(sampler.NeedsResults(4));
        Assert.True(sampler.NeedsResults(5));
    }

    [Fact]
    public void Suggest_FollowsFromContextAndNumberAlone()
    {
        SamplingContext context = Contexts.Of(s_conditional, told: Told(s_conditional, 40));
        var sampler = new TpeSampler();
        IReadOnlyDictionary<string, object>[] inOrder = [.. Enumerable.Range(40, 20).Select(number => sampler.Suggest(context, number)!)];
        var another = new IReadOnlyDictionary<string, object>[20];
        Parallel.For(0, 20, i => another[19 - i] = new TpeSampler().Suggest(context, 59 - i)!);

        Assert.Equal(inOrder.Select(s_conditional.Key), another.Select(s_conditional.Key));
        Assert.NotEqual(s_conditional.Key(inOrder[0]), s_conditional.Key(sampler.Suggest(context with { Seed = 2 }, 40)!));
    }

    [Fact]
    public void Suggest_WithConditions_GivesPointsOfTheSpace()
    {
        SamplingContext context = Contexts.Of(s_conditional, told: Told(s_conditional, 60));
        string[] keys = [.. Enumerable.Range(60, 100).Select(number => s_conditional.Key(new TpeSampler().Suggest(context, number)!))];

        Assert.All(keys, key => Assert.Equal(key, s_conditional.Key(s_conditional.Parse(key))));
        Assert.Contains(keys, key => key.Contains("momentum", StringComparison.Ordinal));
    }

    [Fact]
    public void Suggest_WithPendingPoints_Spreads()
    {
        SearchSpace space = Contexts.Cube(2);
        Observation[] told = Told(space, 30);

        Assert.True(Spread(lie: true) > 1.3 * Spread(lie: false), $"{Spread(lie: true)}, without {Spread(lie: false)}");

        // The mean distance of eight suggestions of a round to the nearest other.
        double Spread(bool lie)
        {
            return Enumerable.Range(0, 10).Average(seed =>
            {
                var pending = new List<double[]>();
                for (int number = 30; number < 38; number++)
                    pending.Add(space.ToUnits(new TpeSampler().Suggest(Contexts.Of(space, seed, told, lie ? [.. pending] : []), number)!));
                return pending.Average(a => pending.Where(b => b != a).Min(b => Math.Sqrt(a.Zip(b, (p, q) => (p - q) * (p - q)).Sum())));
            });
        }
    }

    [Fact]
    public void Suggest_InAFiniteSpace_TakesEveryPointOnce_ThenNone()
    {
        var space = new SearchSpace(
            new CategoricalParameter("a", "x", "y", "z"), new IntegerParameter("b", 1, 9) { When = Condition.AnyOf("a", "x", "y") });
        var taken = new HashSet<string>();
        var told = new List<Observation>();
        for (int number = 0; number < 19; number++)
        {
            IReadOnlyDictionary<string, object> point = new TpeSampler().Suggest(Contexts.Of(space, told: told).Taking(taken), number)!;
            Assert.True(taken.Add(space.Key(point)));
            told.Add(new Observation(space.ToUnits(point), TrialState.Complete, [number % 5]));
        }

        Assert.Null(new TpeSampler().Suggest(Contexts.Of(space, told: told).Taking(taken), 19));
    }

    [Fact]
    public void Suggest_WithSeveralObjectives_ComesToTheParetoSet()
    {
        // The best compromises of these two lie between 0.3 and 0.7 with the second number at 0.5.
        SearchSpace space = Contexts.Cube(2);
        double Share(Sampler sampler) => Enumerable.Range(1, 10).Average(seed =>
        {
            var told = new List<Observation>();
            for (int number = 0; number < 60; number++)
            {
                double[] x = space.ToUnits(sampler.Suggest(Contexts.Of(space, seed, told), number)!);
                double other = Math.Abs(x[1] - 0.5);
                told.Add(new Observation(x, TrialState.Complete, [Math.Abs(x[0] - 0.3) + other, Math.Abs(x[0] - 0.7) + other]));
            }
            return told.Skip(30).Count(o => o.Units[0] is > 0.25 and < 0.75 && Math.Abs(o.Units[1] - 0.5) < 0.1) / 30.0;
        });

        double tpe = Share(new TpeSampler()), random = Share(new RandomSampler());
        Assert.True(tpe > 3 * random, $"{tpe}, random {random}");
    }

    [Fact]
    public void Suggest_WithManyHyperparameters_StillSuggests()
    {
        SearchSpace space = Contexts.Cube(300);
        Observation[] told = Told(space, 30);

        Assert.Equal(300, new TpeSampler().Suggest(Contexts.Of(space, told: told), 30)!.Count);
        Assert.Equal(300, new TpeSampler().Suggest(Contexts.Of(space), 0)!.Count);
    }

    [Fact]
    public void Suggest_AfterFailuresAlone_KeepsAwayFromThem()
    {
        SearchSpace space = Contexts.Cube(1);
        Observation[] told = [.. Enumerable.Range(0, 20).Select(i => new Observation([i / 40.0], TrialState.Failed, []))];

        Assert.All(
            Enumerable.Range(20, 20),
            number => Assert.InRange((double)new TpeSampler().Suggest(Contexts.Of(space, told: told), number)!["x0"], 0.5, 1));
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Equal(
            "StartupTrials: -1 found; give 0 or more, such as 10",
            Assert.Throws<ArgumentException>(() => new TpeSampler { StartupTrials = -1 }).Message);
        Assert.Equal(
            "Candidates: 0 found; give 1 or more, such as 24",
            Assert.Throws<ArgumentException>(() => new TpeSampler { Candidates = 0 }).Message);
    }

    private static Observation[] Told(SearchSpace space, int count) => [.. Enumerable.Range(0, count).Select(number =>
    {
        double[] units = space.ToUnits(new RandomSampler().Suggest(Contexts.Of(space), number)!);
        return new Observation(units, TrialState.Complete, [units.Sum(unit => double.IsNaN(unit) ? 0.1 : (unit - 0.4) * (unit - 0.4))]);
    })];
}
