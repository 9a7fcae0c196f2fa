namespace SkiaSharp;

/// <summary>
/// Decodes WebP: lossy and lossless pictures, with and without alpha. Of several pictures the first is decoded, on a transparent background
/// if it does not cover everything.
/// </summary>
internal sealed unsafe class WebpDecoder : IImageDecoder
{
    private readonly WebpFrame _frame;

    /// <exception cref="CodecException">There is no valid picture, or the file ends before it.</exception>
    internal WebpDecoder(ByteSource source)
    {
        var chunks = new WebpChunks(source);
        _frame = chunks.Frame;
        Origin = chunks.Origin;
        bool isOpaque = !_frame.HasAlpha && _frame.Area == SKRectI.Create(chunks.Size);
        SKAlphaType alphaType = isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul;
        Info = new SKImageInfo(chunks.Size.Width, chunks.Size.Height, SKImageInfo.PlatformColorType, alphaType);
    }

    public SKEncodedImageFormat Format => SKEncodedImageFormat.Webp;

    public SKImageInfo Info { get; }

    public SKEncodedOrigin Origin { get; }

    public int RowsDecoded { get; private set; }

    internal static bool Matches(ReadOnlySpan<byte> signature) =>
        signature.StartsWith("RIFF"u8) && signature.Length > 8 && signature[8..].StartsWith("WEBPVP"u8);

    public SKCodecResult Decode(PixelTarget target)
    {
        bool isWhole = _frame.Area == SKRectI.Create(target.Width, target.Height);
        if (!isWhole)
            target.Clear(0);
        WebpRows? rows = null;
        try
        {
            WebpAlpha? alpha = _frame.Alpha is { } chunk ? new WebpAlpha(chunk, _frame.Area.Size) : null;
            rows = new WebpRows(target, _frame.Area, alpha, !_frame.HasAlpha);
            return (_frame.IsLossless ? DecodeLossless(rows) : DecodeLossy(rows)) ? SKCodecResult.Success : SKCodecResult.IncompleteInput;
        }
        catch (CodecException fault)
        {
            return fault.Result;
        }
        finally
        {
            int done = rows?.Done ?? 0;
            if (isWhole)
                target.Clear(done);
            RowsDecoded = done == _frame.Area.Height ? target.Height : _frame.Area.Top + done;
        }
    }

    private bool DecodeLossy(WebpRows rows)
    {
        fixed (byte* data = _frame.Data)
        {
            using var decoder = new Vp8Decoder(data, _frame.Length, _frame.Area.Size);
            return decoder.Decode(rows);
        }
    }

    private bool DecodeLossless(WebpRows rows)
    {
        var decoder = new Vp8LDecoder(
            _frame.Data, Vp8LDecoder.HeaderLength, _frame.Length - Vp8LDecoder.HeaderLength, _frame.Area.Size, isComplete: false);
        while (rows.Done < _frame.Area.Height)
        {
            Span<uint> row = rows.Begin();
            decoder.ReadRow(row);
            if (!rows.Swaps)
                AlphaMath.SwapRedAndBlue(row);
            if (!_frame.HasAlpha)
                MakeOpaque(row);
            rows.End();
        }
        return true;
    }

    private static void MakeOpaque(Span<uint> row)
    {
        foreach (ref uint pixel in row)
            pixel |= 0xFF000000;
    }
}
