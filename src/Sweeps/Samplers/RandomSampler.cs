using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers;

/// <summary>
/// A sampler that draws every hyperparameter independently at random (Bergstra and Bengio, "Random search for hyper-parameter
/// optimization", 2012).
/// </summary>
public sealed record RandomSampler : Sampler
{
    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number) =>
        New(context, attempt => Draw(context, number, attempt));

    /// <summary>Draws a random point, whether or not it has been tried.</summary>
    internal static IReadOnlyDictionary<string, object> Draw(SamplingContext context, int number, int attempt)
    {
        SeededRandom random = SeededRandom.At(context.Seed, number, attempt);
        // A number is drawn for every hyperparameter, set or not, so that the value of one does not affect the others.
        double[] draws = [.. context.Space.Select(_ => random.Uniform(0, 1))];
        return context.Space.Choose(i => context.Space[i].FromUnit(draws[i]));
    }
}
