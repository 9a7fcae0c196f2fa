using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>
/// Decodes BMP with 1 to 32 bits per pixel, including run-length encoding and bit masks. Alpha is used only if the file has a mask for it.
/// </summary>
internal sealed class BmpDecoder : IImageDecoder
{
    private readonly ByteSource _source;
    private readonly BmpHeader _header;

    /// <exception cref="CodecException">The header is invalid or not supported, or the file ends in it.</exception>
    internal BmpDecoder(ByteSource source)
    {
        _source = source;
        _header = new BmpHeader(source);
        Info = new SKImageInfo(
            _header.Width, _header.Height, SKImageInfo.PlatformColorType, _header.HasAlpha ? SKAlphaType.Unpremul : SKAlphaType.Opaque);
    }

    public SKEncodedImageFormat Format => SKEncodedImageFormat.Bmp;

    public SKImageInfo Info { get; }

    public SKEncodedOrigin Origin => SKEncodedOrigin.TopLeft;

    /// <remarks>Most files store the first row last, so that a truncated file has no rows from the top.</remarks>
    public int RowsDecoded { get; private set; }

    internal static bool Matches(ReadOnlySpan<byte> signature) => signature.StartsWith("BM"u8);

    public SKCodecResult Decode(PixelTarget target)
    {
        int done = 0;
        try
        {
            if (_header.Compression is BmpCompression.RunLength4 or BmpCompression.RunLength8)
                DecodeRuns(target, ref done);
            else
                DecodeRows(target, ref done);
            return SKCodecResult.Success;
        }
        catch (CodecException fault)
        {
            if (_header.IsTopDown)
                target.Clear(done);
            else
                target.Clear(0, target.Height - done);
            return fault.Result;
        }
        finally
        {
            RowsDecoded = _header.IsTopDown || done == _header.Height ? done : 0;
        }
    }

    private int RowAt(int index) => _header.IsTopDown ? index : _header.Height - 1 - index;

    private void DecodeRows(PixelTarget target, ref int done)
    {
        // Rows are padded to four bytes.
        long length = ((long)_header.Width * _header.BitsPerPixel + 31) / 32 * 4;
        byte[] row = new byte[length];
        BmpChannel[] channels = _header.Masks is null ? [] : Array.ConvertAll(_header.Masks, mask => new BmpChannel(mask));
        for (; done < _header.Height; done++)
        {
            _source.ReadExactly(row);
            int y = RowAt(done);
            if (_header.BitsPerPixel == 24)
            {
                target.WriteRgb(y, row, isBgr: true);
                continue;
            }
            Span<uint> pixels = target.BeginRow(y);
            if (_header.BitsPerPixel <= 8)
                LookUp(row, pixels);
            else
                Unmask(row, pixels, channels);
            target.EndRow(y);
        }
    }

    private void LookUp(ReadOnlySpan<byte> row, Span<uint> pixels)
    {
        int depth = _header.BitsPerPixel, mask = (1 << depth) - 1;
        for (int x = 0; x < pixels.Length; x++)
        {
            int bit = x * depth;
            pixels[x] = _header.Palette[row[bit >> 3] >> (8 - depth - (bit & 7)) & mask];
        }
    }

    private void Unmask(ReadOnlySpan<byte> row, Span<uint> pixels, BmpChannel[] channels)
    {
        for (int x = 0; x < pixels.Length; x++)
        {
            uint pixel = _header.BitsPerPixel == 16
                ? BinaryPrimitives.ReadUInt16LittleEndian(row[(2 * x)..])
                : BinaryPrimitives.ReadUInt32LittleEndian(row[(4 * x)..]);
            uint alpha = _header.HasAlpha ? channels[3].Of(pixel) : 255;
            pixels[x] = alpha << 24 | channels[2].Of(pixel) << 16 | channels[1].Of(pixel) << 8 | channels[0].Of(pixel);
        }
    }

    private void DecodeRuns(PixelTarget target, ref int done)
    {
        var runs = new BmpRuns(_source, _header.Width, _header.Compression == BmpCompression.RunLength4);
        byte[] indices = new byte[_header.Width];
        for (; done < _header.Height; done++)
        {
            runs.ReadRow(indices);
            int y = RowAt(done);
            Span<uint> pixels = target.BeginRow(y);
            for (int x = 0; x < pixels.Length; x++)
                pixels[x] = _header.Palette[indices[x]];
            target.EndRow(y);
        }
    }
}
