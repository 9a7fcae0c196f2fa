namespace SkiaSharp;

/// <summary>The colour indices of a frame: Lempel, Ziv and Welch's codes of 3 to 12 bits, the lowest bit first, in blocks of up to 255 bytes.</summary>
internal sealed class GifIndices
{
    private const int MostCodes = 4096;
    private const int NoCode = -1;

    private readonly ByteSource source;
    private readonly int literalBits;
    private readonly short[] prefixes = new short[MostCodes];
    private readonly byte[] lasts = new byte[MostCodes];
    private readonly byte[] text = new byte[MostCodes];
    private int textLeft;
    private int codeBits;
    private int nextCode;
    private int previous = NoCode;
    private byte firstOfPrevious;
    private uint bits;
    private int bitCount;
    private int blockLeft;
    private bool isOver;

    /// <exception cref="CodecException">The size of a literal is wrong or missing.</exception>
    internal GifIndices(ByteSource source)
    {
        this.source = source;
        literalBits = source.ReadRequiredByte();
        if (literalBits is < 1 or > 8)
            throw new CodecException(SKCodecResult.ErrorInInput);
        for (int i = 0; i < 1 << literalBits; i++)
            lasts[i] = (byte)i;
        Clear();
    }

    private int ClearCode => 1 << literalBits;

    /// <returns>How many indices were read: fewer only where the data end.</returns>
    /// <exception cref="CodecException">There is a code that cannot be.</exception>
    internal int Read(Span<byte> indices)
    {
        int count = 0;
        while (count < indices.Length)
        {
            if (textLeft == 0 && !ReadText())
                break;
            int step = Math.Min(textLeft, indices.Length - count);
            text.AsSpan(MostCodes - textLeft, step).CopyTo(indices[count..]);
            textLeft -= step;
            count += step;
        }
        return count;
    }

    /// <summary>Reads what the next code stands for, to the end of <see cref="text"/>.</summary>
    private bool ReadText()
    {
        int code = ReadCode();
        for (; code == ClearCode; code = ReadCode())
            Clear();
        if (code == NoCode || code == ClearCode + 1)
        {
            isOver = true;
            return false;
        }

        // The code that is about to be made: what came before and its first index again.
        bool isNext = code == nextCode && previous != NoCode && nextCode < MostCodes;
        if (!isNext && (code >= nextCode || previous == NoCode && code >= ClearCode))
            throw new CodecException(SKCodecResult.ErrorInInput);
        int at = MostCodes;
        if (isNext)
            text[--at] = firstOfPrevious;
        int part = isNext ? previous : code;
        for (; part > ClearCode; part = prefixes[part])
            text[--at] = lasts[part];
        text[--at] = lasts[part];
        firstOfPrevious = text[at];
        textLeft = MostCodes - at;

        if (previous != NoCode && nextCode < MostCodes)
        {
            prefixes[nextCode] = (short)previous;
            lasts[nextCode] = firstOfPrevious;
            nextCode++;
            if (nextCode == 1 << codeBits && codeBits < 12)
                codeBits++;
        }
        previous = code;
        return true;
    }

    private void Clear()
    {
        codeBits = literalBits + 1;
        nextCode = ClearCode + 2;
        previous = NoCode;
    }

    private int ReadCode()
    {
        while (bitCount < codeBits)
        {
            int value = ReadBlockByte();
            if (value < 0)
                return NoCode;
            bits |= (uint)value << bitCount;
            bitCount += 8;
        }
        int code = (int)(bits & ((1u << codeBits) - 1));
        bits >>= codeBits;
        bitCount -= codeBits;
        return code;
    }

    private int ReadBlockByte()
    {
        if (isOver)
            return -1;
        if (blockLeft == 0)
        {
            blockLeft = Math.Max(0, source.ReadByte());
            isOver = blockLeft == 0;
            if (isOver)
                return -1;
        }
        blockLeft--;
        return source.ReadByte();
    }
}
