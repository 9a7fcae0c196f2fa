using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers;

/// <summary>
/// A sampler that spreads the trials evenly over the space: the points of the Sobol' sequence (Joe and Kuo, 2008) with
/// one random digital shift that follows from the study's seed. Coverage is most even after <c>2^k</c> trials. Spaces of
/// more than 64 hyperparameters are rejected.
/// </summary>
public sealed record SobolSampler : Sampler
{
    /// <summary>A trial number that is never used: the shifts are the same for all trials.</summary>
    private const int ShiftPlace = -1;

    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number)
    {
        SearchSpace space = context.Space;
        OptionCheck.Require(space.Count <= SobolSequence.Dimensions,
            $"search space: {space.Count} hyperparameters found, more than the "
                + $"{SobolSequence.Dimensions} of SobolSampler; give RandomSampler");
        return Spread(context, number, Units);
    }

    /// <summary>Returns a point of the shifted sequence; each hyperparameter has its own coordinate, whether it is set or not.</summary>
    internal static double[] Units(int dimensions, long seed, int index)
    {
        SeededRandom random = SeededRandom.At(seed, ShiftPlace);
        double[] units = new double[dimensions];
        for (int i = 0; i < dimensions; i++)
            units[i] = (SobolSequence.Coordinate(index, i) ^ (uint)(random.Next() >> 32)) * (1.0 / (1L << 32));
        return units;
    }
}
