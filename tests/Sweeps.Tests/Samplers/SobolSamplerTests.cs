using MnistHelpers.Sweeps.Samplers;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Tests;

/// <summary>Against scipy 1.10: fixtures/sobol.py.</summary>
public sealed class SobolSamplerTests
{
    [Fact]
    public void Coordinate_IsThatOfScipy()
    {
        string[] points = Fixture.Read<Points>("sobol.json").Hex;

        Assert.Equal(256, points.Length);
        for (int index = 0; index < points.Length; index++)
        {
            uint[] expected = [.. Convert.FromHexString(points[index]).Select(bits => (uint)bits << 24)];
            Assert.Equal(expected, Enumerable.Range(0, 64).Select(dimension => SobolSequence.Coordinate(index, dimension)));
        }
    }

    /// <summary>The measure by which the next test judges is right.</summary>
    [Fact]
    public void Discrepancy_OfTheSequence_IsThatOfScipy()
    {
        double[][] points = [.. Enumerable.Range(0, 128)
            .Select(index => Enumerable.Range(0, 5).Select(i => SobolSequence.Coordinate(index, i) / 4294967296.0).ToArray())];

        Assert.Equal(Fixture.Read<Points>("sobol.json").Discrepancy, Discrepancy(points), 1e-12);
    }

    [Theory, InlineData(2, 32), InlineData(5, 64), InlineData(8, 256)]
    public void Suggest_IsMoreEvenThanRandom_WithEverySeed(int dimensions, int count)
    {
        double[] random = Discrepancies(new RandomSampler(), dimensions, count);
        double[] sobol = Discrepancies(new SobolSampler(), dimensions, count);

        Assert.True(sobol.Max() < random.Min(), $"Sobol' to {sobol.Max()}, random from {random.Min()}");
        Assert.True(sobol.Average() < 0.3 * random.Average(), $"Sobol' {sobol.Average()}, random {random.Average()}");
    }

    [Fact]
    public void Suggest_FollowsFromSeedAndNumberAlone()
    {
        SearchSpace space = Contexts.Cube(3);
        var sampler = new SobolSampler();

        Assert.Equal(
            sampler.Suggest(Contexts.Of(space), 77),
            sampler.Suggest(Contexts.Of(space, told: [new Observation([0.1, 0.2, 0.3], TrialState.Complete, [1])]), 77));
        Assert.NotEqual(sampler.Suggest(Contexts.Of(space, seed: 1), 0), sampler.Suggest(Contexts.Of(space, seed: 2), 0));
        Assert.NotEqual(sampler.Suggest(Contexts.Of(space), 0), sampler.Suggest(Contexts.Of(space), 1));
        Assert.False(sampler.NeedsResults(1000));
    }

    [Fact]
    public void Suggest_AfterTrialsThatWereGiven_BeginsAtTheFirstPoint()
    {
        SearchSpace space = Contexts.Cube(3);
        var sampler = new SobolSampler();

        Assert.Equal(sampler.Suggest(Contexts.Of(space), 4), sampler.Suggest(Contexts.Of(space, enqueued: 3), 7));
    }

    [Fact]
    public void Suggest_WithACondition_LeavesOutWhatIsNotSet_AndMovesNothingElse()
    {
        var space = new SearchSpace(
            new IntegerParameter("blocks", 1, 2), new IntegerParameter("width", 1, 64) { When = Condition.AtLeast("blocks", 2) },
            new RealParameter("rate", 0, 1));
        for (int number = 0; number < 64; number++)
        {
            IReadOnlyDictionary<string, object> point = new SobolSampler().Suggest(Contexts.Of(space), number)!;
            Assert.Equal((int)point["blocks"] == 2, point.ContainsKey("width"));
            Assert.Equal(SobolSampler.Units(3, 1, number)[2], (double)point["rate"], 5e-5);
        }
    }

    [Fact]
    public void Suggest_InAFiniteSpace_TakesEveryPointOnce_ThenNone()
    {
        var space = new SearchSpace(
            new CategoricalParameter("a", "x", "y", "z"), new IntegerParameter("b", 1, 5) { When = Condition.AnyOf("a", "x", "y") });
        var taken = new HashSet<string>();
        for (int number = 0; number < 11; number++)
            Assert.True(taken.Add(space.Key(new SobolSampler().Suggest(Contexts.Of(space).Taking(taken), number)!)));

        Assert.Null(new SobolSampler().Suggest(Contexts.Of(space).Taking(taken), 11));
    }

    [Fact]
    public void Suggest_WhereOnlyARarePartIsNotCounted_FindsIt()
    {
        var space = new SearchSpace(
            new IntegerParameter("a", 1, 1_000_000), new RealParameter("b", 0, 1) { When = Condition.AnyOf("a", 1) });
        SamplingContext context = Contexts.Of(space) with { IsTaken = point => (int)point["a"] > 1 || (double)point["b"] == 0.5 };

        Assert.Equal(1, new SobolSampler().Suggest(context, 3)!["a"]);
    }

    [Fact]
    public void Suggest_WithMoreHyperparametersThanDimensions_IsRefused()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => new SobolSampler().Suggest(Contexts.Of(Contexts.Cube(65)), 0));

        Assert.Equal("search space: 65 hyperparameters found, more than the 64 of SobolSampler; give RandomSampler", fault.Message);
    }

    /// <summary>How uneven the points of a sampler are, with each of 20 seeds.</summary>
    internal static double[] Discrepancies(Sampler sampler, int dimensions, int count) =>
        [.. Enumerable.Range(0, 20).Select(seed => Discrepancy(Suggested(sampler, dimensions, count, seed)))];

    private static double[][] Suggested(Sampler sampler, int dimensions, int count, long seed)
    {
        SamplingContext context = Contexts.Of(Contexts.Cube(dimensions), seed);
        return [.. Enumerable.Range(0, count).Select(number => context.Space.ToUnits(sampler.Suggest(context, number)!))];
    }

    /// <summary>Centered L2 discrepancy, squared (Hickernell, 1998).</summary>
    private static double Discrepancy(double[][] points)
    {
        double n = points.Length;
        double once = points.Sum(
            point => point.Aggregate(1.0, (product, x) => product * (1 + 0.5 * Math.Abs(x - 0.5) - 0.5 * (x - 0.5) * (x - 0.5))));
        double twice = points.Sum(p => points.Sum(q =>
        {
            double product = 1;
            for (int i = 0; i < p.Length; i++)
                product *= 1 + 0.5 * Math.Abs(p[i] - 0.5) + 0.5 * Math.Abs(q[i] - 0.5) - 0.5 * Math.Abs(p[i] - q[i]);
            return product;
        }));
        return Math.Pow(13 / 12.0, points[0].Length) - 2 / n * once + twice / (n * n);
    }

    private sealed record Points([property: System.Text.Json.Serialization.JsonPropertyName("points")] string[] Hex, double Discrepancy);
}
