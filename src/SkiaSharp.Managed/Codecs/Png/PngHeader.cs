using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>The IHDR chunk.</summary>
internal readonly struct PngHeader
{
    internal const int Length = 13;

    /// <exception cref="CodecException">The chunk is invalid.</exception>
    internal PngHeader(ReadOnlySpan<byte> chunk)
    {
        uint width = BinaryPrimitives.ReadUInt32BigEndian(chunk), height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        BitDepth = chunk[8];
        Color = (PngColor)chunk[9];
        IsInterlaced = chunk[12] == 1;
        bool isValid = Color switch
        {
            PngColor.Gray => BitDepth is 1 or 2 or 4 or 8 or 16,
            PngColor.Palette => BitDepth is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GrayAlpha or PngColor.Rgba => BitDepth is 8 or 16,
            _ => false,
        };
        if (!isValid || width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || chunk[10] != 0 || chunk[11] != 0 || chunk[12] > 1)
            throw new CodecException(SKCodecResult.InvalidInput);
        Width = (int)width;
        Height = (int)height;
    }

    internal int Width { get; }

    internal int Height { get; }

    internal int BitDepth { get; }

    internal PngColor Color { get; }

    internal bool IsInterlaced { get; }

    internal int BitsPerPixel => BitDepth * Color switch { PngColor.GrayAlpha => 2, PngColor.Rgb => 3, PngColor.Rgba => 4, _ => 1 };

    /// <summary>The number of bytes that a filter looks back; 1 for pixels smaller than a byte.</summary>
    internal int BytesPerPixel => Math.Max(1, BitsPerPixel / 8);

    /// <summary>Returns the number of bytes that this many pixels of a row take.</summary>
    internal int RowBytes(int pixels) => (int)(((long)pixels * BitsPerPixel + 7) / 8);
}
