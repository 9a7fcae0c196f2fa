using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers;

/// <summary>
/// A sampler that uses the results of earlier trials: a tree-structured Parzen estimator (Bergstra et al., "Algorithms for
/// hyper-parameter optimization", 2011; Watanabe, "Tree-structured Parzen estimator", arXiv 2304.11127, 2023). It fits one
/// density to the best trials and another to all others; of several points drawn from the first, it suggests the one with the
/// highest ratio of the first density to the second.
/// </summary>
public sealed record TpeSampler : Sampler
{
    /// <summary>
    /// The number of attempts after which candidates are drawn evenly, because few untried points are left around the best trials.
    /// </summary>
    private const int Attempts = 10;

    /// <summary>
    /// The number of trials that are spread evenly, as by <see cref="SobolSampler"/>, before results are used; 10 by default.
    /// </summary>
    public int StartupTrials
    {
        get;
        init
        {
            OptionCheck.Require(value >= 0, $"StartupTrials: {value} found; give 0 or more, such as 10");
            field = value;
        }
    } = 10;

    /// <summary>
    /// The number of points from which the suggestion is chosen; 24 by default. Larger values keep the
    /// suggestions closer to the best trials.
    /// </summary>
    public int Candidates
    {
        get;
        init
        {
            OptionCheck.Require(value > 0, $"Candidates: {value} found; give 1 or more, such as 24");
            field = value;
        }
    } = 24;

    internal override bool NeedsResults(int number) => number >= StartupTrials;

    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number)
    {
        if (!NeedsResults(number))
        {
            return context.Space.Count <= SobolSequence.Dimensions
                ? new SobolSampler().Suggest(context, number)
                : new RandomSampler().Suggest(context, number);
        }
        TpeSplit split = TpeSplit.Of(context.Told, context.Pending);
        var good = new ParzenEstimator(context.Space, split.Good, RankWeights(split.Good.Count));
        var bad = new ParzenEstimator(context.Space, split.Bad);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            SeededRandom random = SeededRandom.At(context.Seed, number, attempt);
            if (Candidate(context, random, good, bad) is { } point)
                return point;
        }
        return New(context, attempt => RandomSampler.Draw(context, number, Attempts + attempt));
    }

    /// <summary>Returns the best of several points that have not been tried; null if all have been.</summary>
    private IReadOnlyDictionary<string, object>? Candidate(
        SamplingContext context, SeededRandom random, ParzenEstimator good, ParzenEstimator bad)
    {
        SearchSpace space = context.Space;
        var points = new IReadOnlyDictionary<string, object>[Candidates];
        double[][] places = new double[Candidates][];
        for (int i = 0; i < Candidates; i++)
        {
            double[] drawn = good.Draw(random);
            points[i] = space.Choose(k => space[k].FromUnit(drawn[k]));
            places[i] = space.ToUnits(points[i]);
        }
        double[] high = good.Densities(places), low = bad.Densities(places);
        return Enumerable.Range(0, Candidates)
            .OrderByDescending(i => high[i] / low[i])
            .Select(i => points[i])
            .FirstOrDefault(point => !context.IsTaken(point));
    }

    /// <summary>
    /// Returns the weights of the ranks, with mean 1: the best point weighs most, the second half as much, the third a third.
    /// </summary>
    private static double[] RankWeights(int count)
    {
        double sum = Enumerable.Range(1, count).Sum(rank => 1.0 / rank);
        return [.. Enumerable.Range(1, count).Select(rank => count / (rank * sum))];
    }
}
