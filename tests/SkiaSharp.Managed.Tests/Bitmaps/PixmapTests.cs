using SkiaSharp;

namespace ManagedSkia.Tests.Bitmaps;

public class PixmapTests
{
    [Fact]
    public void Pixmap_ShowsTheBitmapsPixels()
    {
        using var bitmap = new SKBitmap(4, 3, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using SKPixmap pixmap = bitmap.PeekPixels();
        Assert.True(pixmap.Erase(SKColors.Red));
        Assert.True(pixmap.Erase(new SKColor(1, 2, 3, 4), SKRectI.Create(1, 1, 2, 9)));
        Assert.False(pixmap.Erase(SKColors.Blue, SKRectI.Create(4, 0, 1, 1)));
        Assert.Equal(new SKColor(1, 2, 3, 4), bitmap.GetPixel(2, 2));
        Assert.Equal(SKColors.Red, pixmap.GetPixelColor(3, 2));
        Assert.Equal(0x04030201u, pixmap.GetPixelSpan<uint>()[5]);
        Assert.Equal(48, pixmap.BytesSize);
        Assert.Throws<ArgumentException>(() => pixmap.GetPixelSpan<ushort>().Length);
    }

    [Fact]
    public void ExtractSubset_SharesThePart()
    {
        using var bitmap = new SKBitmap(4, 3);
        using SKPixmap pixmap = bitmap.PeekPixels();
        using SKPixmap? part = pixmap.ExtractSubset(new SKRectI(2, 1, 9, 9));
        Assert.NotNull(part);
        Assert.Equal((2, 2, bitmap.RowBytes), (part.Width, part.Height, part.RowBytes));
        part.Erase(SKColors.Blue);
        Assert.Equal(SKColors.Blue, bitmap.GetPixel(3, 2));
        Assert.Equal(SKColor.Empty, bitmap.GetPixel(1, 2));
        Assert.Null(pixmap.ExtractSubset(new SKRectI(4, 0, 5, 1)));
    }

    [Fact]
    public void ReadPixels_ConvertsIntoAnother()
    {
        using var bitmap = new SKBitmap(4, 3);
        bitmap.Erase(SKColors.White);
        using var gray = new SKBitmap(2, 2, SKColorType.Gray8, SKAlphaType.Opaque);
        using SKPixmap source = bitmap.PeekPixels(), target = gray.PeekPixels();
        Assert.True(source.ReadPixels(target, 3, 2));
        Assert.Equal([255, 0, 0, 0], gray.Bytes);
        using var none = new SKPixmap();
        Assert.False(none.ReadPixels(target));
        Assert.Null(none.Encode(SKPngEncoderOptions.Default));
    }
}
