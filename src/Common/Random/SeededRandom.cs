using System.Numerics;
using System.Runtime.InteropServices;

namespace Common;

/// <summary>
/// A small generator whose numbers depend on its seed alone, not on the machine or the version of .NET.
/// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// </summary>
internal sealed class SeededRandom(long seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const ulong FirstFactor = 0xBF58476D1CE4E5B9;
    private const ulong SecondFactor = 0x94D049BB133111EB;

    private ulong _state = unchecked((ulong)seed);

    /// <summary>
    /// Returns the generator for a seed and a place, such as an epoch and an image, so that the places can be visited in any order.
    /// </summary>
    internal static SeededRandom At(long seed, params ReadOnlySpan<int> place)
    {
        foreach (int number in place)
            seed = unchecked((long)new SeededRandom(seed).Next() + number);
        return new SeededRandom(seed);
    }

    internal ulong Next()
    {
        ulong z = _state += Step;
        z = (z ^ (z >> 30)) * FirstFactor;
        z = (z ^ (z >> 27)) * SecondFactor;
        return z ^ (z >> 31);
    }

    /// <summary>Writes the numbers that as many calls of <see cref="Next()"/> would return, but faster.</summary>
    internal void Fill(Span<ulong> numbers)
    {
        Vector<ulong> states = Vector.CreateSequence(_state + Step, Step);
        Span<Vector<ulong>> vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(numbers);
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector<ulong> z = (states ^ (states >>> 30)) * FirstFactor;
            z = (z ^ (z >>> 27)) * SecondFactor;
            vectors[i] = z ^ (z >>> 31);
            states += new Vector<ulong>(unchecked(Step * (ulong)Vector<ulong>.Count));
        }

        int done = vectors.Length * Vector<ulong>.Count;
        _state += unchecked(Step * (ulong)done);
        foreach (ref ulong number in numbers[done..])
            number = Next();
    }

    /// <summary>Returns a number from <paramref name="low"/> to below <paramref name="high"/>, each equally likely.</summary>
    internal double Uniform(double low, double high) => low + (high - low) * ((Next() >> 11) * (1.0 / (1UL << 53)));

    /// <summary>Returns a number from 0 to below <paramref name="bound"/>, each equally likely (Lemire's multiply and reject).</summary>
    internal int Next(int bound)
    {
        ulong range = (ulong)bound;
        ulong threshold = unchecked(0UL - range) % range;
        ulong high, low;
        do
            high = Math.BigMul(Next(), range, out low);
        while (low < threshold);
        return (int)high;
    }

    /// <summary>Draws an index whose chance is in proportion to its weight.</summary>
    internal int Weighted(IReadOnlyList<double> weights)
    {
        double at = Uniform(0, weights.Sum());
        int index = 0;
        while (index < weights.Count - 1 && (at -= weights[index]) >= 0)
            index++;
        return index;
    }

    /// <summary>Returns the numbers from 0 to below <paramref name="count"/> in random order (Fisher and Yates).</summary>
    internal int[] Permutation(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
