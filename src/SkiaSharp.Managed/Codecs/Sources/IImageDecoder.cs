namespace SkiaSharp;

/// <summary>
/// A file of one format whose header is read, and nothing allocated yet that grows with the picture. To decode it twice, another is made.
/// </summary>
internal interface IImageDecoder
{
    SKEncodedImageFormat Format { get; }

    /// <summary>
    /// The size, and the color and alpha type that the file has by itself. <see cref="SKColorType.Gray8"/> only for gray without alpha;
    /// alpha is opaque or not premultiplied.
    /// </summary>
    SKImageInfo Info { get; }

    SKEncodedOrigin Origin { get; }

    /// <summary>Decodes every row, and clears those that are missing.</summary>
    /// <returns>Success, IncompleteInput or ErrorInInput. What else goes wrong is a <see cref="CodecException"/>.</returns>
    SKCodecResult Decode(PixelTarget target);

    /// <summary>
    /// How many rows from the top <see cref="Decode"/> took from the file before it ended or made no sense; all where it went well.
    /// </summary>
    int RowsDecoded { get; }
}
