using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>
/// What a sweep tries next: <see cref="RandomSampler"/>, <see cref="SobolSampler"/>, <see cref="GridSampler"/> or <see cref="TpeSampler"/>.
/// A suggestion follows from the study's seed, the trial's number and, for <see cref="TpeSampler"/>, the results of earlier rounds; who
/// asks, and when, changes nothing.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RandomSampler), "random")]
[JsonDerivedType(typeof(SobolSampler), "sobol")]
[JsonDerivedType(typeof(GridSampler), "grid")]
[JsonDerivedType(typeof(TpeSampler), "tpe")]
public abstract record Sampler
{
    /// <summary>The finest grid that is walked through for a point that is left.</summary>
    private const int MaxPoints = 1 << 20;

    private protected Sampler()
    {
    }

    /// <summary>Whether the suggestion of a trial goes by the results of others.</summary>
    internal virtual bool NeedsResults(int number) => false;

    /// <summary>The point of a trial; null when no point is left that was not tried.</summary>
    internal abstract IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number);

    /// <summary>A point that was not tried: drawn anew for a while, then the first one in order.</summary>
    /// <param name="context">What was tried.</param>
    /// <param name="draw">A point by the number of the attempt.</param>
    private protected static IReadOnlyDictionary<string, object>? New(
        SamplingContext context, Func<int, IReadOnlyDictionary<string, object>> draw)
    {
        const int attempts = 100;
        for (int attempt = 0; attempt < attempts; attempt++)
        {
            IReadOnlyDictionary<string, object> point = draw(attempt);
            if (!context.IsTaken(point))
                return point;
        }
        // A space that is counted is walked through; of another one ever finer grids, should only a rare part of it have real numbers.
        for (int points = 1; points <= MaxPoints; points *= 2)
        {
            if (context.Space.Points(points).FirstOrDefault(point => !context.IsTaken(point)) is { } left)
                return left;
            if (context.Space.IsFinite)
                return null;
        }
        return null;
    }
}
