using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Samplers;

/// <summary>The information that a sampler may use when it suggests the point of a trial.</summary>
/// <param name="Space">The search space.</param>
/// <param name="Seed">The study's seed.</param>
/// <param name="Told">The results that may be used, ordered by trial number.</param>
/// <param name="Pending">The points, as positions from 0 to 1, of earlier trials whose results may not be used.</param>
/// <param name="IsTaken">Returns whether a point belongs to an earlier trial.</param>
/// <param name="Enqueued">The number of earlier trials that were enqueued instead of suggested.</param>
internal sealed record SamplingContext(
    SearchSpace Space,
    long Seed,
    IReadOnlyList<Observation> Told,
    IReadOnlyList<double[]> Pending,
    Func<IReadOnlyDictionary<string, object>, bool> IsTaken,
    int Enqueued = 0);
