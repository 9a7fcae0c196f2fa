namespace Shared;

/// <summary>
/// Tells whether tests run in full. By default they take a seeded sample; they take everything if the environment variable
/// MNIST_NOTEBOOKS_LONG is set, as by <c>.ci/run --long</c>.
/// </summary>
internal static class LongRun
{
    /// <summary>Whether tests run in full.</summary>
    internal static bool IsOn { get; } = Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_LONG") is { Length: > 0 };
}
