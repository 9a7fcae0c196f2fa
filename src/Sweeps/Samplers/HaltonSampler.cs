using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers;

/// <summary>
/// A sampler that spreads the trials evenly over the space: the points of the Halton sequence (Halton, 1960), whose digits are permuted at
/// random (Owen, "A randomized Halton algorithm in R", 2017) as follows from the study's seed. Unlike <see cref="SobolSampler"/> it takes
/// any number of hyperparameters, and no number of trials is better than others; the first few hyperparameters are covered most evenly.
/// </summary>
public sealed record HaltonSampler : Sampler
{
    /// <summary>A trial number that is never used: the permutations are the same for all trials.</summary>
    private const int PermutationPlace = -1;

    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number) => Spread(context, number, Units);

    /// <summary>Returns a point of the permuted sequence; each hyperparameter has its own coordinate, whether it is set or not.</summary>
    internal static double[] Units(int dimensions, long seed, int index) =>
        [.. Primes().Take(dimensions).Select((prime, i) =>
            Coordinate(index, prime, SeededRandom.At(seed, PermutationPlace, i).Permutation))];

    /// <summary>Returns a coordinate of a point: the digits of its index, mirrored at the point.</summary>
    /// <param name="index">The index of the point, from 0.</param>
    /// <param name="prime">The base of the digits, another one for each coordinate.</param>
    /// <param name="permutation">What the digits of a place become, by their number; called for one place after the other.</param>
    internal static double Coordinate(int index, int prime, Func<int, int[]> permutation)
    {
        // So many places that any index fits, and so few that their sum stays below 1.
        const double resolution = 1e-12;
        double coordinate = 0;
        for (double place = 1.0 / prime; place > resolution; place /= prime, index /= prime)
            coordinate += permutation(prime)[index % prime] * place;
        return coordinate;
    }

    internal static IEnumerable<int> Primes() => Enumerable.Range(2, int.MaxValue - 2)
        .Where(n => Enumerable.Range(2, n).TakeWhile(divisor => divisor * divisor <= n).All(divisor => n % divisor != 0));
}
