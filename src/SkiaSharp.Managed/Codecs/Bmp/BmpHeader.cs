using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>
/// The headers and the palette of a BMP file: Windows headers of 40 to 124 bytes, OS/2 headers of 12 and of 16 to 64 bytes.
/// </summary>
internal sealed class BmpHeader
{
    private const int FileHeaderLength = 14;
    private const int ShortLength = 12;
    private const int Version3Length = 56;
    private const int Version4Length = 108;
    private const int LongestLength = 124;

    /// <summary>Reads up to the start of the pixel data.</summary>
    /// <exception cref="CodecException">The file ends too early, or something in it is invalid or not supported.</exception>
    internal BmpHeader(ByteSource source)
    {
        Span<byte> start = stackalloc byte[FileHeaderLength + 4];
        source.ReadExactly(start);
        uint dataOffset = BinaryPrimitives.ReadUInt32LittleEndian(start[10..]),
            length = BinaryPrimitives.ReadUInt32LittleEndian(start[FileHeaderLength..]);
        if (length != ShortLength && length is < 16 or > LongestLength)
            throw new CodecException(SKCodecResult.InvalidInput);
        Span<byte> header = stackalloc byte[LongestLength];
        header.Clear();
        source.ReadExactly(header[4..(int)length]);

        int colorsUsed = 0;
        if (length == ShortLength)
        {
            Width = BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
            Height = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
            BitsPerPixel = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        }
        else
        {
            Width = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
            Height = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
            BitsPerPixel = BinaryPrimitives.ReadUInt16LittleEndian(header[14..]);
            Compression = (BmpCompression)BinaryPrimitives.ReadUInt32LittleEndian(header[16..]);
            colorsUsed = (int)Math.Min(256, BinaryPrimitives.ReadUInt32LittleEndian(header[32..]));
        }
        IsTopDown = Height < 0;
        Check(length);

        long at = FileHeaderLength + length;
        if (Compression is BmpCompression.BitFields or BmpCompression.AlphaBitFields)
            at += ReadMasks(source, header, (int)length);
        else if (BitsPerPixel is 16 or 32)
            Masks = BitsPerPixel == 16 ? [0x7C00, 0x3E0, 0x1F, 0] : [0xFF0000, 0xFF00, 0xFF, 0];
        if (BitsPerPixel <= 8)
            at += ReadPalette(source, length == ShortLength ? 3 : 4, colorsUsed, dataOffset - at);
        if (dataOffset != 0 && dataOffset < at)
            throw new CodecException(SKCodecResult.InvalidInput);
        source.Skip(Math.Max(0, dataOffset - at));
    }

    internal int Width { get; }

    internal int Height { get; private set; }

    internal bool IsTopDown { get; }

    internal int BitsPerPixel { get; }

    internal BmpCompression Compression { get; }

    /// <summary>The RGBA of each index; an index past the end of the palette is black.</summary>
    internal uint[] Palette { get; private set; } = [];

    /// <summary>The masks of red, green, blue and alpha for 16 and 32 bits per pixel; an alpha mask of 0 means opaque.</summary>
    internal uint[]? Masks { get; private set; }

    internal bool HasAlpha => Masks is { } masks && masks[3] != 0;

    private void Check(uint length)
    {
        if (Width <= 0 || Height is 0 or int.MinValue)
            throw new CodecException(SKCodecResult.InvalidInput);
        Height = Math.Abs(Height);
        bool isOs2 = length is not (40 or 52 or Version3Length or Version4Length or LongestLength);
        bool isKnown = Compression switch
        {
            BmpCompression.None => BitsPerPixel is 1 or 2 or 4 or 8 or 16 or 24 or 32,
            BmpCompression.RunLength8 => BitsPerPixel == 8 && !IsTopDown,
            BmpCompression.RunLength4 => BitsPerPixel == 4 && !IsTopDown,
            BmpCompression.BitFields or BmpCompression.AlphaBitFields => !isOs2 && BitsPerPixel is 16 or 32,
            _ => throw new CodecException(SKCodecResult.Unimplemented),
        };
        if (!isKnown)
            throw new CodecException(SKCodecResult.InvalidInput);
    }

    /// <returns>The number of bytes read.</returns>
    private int ReadMasks(ByteSource source, ReadOnlySpan<byte> header, int length)
    {
        // Headers of 52 bytes and more contain the masks; they follow a header of 40 bytes. In headers of 52 and 56 bytes, the alpha mask
        // is not reliable.
        int behind = length > 40 ? 0 : Compression == BmpCompression.AlphaBitFields ? 16 : 12;
        Span<byte> masks = stackalloc byte[16];
        masks.Clear();
        if (behind > 0)
            source.ReadExactly(masks[..behind]);
        else
            header.Slice(40, length >= Version4Length ? 16 : 12).CopyTo(masks);
        Masks = new uint[4];
        for (int i = 0; i < Masks.Length; i++)
            Masks[i] = BinaryPrimitives.ReadUInt32LittleEndian(masks[(4 * i)..]);
        return behind;
    }

    /// <returns>The number of bytes read.</returns>
    private int ReadPalette(ByteSource source, int entryLength, int colorsUsed, long room)
    {
        int count = 1 << BitsPerPixel;
        if (colorsUsed > 0)
            count = Math.Min(count, colorsUsed);
        if (room > 0)
            count = (int)Math.Min(count, room / entryLength);
        Span<byte> entries = stackalloc byte[4 * 256];
        entries = entries[..(count * entryLength)];
        source.ReadExactly(entries);
        Palette = new uint[256];
        Array.Fill(Palette, 0xFF000000);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = entries.Slice(i * entryLength, entryLength);
            Palette[i] = 0xFF000000 | (uint)entry[0] << 16 | (uint)entry[1] << 8 | entry[2];
        }
        return entries.Length;
    }
}
