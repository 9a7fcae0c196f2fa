using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>
/// The chunks before the pixel data. What the pixels do not need is skipped unread: text and profiles are never inflated.
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

    /// <summary>Reads up to where the pixel data begin.</summary>
    /// <exception cref="CodecException">The file ends before, or something in it is wrong.</exception>
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

    /// <summary>Whether sBIT says that the colors came from 16 bits: 5, 6, 5.</summary>
    internal bool IsFrom565 { get; private set; }

    /// <summary>How long the first chunk of pixel data is; the source is at its contents.</summary>
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
                // Bit 5 of the first letter is set where a decoder that does not know the chunk may go on.
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
