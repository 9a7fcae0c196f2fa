using System.Globalization;

namespace Benchmarks.Compare;

/// <summary>What the machine could give at most.</summary>
/// <param name="ByOperations">Images a second if it did nothing but the textbook's operations, as fused multiply-adds at its peak.</param>
/// <param name="ByBytes">
/// Images a second if it did nothing but read and write the bytes that have to be, as fast as it copies as many.
/// </param>
internal sealed record Limit(double ByOperations, double ByBytes)
{
    /// <summary>The nearer of the two.</summary>
    internal double Nearer => Math.Min(ByOperations, ByBytes);

    /// <summary>Measures them.</summary>
    /// <param name="ours">The worker that measures the machine.</param>
    /// <param name="work">train or infer.</param>
    /// <param name="net">The network's name.</param>
    /// <param name="batch">Images at a time.</param>
    /// <param name="threads">One or two.</param>
    internal static Limit Measure(Contender ours, string work, string net, int batch, int threads)
    {
        Cost cost = Cost.Of(work, net);
        double bytes = cost.Bytes(batch),
            peak = ours.Ask(string.Create(CultureInfo.InvariantCulture, $"peak {threads}")),
            bandwidth = ours.Ask(string.Create(CultureInfo.InvariantCulture, $"bandwidth {threads} {bytes:F0}"));
        return new Limit(peak * 1e9 / cost.Operations, bandwidth * 1e9 * batch / bytes);
    }
}
