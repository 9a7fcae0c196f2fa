using SkiaSharp;

namespace ManagedSkia.Tests.Drawing;

public sealed class CanvasTests : IDisposable
{
    private readonly SKBitmap _bitmap = new(8, 8);

    public void Dispose() => _bitmap.Dispose();

    [Fact]
    public void SaveAndRestore_BringMatrixAndClipBack()
    {
        using var canvas = new SKCanvas(_bitmap);
        Assert.Equal(1, canvas.SaveCount);
        Assert.Equal(1, canvas.Save());
        canvas.Translate(2, 3);
        canvas.Scale(2);
        canvas.ClipRect(SKRect.Create(0, 0, 2, 1));
        Assert.Equal(new SKRectI(2, 3, 6, 5), canvas.DeviceClipBounds);
        Assert.Equal(new SKPoint(4, 5), canvas.TotalMatrix.MapPoint(1, 1));
        Assert.Equal(2, canvas.SaveLayer(null));
        canvas.RestoreToCount(1);
        Assert.True(canvas.TotalMatrix.IsIdentity);
        Assert.Equal(_bitmap.Info.Rect, canvas.DeviceClipBounds);
        canvas.Restore();
        using (new SKAutoCanvasRestore(canvas))
            canvas.RotateDegrees(90);
        Assert.True(canvas.TotalMatrix.IsIdentity);
    }

    [Fact]
    public void RotateDegrees_OfQuarters_IsExactAndClockwise()
    {
        using var canvas = new SKCanvas(_bitmap);
        canvas.RotateDegrees(90, 4, 4);
        Assert.Equal(new SKPoint(4, 5), canvas.TotalMatrix.MapPoint(5, 4));
        Assert.Equal(0, canvas.TotalMatrix.ScaleX);
    }

    [Fact]
    public void Clip_OfIntersectionAndDifference_LeavesTheirPixels()
    {
        using var canvas = new SKCanvas(_bitmap);
        using var path = new SKPath();
        path.AddRect(new SKRect(3, 3, 5, 5));
        canvas.ClipRect(new SKRect(1, 1, 7, 7.5f), antialias: true);
        Assert.False(canvas.IsClipRect);
        canvas.ClipPath(path, SKClipOperation.Difference);
        canvas.Clear(SKColors.Red);
        Assert.Equal(6 * 6 - 2 * 2, _bitmap.Pixels.Count(pixel => pixel == SKColors.Red));
        Assert.Equal(128, _bitmap.GetPixel(3, 7).Alpha);
        Assert.Equal(0, _bitmap.GetPixel(4, 4).Alpha);
        Assert.True(canvas.QuickReject(new SKRect(20, 20, 30, 30)));
        canvas.ClipRect(new SKRect(20, 20, 30, 30));
        Assert.True(canvas.IsClipEmpty);
    }

    [Fact]
    public void SaveLayer_IsPutOntoTheCanvasOnce_WithAlpha()
    {
        using var canvas = new SKCanvas(_bitmap);
        using var half = new SKPaint { Color = SKColors.Black.WithAlpha(128) };
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.Clear(SKColors.White);
        canvas.SaveLayer(half);
        canvas.DrawRect(0, 0, 5, 5, red);
        canvas.DrawRect(2, 2, 5, 5, red);
        Assert.Equal(SKColors.White, _bitmap.GetPixel(3, 3));
        canvas.Restore();
        Assert.Equal(new SKColor(255, 127, 127), _bitmap.GetPixel(3, 3));
        Assert.Equal(new SKColor(255, 127, 127), _bitmap.GetPixel(1, 1));
        Assert.Equal(SKColors.White, _bitmap.GetPixel(7, 7));
    }

    [Fact]
    public void Hairline_IsOnePixelWide()
    {
        using var canvas = new SKCanvas(_bitmap);
        using var paint = new SKPaint();
        canvas.Scale(2);
        canvas.DrawLine(0, 0, 4, 2, paint);
        canvas.DrawPoint(0.5f, 3.5f, SKColors.Red);
        Assert.Equal(8, _bitmap.Pixels.Count(pixel => pixel == SKColors.Black));
        for (int x = 0; x < 8; x++)
            Assert.Equal(SKColors.Black, _bitmap.GetPixel(x, x / 2));
        Assert.Equal(SKColors.Red, _bitmap.GetPixel(1, 7));
    }

    [Theory]
    [InlineData(SKFilterMode.Nearest, SKMipmapMode.None)]
    [InlineData(SKFilterMode.Linear, SKMipmapMode.None)]
    [InlineData(SKFilterMode.Linear, SKMipmapMode.Linear)]
    public void DrawImage_ToAnotherSize_IsWhatResizeGives(SKFilterMode filter, SKMipmapMode mipmap)
    {
        var sampling = new SKSamplingOptions(filter, mipmap);
        using SKBitmap picture = Pattern(37, 23);
        using SKBitmap resized = picture.Resize(new SKSizeI(8, 8), sampling);
        using SKImage image = SKImage.FromBitmap(picture);
        using var canvas = new SKCanvas(_bitmap);
        canvas.DrawImage(image, new SKRect(0, 0, 8, 8), sampling);
        byte[] expected = resized.Bytes, actual = _bitmap.Bytes;
        for (int i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i], expected[i] - 1, expected[i] + 1);
    }

    [Fact]
    public void DrawBitmap_TurnedByAQuarter_MovesPixelsAsTheyAre()
    {
        using SKBitmap picture = Pattern(5, 3);
        using var upright = new SKBitmap(3, 5);
        using var canvas = new SKCanvas(upright);
        canvas.Translate(3, 0);
        canvas.RotateDegrees(90);
        canvas.DrawBitmap(picture, 0, 0);
        for (int y = 0; y < 5; y++)
        {
            for (int x = 0; x < 3; x++)
                Assert.Equal(picture.GetPixel(y, 2 - x), upright.GetPixel(x, y));
        }
    }

    [Fact]
    public void DrawImage_OfAPart_TakesNothingFromBeside()
    {
        using var picture = new SKBitmap(4, 4);
        picture.Erase(SKColors.Red);
        picture.Erase(SKColors.Blue, new SKRectI(1, 1, 3, 3));
        using SKImage image = SKImage.FromBitmap(picture);
        using var canvas = new SKCanvas(_bitmap);
        canvas.DrawImage(image, new SKRect(1, 1, 3, 3), new SKRect(0, 0, 8, 8), new SKSamplingOptions(SKFilterMode.Linear));
        Assert.All(_bitmap.Pixels, pixel => Assert.Equal(SKColors.Blue, pixel));
    }

    [Fact]
    public void Surface_SnapshotsStayAsTheyWere()
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(4, 4));
        surface.Canvas.Clear(SKColors.Red);
        using SKImage before = surface.Snapshot();
        surface.Canvas.Clear(SKColors.Blue);
        using SKImage part = surface.Snapshot(new SKRectI(2, 2, 9, 9));
        using SKPixmap red = before.PeekPixels(), blue = part.PeekPixels();
        Assert.Equal(SKColors.Red, red.GetPixelColor(0, 0));
        Assert.Equal((2, SKColors.Blue), (part.Width, blue.GetPixelColor(0, 0)));
    }

    private static SKBitmap Pattern(int width, int height)
    {
        var picture = new SKBitmap(width, height);
        picture.Pixels = [.. Enumerable.Range(0, width * height).Select(i => new SKColor((byte)(i * 37), (byte)(i * 101), (byte)(i * 7)))];
        return picture;
    }
}
