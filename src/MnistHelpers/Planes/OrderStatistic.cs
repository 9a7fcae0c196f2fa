using System.Numerics;

namespace MnistHelpers.Planes;

/// <summary>
/// Finds the value of a given rank without sorting all values. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961), with the
/// median of three as pivot; where that makes too little progress, the rest is sorted.
/// </summary>
internal static class OrderStatistic
{
    /// <param name="values">The values, none of them NaN; their order is changed.</param>
    /// <param name="rank">The number of values that come before it in ascending order.</param>
    internal static float Of(Span<float> values, int rank)
    {
        int rounds = 2 * BitOperations.Log2((uint)values.Length) + 2;
        int from = 0, to = values.Length - 1;
        while (from < to)
        {
            if (rounds-- == 0)
            {
                values[from..(to + 1)].Sort();
                break;
            }
            float pivot = MedianOf(values[from], values[from + (to - from) / 2], values[to]);
            int low = from, high = to;
            while (low <= high)
            {
                while (values[low] < pivot)
                    low++;
                while (values[high] > pivot)
                    high--;
                if (low <= high)
                {
                    (values[low], values[high]) = (values[high], values[low]);
                    low++;
                    high--;
                }
            }
            if (rank <= high)
                to = high;
            else if (rank >= low)
                from = low;
            else
                break;
        }
        return values[rank];
    }

    private static float MedianOf(float a, float b, float c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
