#nullable disable annotations

namespace SkiaSharp;

public partial class SKCanvas
{
    /// <inheritdoc cref="DrawImage(SKImage, SKRect, SKRect, SKSamplingOptions, SKPaint)"/>
    public void DrawImage(SKImage image, SKPoint p, SKPaint paint = null) => DrawImage(image, p.X, p.Y, paint);

    /// <inheritdoc cref="DrawImage(SKImage, SKRect, SKRect, SKSamplingOptions, SKPaint)"/>
    public void DrawImage(SKImage image, SKPoint p, SKSamplingOptions sampling, SKPaint paint = null) =>
        DrawImage(image, p.X, p.Y, sampling, paint);

    /// <inheritdoc cref="DrawImage(SKImage, SKRect, SKRect, SKSamplingOptions, SKPaint)"/>
    public void DrawImage(SKImage image, float x, float y, SKPaint paint = null) => DrawImage(image, x, y, SamplingOf(paint), paint);

    /// <inheritdoc cref="DrawImage(SKImage, SKRect, SKRect, SKSamplingOptions, SKPaint)"/>
    public void DrawImage(SKImage image, float x, float y, SKSamplingOptions sampling, SKPaint paint = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        DrawImage(image, SKRect.Create(x, y, image.Width, image.Height), sampling, paint);
    }

    /// <inheritdoc cref="DrawImage(SKImage, SKRect, SKRect, SKSamplingOptions, SKPaint)"/>
    public void DrawImage(SKImage image, SKRect dest, SKPaint paint = null) => DrawImage(image, dest, SamplingOf(paint), paint);

    /// <inheritdoc cref="DrawImage(SKImage, SKRect, SKRect, SKSamplingOptions, SKPaint)"/>
    public void DrawImage(SKImage image, SKRect dest, SKSamplingOptions sampling, SKPaint paint = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        DrawImage(image, image.Info.Rect, dest, sampling, paint);
    }

    /// <inheritdoc cref="DrawImage(SKImage, SKRect, SKRect, SKSamplingOptions, SKPaint)"/>
    public void DrawImage(SKImage image, SKRect source, SKRect dest, SKPaint paint = null) =>
        DrawImage(image, source, dest, SamplingOf(paint), paint);

    /// <summary>
    /// Draws a picture. Of the paint, only the alpha, the anti-aliasing of the edges and the blend mode are used; for alpha-only pictures,
    /// the whole color. Without <see cref="SKSamplingOptions"/>, the nearest pixel is sampled.
    /// </summary>
    /// <exception cref="ArgumentNullException">The image is null.</exception>
    public void DrawImage(SKImage image, SKRect source, SKRect dest, SKSamplingOptions sampling, SKPaint paint = null)
    {
        RequireAlive();
        ArgumentNullException.ThrowIfNull(image);
        using SKPixmap pixels = image.Decoded();
        if (pixels is not null && !pixels.Info.IsEmpty && pixels.GetPixels() != IntPtr.Zero)
            DrawPixels(pixels.View, source, dest, sampling, paint);
        GC.KeepAlive(image);
    }

    /// <inheritdoc cref="DrawBitmap(SKBitmap, SKRect, SKRect, SKPaint)"/>
    public void DrawBitmap(SKBitmap bitmap, SKPoint p, SKPaint paint = null) => DrawBitmap(bitmap, p.X, p.Y, paint);

    /// <inheritdoc cref="DrawBitmap(SKBitmap, SKRect, SKRect, SKPaint)"/>
    public void DrawBitmap(SKBitmap bitmap, float x, float y, SKPaint paint = null)
    {
        using SKImage image = SKImage.FromBitmap(bitmap);
        DrawImage(image, x, y, paint);
    }

    /// <inheritdoc cref="DrawBitmap(SKBitmap, SKRect, SKRect, SKPaint)"/>
    public void DrawBitmap(SKBitmap bitmap, SKRect dest, SKPaint paint = null)
    {
        using SKImage image = SKImage.FromBitmap(bitmap);
        DrawImage(image, dest, paint);
    }

    /// <summary>Draws the pixels of a bitmap with nearest-neighbor sampling; for other sampling, create an image from it.</summary>
    /// <exception cref="ArgumentNullException">The bitmap is null, or has no pixels.</exception>
    public void DrawBitmap(SKBitmap bitmap, SKRect source, SKRect dest, SKPaint paint = null)
    {
        using SKImage image = SKImage.FromBitmap(bitmap);
        DrawImage(image, source, dest, paint);
    }

    /// <summary>Draws the contents of a surface.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="surface"/> is null.</exception>
    public void DrawSurface(SKSurface surface, float x, float y, SKPaint paint = null)
    {
        ArgumentNullException.ThrowIfNull(surface);
        using SKImage image = surface.Snapshot();
        DrawImage(image, x, y, paint);
    }

    /// <inheritdoc cref="DrawSurface(SKSurface, float, float, SKPaint)"/>
    public void DrawSurface(SKSurface surface, SKPoint p, SKPaint paint = null) => DrawSurface(surface, p.X, p.Y, paint);

    private static SKSamplingOptions SamplingOf(SKPaint paint)
    {
#pragma warning disable CS0618 // The original reads it too.
        return paint?.FilterQuality.ToSamplingOptions() ?? SKSamplingOptions.Default;
#pragma warning restore CS0618
    }

    private void DrawPixels(PixelView image, SKRect source, SKRect dest, SKSamplingOptions sampling, SKPaint paint)
    {
        SKRect part = SKRect.Intersect(source, image.Info.Rect);
        if (IsClipEmpty || !(part.Width > 0 && part.Height > 0 && dest.Width > 0 && dest.Height > 0))
            return;
        float scaleX = dest.Width / source.Width, scaleY = dest.Height / source.Height;
        SKMatrix toDevice = _state.Matrix.PreConcat(
            new SKMatrix(scaleX, 0, dest.Left - source.Left * scaleX, 0, scaleY, dest.Top - source.Top * scaleY, 0, 0, 1));
        if (!toDevice.IsInvertible)
            return;

        using var pixels = new ImageSource(
            image, toDevice, SKRectI.Ceiling(part, outwards: true), sampling, paint?.Color ?? SKColors.Black);
        using var rim = new SKPath();
        rim.AddRect(part);
        var painter = new RowPainter(_state.Layer, _state.Clip, paint?.BlendMode ?? SKBlendMode.SrcOver, pixels);
        Shape.ScanFill(rim, toDevice, _state.Clip.Bounds, paint?.IsAntialias ?? false, isInverse: false, painter.Paint);
    }
}
