using MnistHelpers.Metrics;

namespace MnistHelpers.Tests;

public sealed class WilsonIntervalTests
{
    /// <summary>
    /// Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", 1998, table I, method 3.
    /// </summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Interval_IsThatOfThePaper(int right, int count, double lower, double upper)
    {
        (double foundLower, double foundUpper) = WilsonInterval.Of((double)right / count, count);
        Assert.Equal(lower, foundLower, 5e-5);
        Assert.Equal(upper, foundUpper, 5e-5);
    }

    [Fact]
    public void Interval_StaysWithinNoneAndAll()
    {
        Assert.Equal((0, 1), (WilsonInterval.Of(0, 3).Lower, WilsonInterval.Of(1, 3).Upper));
    }
}
