namespace FaultSeeder.Drawing;

/// <summary>Divides a number in proportion to sizes.</summary>
internal static class Shares
{
    /// <summary>Returns whole shares that add up to the count: rounded down, and what is left goes to the largest remainders.</summary>
    /// <param name="sizes">The sizes, at least one of which is more than 0.</param>
    /// <param name="count">What is divided.</param>
    internal static int[] Of(IReadOnlyList<int> sizes, int count)
    {
        long all = sizes.Sum(size => (long)size);
        int[] shares = [.. sizes.Select(size => (int)(size * (long)count / all))];
        IEnumerable<int> byRemainder = Enumerable.Range(0, shares.Length).OrderByDescending(i => sizes[i] * (long)count % all);
        foreach (int i in byRemainder.Take(count - shares.Sum()))
            shares[i]++;
        return shares;
    }
}
