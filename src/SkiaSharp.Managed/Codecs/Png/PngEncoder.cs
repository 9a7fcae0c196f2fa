using System.Buffers.Binary;
using System.IO.Compression;

namespace SkiaSharp;

/// <summary>Writes PNG: gray pixels as 8-bit gray, opaque ones as RGB, all others as RGBA that is not premultiplied.</summary>
internal static unsafe class PngEncoder
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
        SKImageInfo rgba = new(
            pixels.Width, pixels.Height, SKColorType.Rgba8888, pixels.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        int length = pixels.Width * pixelSize, stride = PngFilterChooser.Padding + length + PngFilterChooser.Padding;
        var chooser = new PngFilterChooser(flags, length, pixelSize);
        byte[] converted = new byte[pixelSize == 3 ? rgba.RowBytes : 0];
        fixed (byte* rows = new byte[2 * stride])
        {
            byte* row = rows + PngFilterChooser.Padding, above = row + stride;
            for (int y = 0; y < pixels.Height; y++)
            {
                var target = new Span<byte>(row, length);
                if (pixelSize == 1)
                    pixels.Row(y).CopyTo(target);
                else
                    PixelConverter.ConvertRow(pixels.Row(y), pixels.Info, pixelSize == 4 ? target : converted, rgba);
                for (int x = 0; x < pixels.Width && pixelSize == 3; x++)
                    converted.AsSpan(4 * x, 3).CopyTo(target[(3 * x)..]);
                deflater.Write(chooser.Filter(row, above));
                byte* present = row;
                row = above;
                above = present;
            }
        }
    }
}
