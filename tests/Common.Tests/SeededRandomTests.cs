namespace Common.Tests;

public sealed class SeededRandomTests
{
    [Fact]
    public void Next_IsSplitMix64()
    {
        // The first numbers of the Python generator in fixtures/permutation.py under this seed.
        var random = new SeededRandom(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()).ToArray());
    }

    [Fact]
    public void Permutation_IsThatOfThePythonScript()
    {
        foreach (Case expected in Fixture.Read<Case[]>("permutation.json"))
            Assert.Equal(expected.Order, new SeededRandom(expected.Seed).Permutation(expected.Order.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(37)]
    public void Fill_GivesTheNumbersOfNext(int count)
    {
        SeededRandom one = new(99), other = new(99);
        var numbers = new ulong[count];

        one.Fill(numbers);

        Assert.Equal(Enumerable.Range(0, count).Select(_ => other.Next()), numbers);
        Assert.Equal(other.Next(), one.Next());
    }

    [Fact]
    public void Uniform_CoversItsRangeEvenly()
    {
        var random = new SeededRandom(5);
        double[] numbers = [.. Enumerable.Range(0, 10_000).Select(_ => random.Uniform(-3, 1))];

        Assert.All(numbers, number => Assert.InRange(number, -3, 1));
        int[] counts = [.. numbers.CountBy(number => (int)Math.Floor(number)).OrderBy(pair => pair.Key).Select(pair => pair.Value)];
        Assert.Equal(4, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, 2_300, 2_700));
    }

    [Fact]
    public void At_EveryPlaceHasNumbersOfItsOwn()
    {
        ulong[] first = [.. from seed in Enumerable.Range(0, 3)
            from epoch in Enumerable.Range(0, 20)
            from index in Enumerable.Range(0, 200)
            select SeededRandom.At(seed, epoch, index).Next()];

        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.Equal(SeededRandom.At(1, 2, 3).Next(), first[20 * 200 + 2 * 200 + 3]);
    }

    private sealed record Case(long Seed, int[] Order);
}
