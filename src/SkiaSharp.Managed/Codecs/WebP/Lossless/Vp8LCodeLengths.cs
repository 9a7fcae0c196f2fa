namespace SkiaSharp;

/// <summary>Reads the code lengths of prefix codes, which are themselves coded with a prefix code.</summary>
internal sealed class Vp8LCodeLengths(Vp8LBits bits)
{
    private const int Kinds = 19;

    /// <summary>The symbol that repeats the last length that was not zero; the two after it repeat zero.</summary>
    private const int RepeatLast = 16;

    /// <summary>The length that is repeated if there is none before the repetition.</summary>
    private const byte FirstLength = 8;

    private readonly Vp8LCodeTable _table = new();

    private static ReadOnlySpan<byte> Order => [17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>For each kind of repetition, the number of bits that hold its count, and what is added to them.</summary>
    private static ReadOnlySpan<(int Bits, int Least)> Repetitions => new[] { (2, 3), (3, 3), (7, 11) };

    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal void Read(Span<byte> lengths)
    {
        lengths.Clear();
        if (bits.ReadFlag())
            ReadOneOrTwo(lengths);
        else
            ReadAll(lengths);
        bits.RequireEnough();
    }

    private void ReadOneOrTwo(Span<byte> lengths)
    {
        bool isTwo = bits.ReadFlag();
        int first = bits.Read(bits.ReadFlag() ? 8 : 1), second = isTwo ? bits.Read(8) : first;
        // A symbol that is too large is not one of this code.
        if (first < lengths.Length)
            lengths[first] = 1;
        if (second < lengths.Length)
            lengths[second] = 1;
    }

    private void ReadAll(Span<byte> lengths)
    {
        Span<byte> ofLengths = stackalloc byte[Kinds];
        ofLengths.Clear();
        int kinds = bits.Read(4) + 4;
        for (int i = 0; i < kinds; i++)
            ofLengths[Order[i]] = (byte)bits.Read(3);
        bits.RequireEnough();
        Vp8LCode code = _table.Add(ofLengths);

        int left = lengths.Length;
        if (bits.ReadFlag())
        {
            left = 2 + bits.Read(2 + 2 * bits.Read(3));
            if (left > lengths.Length)
                throw bits.Fault();
        }
        byte last = FirstLength;
        for (int symbol = 0; symbol < lengths.Length && left > 0; left--)
        {
            var window = new Vp8LWindow(bits);
            window.Need();
            int kind = window.Read(_table.Entries, code);
            window.End();
            if (kind < RepeatLast)
            {
                lengths[symbol++] = (byte)kind;
                last = kind > 0 ? (byte)kind : last;
                continue;
            }

            (int length, int least) = Repetitions[kind - RepeatLast];
            int times = bits.Read(length) + least;
            if (times > lengths.Length - symbol)
                throw bits.Fault();
            lengths.Slice(symbol, times).Fill(kind == RepeatLast ? last : (byte)0);
            symbol += times;
        }
        _table.Remove(code);
    }
}
