using System.IO.Compression;
using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>
/// Decodes PNG (ISO/IEC 15948) row by row. Gamma and profiles are ignored; of an animated file, the default image is decoded.
/// </summary>
internal sealed unsafe class PngDecoder : IImageDecoder
{
    /// <summary>The number of bytes that filters may read past the end of a row.</summary>
    private const int Padding = 8;

    private readonly ByteSource _source;
    private readonly PngChunks _chunks;
    private readonly PngRowExpander _expander;

    /// <exception cref="CodecException">The header is invalid, or the file ends in it.</exception>
    internal PngDecoder(ByteSource source)
    {
        _source = source;
        _chunks = new PngChunks(source);
        _expander = new PngRowExpander(_chunks);
        PngHeader header = _chunks.Header;
        bool hasAlpha = _chunks.Transparency is not null || header.Color is PngColor.GrayAlpha or PngColor.Rgba;
        SKColorType color = hasAlpha ? SKImageInfo.PlatformColorType
            : header.Color == PngColor.Gray ? SKColorType.Gray8
            : _chunks.IsFrom565 && header.BitDepth == 8 ? SKColorType.Rgb565
            : SKImageInfo.PlatformColorType;
        Info = new SKImageInfo(header.Width, header.Height, color, hasAlpha ? SKAlphaType.Unpremul : SKAlphaType.Opaque);
    }

    public SKEncodedImageFormat Format => SKEncodedImageFormat.Png;

    public SKImageInfo Info { get; }

    public SKEncodedOrigin Origin => SKEncodedOrigin.TopLeft;

    public int RowsDecoded { get; private set; }

    internal static bool Matches(ReadOnlySpan<byte> signature) =>
        signature.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public SKCodecResult Decode(PixelTarget target)
    {
        int stride = _chunks.Header.RowBytes(target.Width) + 1 + Padding;
        var rows = (byte*)NativeMemory.AllocZeroed((nuint)stride, 2);
        using var data = new PngDataStream(_source, _chunks.FirstDataLength);
        var progress = new PngProgress(data);
        var result = SKCodecResult.ErrorInInput;
        try
        {
            using var inflater = new ZLibStream(data, CompressionMode.Decompress);
            if (_chunks.Header.IsInterlaced)
                target.Clear(0);
            bool isWhole = _chunks.Header.IsInterlaced
                ? ReadInterlaced(inflater, target, rows, stride, progress)
                : ReadRows(inflater, target, rows, stride, progress);
            result = isWhole ? Finish(data, inflater) : SKCodecResult.IncompleteInput;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            // ZLibStream reports some faults as an IOException; failures to read the file itself arrive as a CodecException.
            result = SKCodecResult.ErrorInInput;
        }
        catch (CodecException fault)
        {
            result = fault.Result;
        }
        finally
        {
            NativeMemory.Free(rows);
            if (!_chunks.Header.IsInterlaced && progress.Rows < target.Height)
                target.Clear(progress.Rows);
        }
        // After a fault, a row may be wrong, and so may those below, which build on it; the fault is in the last chunk that was read.
        RowsDecoded = result == SKCodecResult.ErrorInInput ? progress.SoundRows : progress.Rows;
        return result;
    }

    /// <summary>Reads on, so that the checksums after the pixels are verified.</summary>
    private static SKCodecResult Finish(PngDataStream data, ZLibStream inflater)
    {
        Span<byte> surplus = stackalloc byte[1];
        inflater.ReadAtLeast(surplus, 1, throwOnEndOfStream: false);
        data.FinishChunk();
        return data.IsTruncated ? SKCodecResult.IncompleteInput : SKCodecResult.Success;
    }

    private bool ReadRows(ZLibStream inflater, PixelTarget target, byte* rows, int stride, PngProgress progress)
    {
        uint[]? colors = _expander.Colors;
        bool looksUp = colors is not null && target.IsFourBytes;
        if (looksUp)
            target.ToTargetOrder(colors = [.. colors!]);

        int length = _chunks.Header.RowBytes(target.Width);
        byte* row = rows, above = rows + stride;
        for (int y = 0; y < target.Height; y++)
        {
            if (!ReadRow(inflater, row, above, length))
                return false;
            var bytes = new ReadOnlySpan<byte>(row + 1, length);
            if (target.IsGray)
            {
                _expander.ExpandGray(bytes, target.GrayRow(y));
            }
            else if (_expander.IsPlainRgb)
            {
                target.WriteRgb(y, bytes);
            }
            else
            {
                _expander.Expand(bytes, target.BeginRow(y), colors);
                if (!looksUp)
                    target.EndRow(y);
            }
            progress.Rows = y + 1;
            Swap(ref row, ref above);
        }
        return true;
    }

    private bool ReadInterlaced(ZLibStream inflater, PixelTarget target, byte* rows, int stride, PngProgress progress)
    {
        // For each pass, x and y of the first pixel, and the steps to the next one.
        ReadOnlySpan<(int X, int Y, int StepX, int StepY)> passes =
        [
            (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2),
        ];
        uint[] pixels = target.IsGray ? [] : new uint[target.Width];
        byte[] grays = target.IsGray ? new byte[target.Width] : [];
        foreach ((int firstX, int firstY, int stepX, int stepY) in passes)
        {
            if (firstX >= target.Width)
                continue;
            int width = (target.Width - firstX + stepX - 1) / stepX, length = _chunks.Header.RowBytes(width);
            byte* row = rows, above = rows + stride;
            new Span<byte>(above, length + 1).Clear();
            for (int y = firstY; y < target.Height; y += stepY)
            {
                if (!ReadRow(inflater, row, above, length))
                    return false;
                var bytes = new ReadOnlySpan<byte>(row + 1, length);
                if (target.IsGray)
                {
                    _expander.ExpandGray(bytes, grays.AsSpan(0, width));
                    Span<byte> gray = target.GrayRow(y);
                    for (int i = 0; i < width; i++)
                        gray[firstX + i * stepX] = grays[i];
                }
                else
                {
                    _expander.Expand(bytes, pixels.AsSpan(0, width), _expander.Colors);
                    target.WriteSpread(y, firstX, stepX, pixels.AsSpan(0, width));
                }
                Swap(ref row, ref above);
                // In the last pass, the row below is already known.
                if (stepX == 1)
                    progress.Rows = Math.Min(y + 2, target.Height);
            }
        }
        progress.Rows = target.Height;
        return true;
    }

    /// <summary>Reads a row, preceded by the byte of its filter, and undoes the filter.</summary>
    /// <returns>Whether the row was complete.</returns>
    private bool ReadRow(ZLibStream inflater, byte* row, byte* above, int length)
    {
        if (inflater.ReadAtLeast(new Span<byte>(row, length + 1), length + 1, throwOnEndOfStream: false) <= length)
            return false;
        return PngFilters.TryUndo(row[0], row + 1, above + 1, length, _chunks.Header.BytesPerPixel)
            ? true
            : throw new CodecException(SKCodecResult.ErrorInInput);
    }

    private static void Swap(ref byte* row, ref byte* above)
    {
        byte* present = row;
        row = above;
        above = present;
    }
}
