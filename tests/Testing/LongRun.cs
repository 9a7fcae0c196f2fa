using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace Testing;

/// <summary>
/// The second tier: what takes long and seldom fails. It runs if the environment variable MNIST_NOTEBOOKS_LONG is set, as by
/// <c>.ci/run --long</c>. Tests that are sampled in the first tier run in full then.
/// </summary>
public static class LongRun
{
    /// <summary>Whether the second tier runs.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_LONG") is { Length: > 0 };

    /// <summary>Returns all items in the second tier, and in the first tier one of every few, beginning with the first.</summary>
    public static IEnumerable<T> Sample<T>(IEnumerable<T> all, int oneOf) => all.Where((_, i) => IsOn || i % oneOf == 0);
}

/// <summary>A test of the second tier. There is no such test, not even a skipped one, where only the first runs.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(LongFactDiscoverer))]
public sealed class LongFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : FactAttribute(file, line);

/// <summary>A test of the second tier with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(LongTheoryDiscoverer))]
public sealed class LongTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
    : TheoryAttribute(file, line);

/// <summary>
/// A test of which the second tier runs all rows of data, and the first tier one of every few, beginning with the first.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(SampledTheoryDiscoverer))]
public sealed class SampledTheoryAttribute(int oneOf, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
    : TheoryAttribute(file, line)
{
    /// <summary>Of how many rows the first tier runs one.</summary>
    public int OneOf => oneOf;
}

/// <summary>Finds tests with <see cref="LongFactAttribute"/>.</summary>
public sealed class LongFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        LongRun.IsOn ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}

/// <summary>Finds tests with <see cref="SampledTheoryAttribute"/>.</summary>
public sealed class SampledTheoryDiscoverer : TheoryDiscoverer
{
    public override async ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        // Otherwise all rows would be a single case.
        bool? chosen = discoveryOptions.PreEnumerateTheories();
        discoveryOptions.SetPreEnumerateTheories(true);
        try
        {
            IEnumerable<IXunitTestCase> rows = await base.Discover(discoveryOptions, testMethod, factAttribute);
            return [.. LongRun.Sample(rows, ((SampledTheoryAttribute)factAttribute).OneOf)];
        }
        finally
        {
            discoveryOptions.SetPreEnumerateTheories(chosen);
        }
    }
}

/// <summary>Finds tests with <see cref="LongTheoryAttribute"/>.</summary>
public sealed class LongTheoryDiscoverer : TheoryDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        LongRun.IsOn ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}
