using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Samplers;

/// <summary>The observed points of a study, split into the best ones and all others.</summary>
/// <param name="Good">The points of the good group, the best one first.</param>
/// <param name="Bad">The points of the bad group.</param>
internal sealed record TpeSplit(IReadOnlyList<double[]> Good, IReadOnlyList<double[]> Bad)
{
    /// <summary>The fraction of the trials that counts as good; at most <see cref="MaxGood"/> do.</summary>
    private const double GoodShare = 0.2;

    private const int MaxGood = 25;

    /// <summary>
    /// Splits the points. Complete trials come first, ordered by their losses; then pruned ones, those that got further first. Failed
    /// trials, and those whose losses are not numbers, are never good. Trials without results count as bad, so that others keep away from
    /// them (the constant liar of Ginsbourger et al., 2010).
    /// </summary>
    internal static TpeSplit Of(IReadOnlyList<Observation> told, IReadOnlyList<double[]> pending)
    {
        var complete = new List<int>(told.Count);
        var pruned = new List<int>();
        for (int i = 0; i < told.Count; i++)
        {
            if (HasLosses(told[i]))
                (told[i].State == TrialState.Pruned ? pruned : complete).Add(i);
        }
        int size = Math.Min((int)Math.Ceiling(GoodShare * (complete.Count + pruned.Count)), MaxGood);
        List<int> good = complete.Count > 0 && told[complete[0]].Losses.Length > 1
            ? ParetoRanking.Best(complete, i => told[i].Losses, size)
            : Smallest(complete, size, (a, b) => told[a].Losses[0].CompareTo(told[b].Losses[0]));
        if (good.Count < size)
        {
            good =
            [
                .. good,
                .. Smallest(
                    pruned, size - good.Count, (a, b) => (-told[a].Step, told[a].Losses[0]).CompareTo((-told[b].Step, told[b].Losses[0]))),
                    ];
        }

        bool[] isGood = new bool[told.Count];
        foreach (int i in good)
            isGood[i] = true;
        var bad = new List<double[]>(told.Count + pending.Count);
        for (int i = 0; i < told.Count; i++)
        {
            if (!isGood[i])
                bad.Add(told[i].Units);
        }
        bad.AddRange(pending);
        return new TpeSplit([.. good.Select(i => told[i].Units)], bad);
    }

    /// <summary>Returns whether its objectives are comparable numbers.</summary>
    private static bool HasLosses(Observation observation)
    {
        foreach (double loss in observation.Losses)
        {
            if (!double.IsFinite(loss))
                return false;
        }
        return observation.Losses.Length > 0 && observation.State != TrialState.Failed;
    }

    /// <summary>
    /// Returns the first few in an order, smaller numbers first among equals, by keeping only those few sorted during one pass.
    /// </summary>
    private static List<int> Smallest(List<int> items, int count, Comparison<int> compare)
    {
        var best = new List<int>(count + 1);
        foreach (int item in items)
        {
            if (best.Count == count && (count == 0 || compare(item, best[^1]) >= 0))
                continue;
            int place = best.Count;
            while (place > 0 && compare(item, best[place - 1]) < 0)
                place--;
            best.Insert(place, item);
            if (best.Count > count)
                best.RemoveAt(count);
        }
        return best;
    }
}
