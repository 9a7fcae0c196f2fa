using MnistHelpers.Sweeps.Samplers;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Tests;

public sealed class TpeSplitTests
{
    [Fact]
    public void Of_PutsTheSmallestLossesFirst_AndWhatHasNoResultIntoTheBadGroup()
    {
        Observation[] told = [.. Enumerable.Range(0, 20).Select(i => Complete(i, (i * 7) % 20))];

        TpeSplit split = TpeSplit.Of(told, [[0.5]]);

        Assert.Equal([0, 3, 6, 9], Trials(split.Good));
        Assert.Equal(17, split.Bad.Count);
        Assert.Equal(0.5, split.Bad[^1][0]);
    }

    [Fact]
    public void Of_WithTooFewComplete_TakesThePrunedThatCameFurthest_NeverTheFailed()
    {
        Observation[] told =
        [
            Failed(0), Pruned(1, 1, 0.1), Complete(2, 9), Pruned(3, 5, 0.8), Complete(4, double.NaN), Pruned(5, 5, 0.7),
            Complete(6, double.PositiveInfinity), Pruned(7, 2, 0.0),
            Pruned(8, 3, double.NaN), Pruned(9, 1, 0.2), Pruned(10, 1, 0.3), Pruned(11, 1, 0.4), Pruned(12, 1, 0.5), Pruned(13, 1, 0.6),
            Pruned(14, 1, 0.9), ];

        TpeSplit split = TpeSplit.Of(told, []);

        // A fifth of the eleven with losses, rounded up.
        Assert.Equal([2, 5, 3], Trials(split.Good));
        Assert.Equal([0, 1, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14], Trials(split.Bad));
    }

    [Fact]
    public void Of_WithNothingButFailures_HasNoGoodGroup()
    {
        TpeSplit split = TpeSplit.Of([Failed(0), Failed(1)], []);

        Assert.Empty(split.Good);
        Assert.Equal(2, split.Bad.Count);
    }

    [Fact]
    public void Of_WithSeveralObjectives_GoesByFronts_ThenByLoneliness()
    {
        double[][] losses =
        [
            [5, 5], [1, 4], [4, 1], [2, 3], [2.1, 2.9], [2.2, 2.8], [9, 9], [8, 8], [7, 7], [6, 6],
            [1, 5], [5, 1], [9, 8], [8, 9], [7, 9], [9, 7], [6, 9], [9, 6], [6, 8], [8, 6],
        ];
        Observation[] told = [.. losses.Select((loss, i) => new Observation([i / 100.0], TrialState.Complete, loss))];

        // The ends of the first front, then those of its members that have most room: not the middle one of three close ones.
        Assert.Equal([1, 2, 5, 3], Trials(TpeSplit.Of(told, []).Good));
        Assert.Equal([1, 2, 5, 3, 4, 10, 11, 0], ParetoRanking.Best([.. Enumerable.Range(0, 20)], i => losses[i], 8));
    }

    [Fact]
    public void Of_ManyTrials_HasAGoodGroupOf25() =>
        Assert.Equal(
            Enumerable.Range(975, 25).Reverse(), Trials(TpeSplit.Of([.. Enumerable.Range(0, 1000).Select(i => Complete(i, -i))], []).Good));

    private static int[] Trials(IEnumerable<double[]> units) => [.. units.Select(unit => (int)Math.Round(unit[0] * 100))];

    private static Observation Complete(int trial, double loss) => new([trial / 100.0], TrialState.Complete, [loss]);

    private static Observation Pruned(int trial, int step, double loss) => new([trial / 100.0], TrialState.Pruned, [loss], step);

    private static Observation Failed(int trial) => new([trial / 100.0], TrialState.Failed, []);
}
