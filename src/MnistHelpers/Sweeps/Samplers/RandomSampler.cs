namespace MnistHelpers;

/// <summary>
/// Draws every hyperparameter by itself, at random (Bergstra and Bengio, "Random search for hyper-parameter optimization", 2012).
/// </summary>
public sealed record RandomSampler : Sampler
{
    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number) =>
        New(context, attempt => Draw(context, number, attempt));

    /// <summary>A random point, whether it was tried or not.</summary>
    internal static IReadOnlyDictionary<string, object> Draw(SamplingContext context, int number, int attempt)
    {
        SeededRandom random = SeededRandom.At(context.Seed, number, attempt);
        // A draw for each, whether it is set or not: what one hyperparameter is does not move the others.
        double[] draws = [.. context.Space.Select(_ => random.Uniform(0, 1))];
        return context.Space.Choose(i => context.Space[i].FromUnit(draws[i]));
    }
}
