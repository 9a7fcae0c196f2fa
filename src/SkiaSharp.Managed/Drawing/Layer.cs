namespace SkiaSharp;

/// <summary>Pixels that are drawn on: a canvas' own, or those of a layer that is put onto it later.</summary>
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

    /// <summary>Where the first pixel is on the canvas.</summary>
    internal SKPointI Origin { get; }

    /// <summary>How a layer is put onto what is below; null for as it is.</summary>
    internal SKPaint? Paint { get; }

    /// <summary>The pixels of a bitmap, which live on even if it is disposed of.</summary>
    internal static Layer Of(SKBitmap bitmap) => new(bitmap.ShareMemory(), bitmap.View, default, null);

    /// <summary>Transparent pixels over an area; null where there is no memory for them.</summary>
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
