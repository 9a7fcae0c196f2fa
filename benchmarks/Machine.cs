using BenchmarkDotNet.Environments;

namespace Benchmarks;

/// <summary>What the measurements were made on.</summary>
internal static class Machine
{
    /// <summary>The processor's name and how many processors this process may use.</summary>
    internal static string Description =>
        FormattableString.Invariant($"{HostEnvironmentInfo.GetCurrent().CpuInfo.Value.ProcessorName}, {Environment.ProcessorCount} processors");
}
