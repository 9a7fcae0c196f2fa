using System.Collections;

namespace TorchSharp.Utils;

/// <summary>Yields the numbers from 0 to size - 1 in random order, by the inside-out form of the Fisher–Yates shuffle.</summary>
/// <remarks>The draws come from <see cref="Random"/>; with a seed, the order is the same each time it is enumerated.</remarks>
public class FisherYatesShuffler : IEnumerable<long>
{
    private readonly long _size;
    private readonly int? _seed;

    /// <summary>
    /// Creates a shuffled order of the numbers from 0 (inclusive) to a size (exclusive); with a seed, it is the same each time.
    /// </summary>
    public FisherYatesShuffler(long size, int? seed = null)
    {
        _size = size;
        _seed = seed;
    }

    /// <inheritdoc/>
    public IEnumerator<long> GetEnumerator()
    {
        var order = new long[Math.Max(_size, 0)];
        Random random = _seed is { } start ? new Random(start) : new Random();
        for (long i = 0; i < order.Length; i++)
        {
            long other = NextBits(random) % (i + 1);
            order[i] = order[other];
            order[other] = i;
        }

        return ((IEnumerable<long>)order).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static long NextBits(Random random)
    {
        long high = random.Next();
        return (high << 32) + random.Next();
    }
}
