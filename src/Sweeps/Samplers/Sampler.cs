using System.Text.Json.Serialization;
using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers;

/// <summary>
/// The method that suggests trials: <see cref="RandomSampler"/>, <see cref="SobolSampler"/>, <see cref="HaltonSampler"/>,
/// <see cref="GridSampler"/> or <see cref="TpeSampler"/>. A suggestion depends only on the study's seed, the trial's number and, for
/// <see cref="TpeSampler"/>, the results of earlier rounds, not on which worker asks or when.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RandomSampler), "random")]
[JsonDerivedType(typeof(SobolSampler), "sobol")]
[JsonDerivedType(typeof(HaltonSampler), "halton")]
[JsonDerivedType(typeof(GridSampler), "grid")]
[JsonDerivedType(typeof(TpeSampler), "tpe")]
public abstract record Sampler
{
    /// <summary>The size of the finest grid that is searched for an untried point.</summary>
    private const int MaxPoints = 1 << 20;

    private protected Sampler()
    {
    }

    /// <summary>Returns whether the suggestion for a trial uses the results of others.</summary>
    internal virtual bool NeedsResults(int number) => false;

    /// <summary>Suggests the point of a trial; returns null if every point has been tried.</summary>
    internal abstract IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number);

    /// <summary>Suggests a point of a sequence, and a random one if that has been tried.</summary>
    /// <param name="context">The information about previous trials.</param>
    /// <param name="number">The trial's number.</param>
    /// <param name="units">A function that returns a point, given the number of its coordinates, the seed and its index.</param>
    private protected static IReadOnlyDictionary<string, object>? Spread(
        SamplingContext context, int number, Func<int, long, int, double[]> units) =>
        New(context, attempt =>
        {
            if (attempt > 0)
                return RandomSampler.Draw(context, number, attempt);
            // Enqueued trials do not use up points of the sequence.
            double[] point = units(context.Space.Count, context.Seed, number - context.Enqueued);
            return context.Space.Choose(i => context.Space[i].FromUnit(point[i]));
        });

    /// <summary>Finds a point that has not been tried: by repeated random draws at first, then the first one in order.</summary>
    /// <param name="context">The information about previous trials.</param>
    /// <param name="draw">A function that draws a point, given the number of the attempt.</param>
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
        // A finite space is enumerated; for an infinite one, the grid is refined, in case only a rare part of it has real numbers.
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
