namespace MnistHelpers.Sweeps.Tests;

/// <summary>Against scipy 1.10: fixtures/halton.py.</summary>
public sealed class HaltonSamplerTests
{
    [Fact]
    public void Coordinate_WithoutPermutations_IsThatOfScipy()
    {
        double[][] points = Fixture.Read<double[][]>("halton.json");
        int[] primes = [.. HaltonSampler.Primes().Take(20)];

        Assert.Equal(50, points.Length);
        for (int index = 0; index < points.Length; index++)
        {
            for (int i = 0; i < primes.Length; i++)
            {
                double coordinate = HaltonSampler.Coordinate(index, primes[i], count => [.. Enumerable.Range(0, count)]);
                Assert.Equal(points[index][i], coordinate, 1e-15);
            }
        }
    }

    [Theory, InlineData(2), InlineData(7), InlineData(311)]
    public void Coordinate_WithTheLastDigits_IsBelow1(int prime) =>
        Assert.InRange(HaltonSampler.Coordinate(0, prime, count => [.. Enumerable.Range(0, count).Reverse()]), 1 - 1e-9, 1 - 1e-13);

    [Theory, InlineData(2, 32), InlineData(5, 64), InlineData(8, 256)]
    public void Suggest_IsMoreEvenThanRandom_WithEverySeed(int dimensions, int count)
    {
        double[] random = SobolSamplerTests.Discrepancies(new RandomSampler(), dimensions, count);
        double[] halton = SobolSamplerTests.Discrepancies(new HaltonSampler(), dimensions, count);

        Assert.True(halton.Max() < random.Min(), $"Halton to {halton.Max()}, random from {random.Min()}");
        Assert.True(halton.Average() < 0.5 * random.Average(), $"Halton {halton.Average()}, random {random.Average()}");
    }

    [Fact]
    public void Suggest_FollowsFromSeedAndNumber()
    {
        SearchSpace space = Contexts.Cube(70);
        var sampler = new HaltonSampler();

        Assert.Equal(sampler.Suggest(Contexts.Of(space), 77), sampler.Suggest(Contexts.Of(space, enqueued: 3), 80));
        Assert.NotEqual(sampler.Suggest(Contexts.Of(space, seed: 1), 0), sampler.Suggest(Contexts.Of(space, seed: 2), 0));
        Assert.NotEqual(sampler.Suggest(Contexts.Of(space), 0), sampler.Suggest(Contexts.Of(space), 1));
    }
}
