using System.Runtime.CompilerServices;

namespace Shared;

/// <summary>
/// The second tier: what takes long and seldom fails. It runs if the environment variable MNIST_NOTEBOOKS_LONG is set, as by
/// <c>.ci/run --long</c>. Tests that are sampled in the first tier run in full then.
/// </summary>
internal static class LongRun
{
    /// <summary>Whether the second tier runs.</summary>
    internal static bool IsOn { get; } = Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_LONG") is { Length: > 0 };
}

/// <summary>A test of the second tier.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Explicit = !LongRun.IsOn;
}

/// <summary>A test of the second tier with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LongTheoryAttribute : TheoryAttribute
{
    public LongTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Explicit = !LongRun.IsOn;
}
