namespace MnistHelpers.Robustness;

/// <summary>Random numbers from common distributions that depend only on the seed.</summary>
internal sealed class RandomStream(long seed)
{
    private readonly SeededRandom _random = new(seed);
    private double? _normal;

    /// <summary>Returns the random numbers for one image under one kind of corruption.</summary>
    internal static RandomStream Of(long seed, int kind, int index)
    {
        // Mixed after each step, so that neighboring seeds, kinds and images give unrelated numbers.
        long state = unchecked((long)new SeededRandom(seed).Next());
        state = unchecked((long)new SeededRandom(state + kind).Next());
        state = unchecked((long)new SeededRandom(state + index).Next());
        return new RandomStream(state);
    }

    /// <summary>Returns a number from 0 to below 1.</summary>
    internal double Uniform() => (_random.Next() >> 11) * (1.0 / (1UL << 53));

    internal double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>Returns a number from -1 to below 1, with the 24 bits of a float.</summary>
    internal float Symmetric() => (int)(_random.Next() >> 40) * (1f / (1 << 23)) - 1;

    /// <summary>Returns a whole number from <paramref name="low"/> to below <paramref name="high"/>.</summary>
    internal int Integer(int low, int high) => low + _random.Next(high - low);

    internal bool Coin() => _random.Next() >> 63 == 0;

    /// <summary>Returns -1 or 1.</summary>
    internal int Sign() => Coin() ? 1 : -1;

    /// <summary>Returns a number from the standard normal distribution (Marsaglia's polar method, which yields two at a time).</summary>
    internal double Normal()
    {
        if (_normal is { } kept)
        {
            _normal = null;
            return kept;
        }
        double x, y, square;
        do
        {
            x = Uniform(-1, 1);
            y = Uniform(-1, 1);
            square = x * x + y * y;
        }
        while (square is >= 1 or 0);
        double factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _normal = y * factor;
        return x * factor;
    }

    /// <summary>Returns a number from the Poisson distribution. It multiplies uniform numbers (Knuth), so the mean must be small.</summary>
    internal int Poisson(double mean)
    {
        double limit = Math.Exp(-mean);
        int count = 0;
        for (double product = Uniform(); product > limit; product *= Uniform())
            count++;
        return count;
    }
}
