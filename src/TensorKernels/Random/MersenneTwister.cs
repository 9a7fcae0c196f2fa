using System.Numerics;

namespace TensorKernels;

/// <summary>The MT19937 generator, as used by libtorch's CPU generator.</summary>
/// <remarks>Matsumoto, Nishimura: Mersenne Twister (1998), initialized as in 2002.</remarks>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Shift = 397;

    private readonly uint[] _state = new uint[Length];

    /// <summary>The numbers that are drawn from the state.</summary>
    private readonly uint[] _numbers = new uint[Length];
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
        return _numbers[_next++];
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

    /// <summary>Fills in 1 where <see cref="NextDouble"/> is below a probability, and 0 elsewhere.</summary>
    internal void FillBernoulli(Span<float> target, double probability)
    {
        // The 53 bits of a double are compared as a whole number.
        ulong below = (ulong)Math.Ceiling(probability * (1ul << 53));
        while (!target.IsEmpty)
        {
            int pairs = Math.Min((Length - _next) / 2, target.Length);
            ReadOnlySpan<uint> numbers = _numbers.AsSpan(_next, 2 * pairs);
            for (int i = 0; i < pairs; i++)
            {
                ulong bits = (((ulong)numbers[2 * i] << 32) | numbers[2 * i + 1]) & ((1ul << 53) - 1);
                target[i] = bits < below ? 1 : 0;
            }

            _next += 2 * pairs;
            target = target[pairs..];
            if (target.IsEmpty)
                return;

            // The next pair begins with the last number, or with new ones.
            target[0] = NextDouble() < probability ? 1 : 0;
            target = target[1..];
        }
    }

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
        Temper();
        _cachedNormal = bytes[Length * 4 + 4] == 0 ? null : BitConverter.ToDouble(bytes[(Length * 4 + 5)..]);
    }

    private void Refill()
    {
        Twist(0, Length - Shift, Shift);
        Twist(Length - Shift, Length - 1, Shift - Length);
        _state[Length - 1] = Twisted(_state[Length - 1], _state[0], _state[Shift - 1]);
        Temper();
        _next = 0;
    }

    /// <summary>Replaces a range of the state; what a vector of it is computed from lies before or behind it.</summary>
    private void Twist(int first, int end, int distance)
    {
        int i = first;
        for (; i <= end - Vector<uint>.Count; i += Vector<uint>.Count)
        {
            Vector<uint> y = (new Vector<uint>(_state, i) & new Vector<uint>(0x80000000u))
                | (new Vector<uint>(_state, i + 1) & new Vector<uint>(0x7fffffffu));
            Vector<uint> odd = (Vector<uint>.Zero - (y & Vector<uint>.One)) & new Vector<uint>(0x9908b0dfu);
            (new Vector<uint>(_state, i + distance) ^ (y >>> 1) ^ odd).CopyTo(_state, i);
        }

        for (; i < end; i++)
            _state[i] = Twisted(_state[i], _state[i + 1], _state[i + distance]);
    }

    private static uint Twisted(uint first, uint second, uint other)
    {
        uint y = (first & 0x80000000u) | (second & 0x7fffffffu);
        return other ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0dfu);
    }

    private void Temper()
    {
        // The length is a multiple of every vector's.
        for (int i = 0; i < Length; i += Vector<uint>.Count)
        {
            var y = new Vector<uint>(_state, i);
            y ^= y >>> 11;
            y ^= (y << 7) & new Vector<uint>(0x9d2c5680u);
            y ^= (y << 15) & new Vector<uint>(0xefc60000u);
            (y ^ (y >>> 18)).CopyTo(_numbers, i);
        }
    }
}
