namespace SkiaSharp;

/// <summary>The sets of five prefix codes with which pixels are read, and the set that each square of pixels uses.</summary>
internal sealed class Vp8LCodes
{
    internal const int Literals = 256, Lengths = 24;

    /// <summary>The codes of a set, in their order.</summary>
    internal const int Green = 0, Red = 1, Blue = 2, Alpha = 3, Distance = 4;

    private const int CodesOfSet = 5, Distances = 40;
    private const int Unused = -1;

    private readonly Vp8LCodeTable _table = new();
    private readonly Vp8LCode[] _codes;
    private readonly uint[]? _sets;
    private readonly int _setsAcross;
    private readonly int _squareBits;

    /// <param name="bits">The bits to read.</param>
    /// <param name="size">The size of the picture that the codes are for.</param>
    /// <param name="cachedColors">The number of recent colors that have a symbol.</param>
    /// <param name="hasSquares">Whether the picture may have more than one set.</param>
    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal Vp8LCodes(Vp8LBits bits, SKSizeI size, int cachedColors, bool hasSquares)
    {
        int[] places = [0];
        int used = 1;
        if (hasSquares && bits.ReadFlag())
        {
            _sets = Vp8LSquares.Read(bits, size, out _squareBits, out _setsAcross);
            places = Place(_sets, out used);
        }

        _codes = new Vp8LCode[CodesOfSet * used];
        var reader = new Vp8LCodeLengths(bits);
        byte[] lengths = new byte[Literals + Lengths + cachedColors];
        for (int set = 0; set < places.Length; set++)
        {
            for (int i = 0; i < CodesOfSet; i++)
            {
                int symbols = i switch { Green => lengths.Length, Distance => Distances, _ => Literals };
                reader.Read(lengths.AsSpan(0, symbols));
                Vp8LCode code = _table.Add(lengths.AsSpan(0, symbols));
                if (places[set] == Unused)
                    _table.Remove(code);
                else
                    _codes[CodesOfSet * places[set] + i] = code;
            }
        }
    }

    /// <summary>The table in which symbols are looked up.</summary>
    internal ushort[] Entries => _table.Entries;

    /// <summary>A mask of x: the set can only change at pixels of a row where these bits of x are all zero.</summary>
    internal int SquareMask => _sets is null ? -1 : (1 << _squareBits) - 1;

    /// <summary>Returns the five codes of a pixel.</summary>
    internal ReadOnlySpan<Vp8LCode> At(int x, int y) =>
        _codes.AsSpan(_sets is null ? 0 : CodesOfSet * (int)_sets[(y >> _squareBits) * _setsAcross + (x >> _squareBits)], CodesOfSet);

    /// <summary>Numbers the sets that are used, and replaces each pixel, whose red and green name a set, by the set's number.</summary>
    /// <returns>The number of each set.</returns>
    private static int[] Place(uint[] sets, out int used)
    {
        uint last = 0;
        foreach (ref uint set in sets.AsSpan())
        {
            set = set >> 8 & 0xFFFF;
            last = Math.Max(last, set);
        }
        int[] places = new int[last + 1];
        Array.Fill(places, Unused);
        used = 0;
        foreach (ref uint set in sets.AsSpan())
        {
            if (places[set] == Unused)
                places[set] = used++;
            set = (uint)places[set];
        }
        return places;
    }
}
