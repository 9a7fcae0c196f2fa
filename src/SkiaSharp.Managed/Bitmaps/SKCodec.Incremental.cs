#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKCodec
{
    private PixelTarget _started;

    /// <inheritdoc cref="StartIncrementalDecode(SKImageInfo, IntPtr, int, SKCodecOptions)"/>
    public SKCodecResult StartIncrementalDecode(SKImageInfo info, IntPtr pixels, int rowBytes) =>
        StartIncrementalDecode(info, pixels, rowBytes, SKCodecOptions.Default);

    /// <summary>Prepares decoding by <see cref="IncrementalDecode(out int)"/>, which reports how many rows the file contained.</summary>
    /// <param name="info">The requested color and alpha type, with the picture's own size.</param>
    /// <param name="pixels">The address of the first row; the memory has to stay valid until decoding is done.</param>
    /// <param name="rowBytes">The number of bytes from the start of one row to the next.</param>
    /// <param name="options">The options, which say whether the memory is zeroed.</param>
    /// <returns>
    /// The same result as <see cref="GetPixels(SKImageInfo, IntPtr, int, SKCodecOptions)"/> if the request is not supported, otherwise
    /// Success.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="pixels"/> is zero.</exception>
    public SKCodecResult StartIncrementalDecode(SKImageInfo info, IntPtr pixels, int rowBytes, SKCodecOptions options)
    {
        _started = null;
        return Start(info, pixels, rowBytes, options, out _started);
    }

    /// <inheritdoc cref="IncrementalDecode(out int)"/>
    public SKCodecResult IncrementalDecode() => IncrementalDecode(out _);

    /// <summary>
    /// Decodes all available data; call it once after each <see cref="StartIncrementalDecode(SKImageInfo, IntPtr, int)"/>.
    /// </summary>
    /// <param name="rowsDecoded">
    /// The number of rows from the top that were decoded from the file. The remaining rows are black or transparent or, after damage,
    /// meaningless.
    /// </param>
    /// <returns>
    /// Success, IncompleteInput or ErrorInInput; InternalError if the stream fails or there is not enough memory; InvalidParameters if
    /// decoding was not started.
    /// </returns>
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
