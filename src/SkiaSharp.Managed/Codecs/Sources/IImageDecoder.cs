namespace SkiaSharp;

/// <summary>
/// Decodes a file of one format. Creating a decoder reads the header and allocates no pixels. To decode a file twice, create another
/// decoder.
/// </summary>
internal interface IImageDecoder
{
    SKEncodedImageFormat Format { get; }

    /// <summary>
    /// The size, and the file's own color and alpha type. <see cref="SKColorType.Gray8"/> is only used for gray without alpha; alpha is
    /// opaque or not premultiplied.
    /// </summary>
    SKImageInfo Info { get; }

    SKEncodedOrigin Origin { get; }

    /// <summary>Decodes every row, and clears missing rows.</summary>
    /// <returns>Success, IncompleteInput or ErrorInInput; other faults are another result or a <see cref="CodecException"/>.</returns>
    SKCodecResult Decode(PixelTarget target);

    /// <summary>
    /// The number of rows from the top that <see cref="Decode"/> took from the file before its data ended or made no sense; all rows on
    /// success.
    /// </summary>
    int RowsDecoded { get; }
}
