using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>
/// Reads the chunks before the pixel data. Chunks that the pixels do not need are skipped: text and profiles are never inflated.
/// </summary>
internal sealed class PngChunks
{
    internal const uint Idat = 0x49444154;

    private const uint Ihdr = 0x49484452;
    private const uint Plte = 0x504C5445;
    private const uint Trns = 0x74524E53;
    private const uint Sbit = 0x73424954;
    private const int SignatureLength = 8;
    private const int MostChunks = 10_000;

    private readonly ByteSource _source;

    /// <summary>Reads up to the start of the pixel data.</summary>
    /// <exception cref="CodecException">The file ends too early, or something in it is invalid.</exception>
    internal PngChunks(ByteSource source)
    {
        _source = source;
        source.Skip(SignatureLength);
        if (ReadLength() != PngHeader.Length || source.ReadUInt32BigEndian() != Ihdr)
            throw new CodecException(SKCodecResult.InvalidInput);
        Header = new PngHeader(ReadContents(Ihdr, PngHeader.Length));

        for (int i = 0; i < MostChunks; i++)
        {
            int length = ReadLength();
            uint type = source.ReadUInt32BigEndian();
            if (type == Idat)
            {
                if (Header.Color == PngColor.Palette && Palette is null)
                    throw new CodecException(SKCodecResult.InvalidInput);
                FirstDataLength = length;
                return;
            }
            ReadChunk(type, length);
        }
        throw new CodecException(SKCodecResult.InvalidInput);
    }

    internal PngHeader Header { get; }

    /// <summary>Red, green, blue of each color; null without the chunk.</summary>
    internal byte[]? Palette { get; private set; }

    /// <summary>The contents of tRNS; null without a valid one.</summary>
    internal byte[]? Transparency { get; private set; }

    /// <summary>Whether the sBIT chunk says that the colors came from 16 bits: 5, 6 and 5.</summary>
    internal bool IsFrom565 { get; private set; }

    /// <summary>The length of the first chunk of pixel data; the source is positioned at its contents.</summary>
    internal int FirstDataLength { get; }

    private void ReadChunk(uint type, int length)
    {
        switch (type)
        {
            case Plte:
                ReadPalette(length);
                break;
            case Trns when Transparency is null && IsTransparencyLength(length):
                Transparency = ReadContents(type, length);
                break;
            case Sbit when length == 3 && Header.Color == PngColor.Rgb:
                IsFrom565 = ReadContents(type, length).AsSpan().SequenceEqual((ReadOnlySpan<byte>)[5, 6, 5]);
                break;
            default:
                // Bit 5 of the first letter is set if a decoder that does not know the chunk may skip it.
                if ((type & 0x20000000) == 0 || !IsName(type))
                    throw new CodecException(SKCodecResult.InvalidInput);
                _source.Skip((long)length + 4);
                break;
        }
    }

    private void ReadPalette(int length)
    {
        if (Header.Color == PngColor.Gray || Header.Color == PngColor.GrayAlpha)
        {
            _source.Skip((long)length + 4);
            return;
        }
        if (Palette is not null || length == 0 || length % 3 != 0 || length > 3 * 256)
            throw new CodecException(SKCodecResult.InvalidInput);
        Palette = ReadContents(Plte, length);
    }

    private bool IsTransparencyLength(int length) => Header.Color switch
    {
        PngColor.Gray => length == 2,
        PngColor.Rgb => length == 6,
        PngColor.Palette => Palette is not null && length > 0 && length <= Palette.Length / 3,
        _ => false,
    };

    private int ReadLength()
    {
        uint length = _source.ReadUInt32BigEndian();
        return length <= int.MaxValue ? (int)length : throw new CodecException(SKCodecResult.InvalidInput);
    }

    private byte[] ReadContents(uint type, int length)
    {
        byte[] chunk = new byte[4 + length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, type);
        _source.ReadExactly(chunk.AsSpan(4));
        if (Crc32.Append(0, chunk) != _source.ReadUInt32BigEndian())
            throw new CodecException(SKCodecResult.InvalidInput);
        return chunk[4..];
    }

    private static bool IsName(uint type)
    {
        for (; type != 0; type >>= 8)
        {
            if (!char.IsAsciiLetter((char)(type & 255)))
                return false;
        }
        return true;
    }
}
