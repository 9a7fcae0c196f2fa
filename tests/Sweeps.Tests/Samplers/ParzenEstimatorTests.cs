using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers.Sweeps.Tests;

/// <summary>Against scipy 1.10: fixtures/parzen.py.</summary>
public sealed class ParzenEstimatorTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(2), InlineData(3)]
    public void Densities_AreThoseOfScipy(int index)
    {
        Densities fixture = Fixture.Read<Densities>("parzen.json");
        Case c = fixture.Cases[index];

        double[] found = new ParzenEstimator(Space(fixture), [.. c.Observed.Select(Units)]).Densities([.. c.Points.Select(Units)]);

        // A sum of kernels is as exact as their tables: a part in a thousand.
        Assert.All(c.Expected.Zip(found), pair => Assert.Equal(1, pair.Second / pair.First, 1e-3));
    }

    [Fact]
    public void Draw_FollowsTheDensity()
    {
        Densities fixture = Fixture.Read<Densities>("parzen.json");
        double[][] observed = [[0.02, 0.75, double.NaN, 0.5], [0.6, 0.25, 0.4, 1 / 6.0], [0.63, 0.25, 0.5, 1 / 6.0]];
        var estimator = new ParzenEstimator(Space(fixture), observed);
        SeededRandom random = SeededRandom.At(1);
        double[][] drawn = [.. Enumerable.Range(0, 40_000).Select(_ => estimator.Draw(random))];

        Assert.All(drawn.SelectMany(point => point), unit => Assert.InRange(unit, 0, 1));
        // Of a hyperparameter alone the density's mean over parts of the range, a value each where it has few, against the share of the
        // draws there.
        foreach ((int dimension, int parts) in new[] { (0, 12), (1, fixture.Count), (3, fixture.Names) })
        {
            for (int part = 0; part < parts; part++)
            {
                double[][] places = [.. Enumerable.Range(0, 100).Select(_ => Enumerable.Repeat(double.NaN, 4).ToArray())];
                for (int i = 0; i < places.Length; i++)
                    places[i][dimension] = (part + (i + 0.5) / places.Length) / parts;
                double expected = estimator.Densities(places).Average() / (observed.Length + 1) / parts;
                double share = drawn.Count(point => (int)(point[dimension] * parts) == part) / (double)drawn.Length;
                Assert.Equal(expected, share, 0.012);
            }
        }
    }

    private static SearchSpace Space(Densities fixture) => new(
        new RealParameter("real", 0, 1),
        new IntegerParameter("whole", 1, fixture.Count),
        new IntegerParameter("logarithmic", fixture.LogLow, fixture.LogHigh, logarithmic: true) { When = Condition.AtLeast("whole", 2) },
        new CategoricalParameter("category", [.. Enumerable.Range(0, fixture.Names).Select(i => $"name{i}")]));

    private static double[] Units(double?[] point) => [.. point.Select(unit => unit ?? double.NaN)];

    private sealed record Densities(int Count, int LogLow, int LogHigh, int Names, Case[] Cases);

    private sealed record Case(
        double?[][] Observed, double?[][] Points,
        [property: System.Text.Json.Serialization.JsonPropertyName("densities")] double[] Expected);
}
