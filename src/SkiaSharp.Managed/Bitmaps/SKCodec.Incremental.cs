#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKCodec
{
    private PixelTarget _started;

    /// <inheritdoc cref="StartIncrementalDecode(SKImageInfo, IntPtr, int, SKCodecOptions)"/>
    public SKCodecResult StartIncrementalDecode(SKImageInfo info, IntPtr pixels, int rowBytes) =>
        StartIncrementalDecode(info, pixels, rowBytes, SKCodecOptions.Default);

    /// <summary>Prepares decoding by <see cref="IncrementalDecode(out int)"/>, which tells how far the file reached.</summary>
    /// <param name="info">The color and alpha type that the pixels are to have, and the picture's own size.</param>
    /// <param name="pixels">Where the first row begins; the memory has to stay until it is decoded.</param>
    /// <param name="rowBytes">From one row to the next.</param>
    /// <param name="options">Whether the memory is zero.</param>
    /// <returns>As <see cref="GetPixels(SKImageInfo, IntPtr, int, SKCodecOptions)"/> where the request is not supported, else
    /// Success.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is zero.</exception>
    public SKCodecResult StartIncrementalDecode(SKImageInfo info, IntPtr pixels, int rowBytes, SKCodecOptions options)
    {
        _started = null;
        return Start(info, pixels, rowBytes, options, out _started);
    }

    /// <inheritdoc cref="IncrementalDecode(out int)"/>
    public SKCodecResult IncrementalDecode() => IncrementalDecode(out _);

    /// <summary>Decodes all that there is, once after each <see cref="StartIncrementalDecode(SKImageInfo, IntPtr, int)"/>.</summary>
    /// <param name="rowsDecoded">
    /// How many rows from the top are those of the file. Those behind them are black or transparent, or, behind damage, make no sense.
    /// </param>
    /// <returns>Success, IncompleteInput or ErrorInInput; InvalidParameters where nothing was started.</returns>
    public SKCodecResult IncrementalDecode(out int rowsDecoded)
    {
        rowsDecoded = 0;
        RequireAlive();
        if (_started is null)
            return SKCodecResult.InvalidParameters;
        PixelTarget target = _started;
        _started = null;
        SKCodecResult result = Decode(target);
        rowsDecoded = _decoder.RowsDecoded;
        return result;
    }
}
