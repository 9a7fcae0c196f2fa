namespace MnistHelpers.Sweeps.Trials;

/// <summary>Compares trials with several objectives, all of them converted so that less is better.</summary>
internal static class ObjectiveOrder
{
    /// <summary>Compares by the first objective, with ties broken by the next ones, so that no trial is dominated by a later one.</summary>
    internal static Comparer<double[]> Lexicographic { get; } = Comparer<double[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    /// <summary>Returns whether one trial is at least as good in every objective and better in one.</summary>
    internal static bool Dominates(double[] a, double[] b)
    {
        bool better = false;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] > b[i])
                return false;
            better |= a[i] < b[i];
        }
        return better;
    }
}
