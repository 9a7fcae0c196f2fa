namespace SkiaSharp;

/// <summary>Pixels to draw on: a canvas's own, or those of a layer that is drawn onto it later.</summary>
internal sealed class Layer : IDisposable
{
    private readonly PixelMemory? _memory;

    private Layer(PixelMemory? memory, PixelView view, SKPointI origin, SKPaint? paint)
    {
        _memory = memory;
        View = view;
        Origin = origin;
        Paint = paint;
    }

    internal PixelView View { get; }

    /// <summary>The position of the first pixel on the canvas.</summary>
    internal SKPointI Origin { get; }

    /// <summary>The paint with which a layer is drawn onto what is below; null to draw it unchanged.</summary>
    internal SKPaint? Paint { get; }

    /// <summary>Creates a layer of the pixels of a bitmap, which stay valid even if the bitmap is disposed.</summary>
    internal static Layer Of(SKBitmap bitmap) => new(bitmap.ShareMemory(), bitmap.View, default, null);

    /// <summary>Creates a layer of transparent pixels over an area; returns null if there is not enough memory.</summary>
    internal static Layer? TryCreate(SKRectI area, SKPaint? paint)
    {
        using var bitmap = new SKBitmap();
        return bitmap.TryAllocPixels(new SKImageInfo(area.Width, area.Height))
            ? new Layer(bitmap.ShareMemory(), bitmap.View, area.Location, paint?.Clone())
            : null;
    }

    public void Dispose()
    {
        _memory?.Release();
        Paint?.Dispose();
    }
}
