using MnistHelpers.Sweeps.Samplers;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Tests;

/// <summary>What samplers are asked with when there is no study.</summary>
internal static class Contexts
{
    internal static SearchSpace Cube(int dimensions) => new(Enumerable.Range(0, dimensions).Select(i => new RealParameter($"x{i}", 0, 1)));

    internal static SamplingContext Of(
        SearchSpace space, long seed = 1, IReadOnlyList<Observation>? told = null, IReadOnlyList<double[]>? pending = null,
        int enqueued = 0) =>
        new(space, seed, told ?? [], pending ?? [], _ => false, enqueued);

    /// <summary>As <see cref="Of"/>, with points that belong to other trials.</summary>
    internal static SamplingContext Taking(this SamplingContext context, HashSet<string> taken) =>
        context with { IsTaken = point => taken.Contains(context.Space.Key(point)) };
}
