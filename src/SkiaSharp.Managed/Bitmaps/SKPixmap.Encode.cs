namespace SkiaSharp;

public unsafe partial class SKPixmap
{
    /// <inheritdoc cref="SKBitmap.Encode(SKEncodedImageFormat, int)"/>
    public SKData? Encode(SKEncodedImageFormat encoder, int quality)
    {
        using var written = new MemoryStream();
        return Encode(written, encoder, quality) ? SKData.Take(written) : null;
    }

    /// <inheritdoc cref="SKBitmap.Encode(Stream, SKEncodedImageFormat, int)"/>
    public bool Encode(Stream dst, SKEncodedImageFormat encoder, int quality)
    {
        ArgumentNullException.ThrowIfNull(dst);
        return encoder == SKEncodedImageFormat.Png && Encode(dst, SKPngEncoderOptions.Default);
    }

    /// <summary>Encodes the picture as a PNG file; returns null without pixels.</summary>
    public SKData? Encode(SKPngEncoderOptions options)
    {
        using var written = new MemoryStream();
        return Encode(written, options) ? SKData.Take(written) : null;
    }

    /// <summary>Writes the picture as a PNG file; the stream stays open.</summary>
    /// <returns>False without pixels.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dst"/> is null.</exception>
    public bool Encode(Stream dst, SKPngEncoderOptions options)
    {
        ArgumentNullException.ThrowIfNull(dst);
        if (View.Pixels is null || Info.IsEmpty || Info.ColorType == SKColorType.Unknown || Info.AlphaType == SKAlphaType.Unknown)
            return false;
        PngEncoder.Encode(View, dst, options);
        return true;
    }

    /// <summary>Resizes the picture into another pixmap, using that pixmap's size and type.</summary>
    /// <returns>Whether it succeeded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    public bool ScalePixels(SKPixmap destination, SKSamplingOptions sampling)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return destination.View.Pixels is not null && Resampler.TryResize(View, destination.View, sampling);
    }
}
