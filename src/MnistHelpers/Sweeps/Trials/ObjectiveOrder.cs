namespace MnistHelpers;

/// <summary>Compares trials with several objectives, all of them turned so that less is better.</summary>
internal static class ObjectiveOrder
{
    /// <summary>By the first objective, among equals by the next: nobody is dominated by one who comes later.</summary>
    internal static Comparer<double[]> Lexicographic { get; } = Comparer<double[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));

    /// <summary>Whether one is as good in every objective and better in at least one.</summary>
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
