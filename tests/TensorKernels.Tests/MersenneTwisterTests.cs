namespace TensorKernels.Tests;

public sealed class MersenneTwisterTests
{
    /// <summary>What the C++ standard requires of std::mt19937 ([rand.predef]): the 10,000th number of the default seed.</summary>
    [Fact]
    public void TenThousandthNumber_AsTheCppStandardRequires()
    {
        var generator = new MersenneTwister(5489);
        uint last = 0;
        for (int i = 0; i < 10_000; i++)
            last = generator.Next32();
        Assert.Equal(4123659995u, last);
    }

    /// <summary>Also where a number of 53 bits begins with the last one of the state, and after a state has been restored.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(1e-9)]
    [InlineData(0)]
    [InlineData(1)]
    public void ManyAtOnce_AreThoseDrawnOneByOne(double probability)
    {
        var generator = new MersenneTwister(11);
        generator.Next32();
        var other = new MersenneTwister(1);
        other.Restore(generator.Save());
        foreach (int count in new[] { 1, 311, 312, 2000 })
        {
            var drawn = new float[count];
            other.FillBernoulli(drawn, probability);
            for (int i = 0; i < count; i++)
                Assert.Equal(generator.NextDouble() < probability ? 1 : 0, drawn[i]);
        }
    }

    [Fact]
    public void Restored_ItGoesOnWhereItWas()
    {
        var generator = new MersenneTwister(7);
        generator.NextNormal();
        byte[] state = generator.Save();
        double[] expected = [generator.NextNormal(), generator.NextDouble(), generator.NextSingle()];
        var other = new MersenneTwister(1);
        other.Restore(state);
        double[] again = [other.NextNormal(), other.NextDouble(), other.NextSingle()];
        Assert.Equal(expected, again);
        Assert.ThrowsAny<Exception>(() => other.Restore(state.AsSpan(1)));
    }
}
