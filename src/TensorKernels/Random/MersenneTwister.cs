namespace TensorKernels;

/// <summary>The MT19937 generator, as used by libtorch's CPU generator.</summary>
/// <remarks>Matsumoto, Nishimura: Mersenne Twister (1998), initialized as in 2002.</remarks>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Length];
    private int _next = Length;
    private double? _cachedNormal;

    internal MersenneTwister(ulong seed) => Seed(seed);

    internal void Seed(ulong seed)
    {
        _state[0] = (uint)seed;
        for (uint i = 1; i < Length; i++)
            _state[i] = 1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30)) + i;
        _next = Length;
        _cachedNormal = null;
    }

    /// <summary>Returns 32 random bits.</summary>
    internal uint Next32()
    {
        if (_next == Length)
            Refill();
        uint y = _state[_next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    internal ulong Next64()
    {
        ulong high = Next32();
        return (high << 32) | Next32();
    }

    /// <summary>Returns a number in [0, 1) with 24 bits.</summary>
    internal float NextSingle() => (Next32() & 0xffffff) * (1f / (1 << 24));

    /// <summary>Returns a number in [0, 1) with 53 bits.</summary>
    internal double NextDouble() => (Next64() & ((1ul << 53) - 1)) * (1.0 / (1ul << 53));

    /// <summary>Returns a standard normal value by the Box–Muller method; the second of each pair is kept for the next call.</summary>
    internal double NextNormal()
    {
        if (_cachedNormal is { } cached)
        {
            _cachedNormal = null;
            return cached;
        }

        double u1 = NextDouble(), u2 = NextDouble();
        double radius = Math.Sqrt(-2 * Math.Log(1 - u2)), angle = 2 * Math.PI * u1;
        _cachedNormal = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    /// <summary>Returns the state that <see cref="Restore"/> takes: state words, position and the cached normal value.</summary>
    internal byte[] Save()
    {
        var bytes = new byte[Length * 4 + 4 + 1 + 8];
        Buffer.BlockCopy(_state, 0, bytes, 0, Length * 4);
        BitConverter.TryWriteBytes(bytes.AsSpan(Length * 4), _next);
        bytes[Length * 4 + 4] = _cachedNormal is null ? (byte)0 : (byte)1;
        BitConverter.TryWriteBytes(bytes.AsSpan(Length * 4 + 5), _cachedNormal ?? 0);
        return bytes;
    }

    internal void Restore(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length * 4 + 13)
            throw Shapes.Error($"RNG state is wrong size: {Length * 4 + 13} bytes expected, {bytes.Length} found");
        for (int i = 0; i < Length; i++)
            _state[i] = BitConverter.ToUInt32(bytes[(4 * i)..]);
        _next = BitConverter.ToInt32(bytes[(Length * 4)..]);
        _cachedNormal = bytes[Length * 4 + 4] == 0 ? null : BitConverter.ToDouble(bytes[(Length * 4 + 5)..]);
    }

    private void Refill()
    {
        for (int i = 0; i < Length; i++)
        {
            uint y = (_state[i] & 0x80000000u) | (_state[(i + 1) % Length] & 0x7fffffffu);
            _state[i] = _state[(i + Shift) % Length] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0dfu);
        }

        _next = 0;
    }
}
