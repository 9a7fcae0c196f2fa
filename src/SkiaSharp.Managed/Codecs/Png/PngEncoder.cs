using System.Buffers.Binary;
using System.IO.Compression;

namespace SkiaSharp;

/// <summary>Writes PNG: grey as 8-bit grey, what is opaque as RGB, else RGBA that is not premultiplied.</summary>
internal static class PngEncoder
{
    internal static void Encode(PixelView pixels, Stream target, SKPngEncoderOptions options)
    {
        PngColor color = pixels.Info.ColorType == SKColorType.Gray8 ? PngColor.Gray : pixels.Info.IsOpaque ? PngColor.Rgb : PngColor.Rgba;
        int pixelSize = color switch { PngColor.Gray => 1, PngColor.Rgb => 3, _ => 4 };
        Span<byte> header = stackalloc byte[PngHeader.Length];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], pixels.Height);
        header[8] = 8;
        header[9] = (byte)color;

        target.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        using var writer = new PngChunkWriter(target);
        writer.WriteChunk("IHDR"u8, header);
        writer.WriteChunk("sBIT"u8, new byte[] { 8, 8, 8, 8 }.AsSpan(0, pixelSize));
        var level = new ZLibCompressionOptions { CompressionLevel = Math.Clamp(options.ZLibLevel, 0, 9) };
        using (var deflater = new ZLibStream(writer, level, leaveOpen: true))
            WriteRows(pixels, deflater, pixelSize, options.FilterFlags);
        writer.FinishData();
        writer.WriteChunk("IEND"u8, []);
    }

    private static void WriteRows(PixelView pixels, ZLibStream deflater, int pixelSize, SKPngEncoderFilterFlags flags)
    {
        SKImageInfo rgba = new(pixels.Width, pixels.Height, SKColorType.Rgba8888, pixels.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        var chooser = new PngFilterChooser(flags, pixels.Width * pixelSize, pixelSize);
        byte[] row = new byte[pixels.Width * pixelSize], above = new byte[row.Length], converted = new byte[rgba.RowBytes];
        for (int y = 0; y < pixels.Height; y++)
        {
            switch (pixelSize)
            {
                case 1:
                    pixels.Row(y).CopyTo(row);
                    break;
                case 4:
                    PixelConverter.ConvertRow(pixels.Row(y), pixels.Info, row, rgba);
                    break;
                default:
                    PixelConverter.ConvertRow(pixels.Row(y), pixels.Info, converted, rgba);
                    for (int x = 0; x < pixels.Width; x++)
                        converted.AsSpan(4 * x, 3).CopyTo(row.AsSpan(3 * x));
                    break;
            }
            deflater.Write(chooser.Filter(row, above));
            (row, above) = (above, row);
        }
    }
}
