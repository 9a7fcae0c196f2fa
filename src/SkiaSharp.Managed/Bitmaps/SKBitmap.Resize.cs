#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKBitmap
{
    /// <summary>Resizes the picture.</summary>
    /// <param name="info">The size, color type and alpha type of the result.</param>
    /// <param name="sampling">The sampling. Only with mipmaps do all pixels contribute when a picture is downscaled.</param>
    /// <returns>The resized picture; null if a side is not positive or the types cannot be converted.</returns>
    /// <exception cref="NullReferenceException">The bitmap has no pixels.</exception>
    public SKBitmap Resize(SKImageInfo info, SKSamplingOptions sampling)
    {
        if (info.IsEmpty)
            return null;
        if (IsNull)
            throw new NullReferenceException();
        var resized = new SKBitmap();
        if (resized.TryAllocPixels(info) && Resampler.TryResize(View, resized.View, sampling))
        {
            GC.KeepAlive(this);
            return resized;
        }
        resized.Dispose();
        return null;
    }

    /// <inheritdoc cref="Resize(SKImageInfo, SKSamplingOptions)"/>
    /// <param name="size">The size; the types stay the same.</param>
    /// <param name="sampling">The sampling. Only with mipmaps do all pixels contribute when a picture is downscaled.</param>
    public SKBitmap Resize(SKSizeI size, SKSamplingOptions sampling) => Resize(Info.WithSize(size), sampling);

    /// <inheritdoc cref="Resize(SKImageInfo, SKSamplingOptions)"/>
    [Obsolete("Use Resize(SKImageInfo info, SKSamplingOptions sampling) instead.")]
    public SKBitmap Resize(SKImageInfo info, SKFilterQuality quality) => Resize(info, quality.ToSamplingOptions());

    /// <inheritdoc cref="Resize(SKSizeI, SKSamplingOptions)"/>
    [Obsolete("Use Resize(SKSizeI size, SKSamplingOptions sampling) instead.")]
    public SKBitmap Resize(SKSizeI size, SKFilterQuality quality) => Resize(size, quality.ToSamplingOptions());

    /// <summary>Resizes the picture into another bitmap, using that bitmap's size and type.</summary>
    /// <returns>Whether it succeeded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    public bool ScalePixels(SKBitmap destination, SKSamplingOptions sampling)
    {
        ArgumentNullException.ThrowIfNull(destination);
        bool isDone = !destination.IsNull && Resampler.TryResize(View, destination.View, sampling);
        GC.KeepAlive(this);
        GC.KeepAlive(destination);
        return isDone;
    }

    /// <inheritdoc cref="ScalePixels(SKBitmap, SKSamplingOptions)"/>
    [Obsolete("Use ScalePixels(SKBitmap destination, SKSamplingOptions sampling) instead.")]
    public bool ScalePixels(SKBitmap destination, SKFilterQuality quality) => ScalePixels(destination, quality.ToSamplingOptions());

    /// <summary>Resizes the picture into a pixmap, using the pixmap's size and type.</summary>
    /// <returns>Whether it succeeded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    public bool ScalePixels(SKPixmap destination, SKSamplingOptions sampling)
    {
        ArgumentNullException.ThrowIfNull(destination);
        bool isDone = destination.View.Pixels is not null && Resampler.TryResize(View, destination.View, sampling);
        GC.KeepAlive(this);
        return isDone;
    }

    /// <inheritdoc cref="ScalePixels(SKPixmap, SKSamplingOptions)"/>
    [Obsolete("Use ScalePixels(SKPixmap destination, SKSamplingOptions sampling) instead.")]
    public bool ScalePixels(SKPixmap destination, SKFilterQuality quality) => ScalePixels(destination, quality.ToSamplingOptions());
}
