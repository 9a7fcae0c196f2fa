namespace MnistHelpers;

/// <summary>What a sampler may know when it suggests the point of a trial.</summary>
/// <param name="Space">What is looked through.</param>
/// <param name="Seed">The study's seed.</param>
/// <param name="Told">The results that the trial may go by, by the trials' numbers.</param>
/// <param name="Pending">The points, as places from 0 to 1, of trials before this one whose results it may not go by.</param>
/// <param name="IsTaken">Whether a point belongs to a trial before this one.</param>
/// <param name="Enqueued">How many trials before this one were not suggested but given.</param>
internal sealed record SamplingContext(
    SearchSpace Space,
    long Seed,
    IReadOnlyList<Observation> Told,
    IReadOnlyList<double[]> Pending,
    Func<IReadOnlyDictionary<string, object>, bool> IsTaken,
    int Enqueued = 0);
