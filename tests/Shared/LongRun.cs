namespace Shared;

/// <summary>
/// Tests that take a seeded sample by default take everything with the environment variable MNIST_NOTEBOOKS_LONG, which
/// <c>.ci/run --long</c> sets.
/// </summary>
internal static class LongRun
{
    /// <summary>Whether everything is asked for.</summary>
    internal static bool IsOn { get; } = Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_LONG") is { Length: > 0 };
}
