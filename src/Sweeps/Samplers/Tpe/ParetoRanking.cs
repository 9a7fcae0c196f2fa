using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Samplers;

/// <summary>
/// The ranking of trials with several objectives: by fronts of mutually nondominated trials, then by crowding distance within a front, the
/// most isolated first (Deb et al., "A fast and elitist multiobjective genetic algorithm: NSGA-II", 2002).
/// </summary>
internal static class ParetoRanking
{
    /// <summary>Returns the first few in that order; among equals, those with smaller numbers come first.</summary>
    internal static List<int> Best(IReadOnlyList<int> items, Func<int, double[]> losses, int count)
    {
        List<int> left = [.. items.OrderBy(losses, ObjectiveOrder.Lexicographic).ThenBy(item => item)];
        var best = new List<int>(count);
        while (best.Count < count && left.Count > 0)
        {
            List<int> front = [], dominated = [];
            foreach (int item in left)
                (front.Exists(other => ObjectiveOrder.Dominates(losses(other), losses(item))) ? dominated : front).Add(item);
            double[] crowding = Crowding(front, losses);
            best.AddRange(
                Enumerable.Range(0, front.Count)
                    .OrderByDescending(i => crowding[i])
                    .ThenBy(i => front[i])
                    .Select(i => front[i])
                    .Take(count - best.Count));
            left = dominated;
        }
        return best;
    }

    /// <summary>
    /// Computes, for each member, the sum over the objectives of the distance between its neighbors; infinite at the ends.
    /// </summary>
    private static double[] Crowding(List<int> front, Func<int, double[]> losses)
    {
        double[] crowding = new double[front.Count];
        int objectives = losses(front[0]).Length;
        for (int objective = 0; objective < objectives; objective++)
        {
            int[] order = [.. Enumerable.Range(0, front.Count).OrderBy(i => losses(front[i])[objective]).ThenBy(i => front[i])];
            double Loss(int place) => losses(front[order[place]])[objective];
            double range = Loss(front.Count - 1) - Loss(0);
            crowding[order[0]] = crowding[order[^1]] = double.PositiveInfinity;
            for (int place = 1; place < order.Length - 1; place++)
                crowding[order[place]] += range > 0 ? (Loss(place + 1) - Loss(place - 1)) / range : 0;
        }
        return crowding;
    }
}
