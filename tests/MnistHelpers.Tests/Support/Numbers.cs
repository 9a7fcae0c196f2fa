namespace MnistHelpers.Tests;

internal static class Numbers
{
    /// <summary>The same numbers to a tolerance; where JSON has null, NaN is expected.</summary>
    internal static void AssertClose(IEnumerable<double?> expected, IEnumerable<double> found, double tolerance)
    {
        Assert.Equal(expected.Count(), found.Count());
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First ?? double.NaN, pair.Second, tolerance));
    }

    internal static void AssertClose(IEnumerable<double> expected, IEnumerable<double> found, double tolerance) =>
        AssertClose(expected.Select(number => (double?)number), found, tolerance);
}
