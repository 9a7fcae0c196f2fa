using System.Runtime.InteropServices;
using SkiaSharp;

namespace ManagedSkia.Tests.Bitmaps;

public class BitmapTests
{
    [Fact]
    public void NewBitmap_IsZeroOfThePlatformsType()
    {
        using var bitmap = new SKBitmap(3, 2);
        Assert.Equal(new SKImageInfo(3, 2), bitmap.Info);
        Assert.Equal((12, 24, 4), (bitmap.RowBytes, bitmap.ByteCount, bitmap.BytesPerPixel));
        Assert.All(bitmap.Bytes, value => Assert.Equal(0, value));
        Assert.Equal(SKAlphaType.Opaque, new SKBitmap(1, 1, isOpaque: true).AlphaType);
        Assert.Equal(SKAlphaType.Opaque, new SKBitmap(1, 1, SKColorType.Gray8, SKAlphaType.Premul).AlphaType);
    }

    [Fact]
    public void NewBitmap_ThatCannotBe_Throws()
    {
        Assert.Equal("Unable to allocate pixels for the bitmap.", Assert.Throws<Exception>(() => new SKBitmap(-1, 5)).Message);
        Assert.Throws<Exception>(() => new SKBitmap(100_000, 100_000));
        Assert.Throws<Exception>(() => new SKBitmap(new SKImageInfo(4, 4), rowBytes: 15));
        Assert.Throws<Exception>(() => new SKBitmap(new SKImageInfo(4, 4, SKColorType.Unknown)));
        using var empty = new SKBitmap(0, 5);
        Assert.True(empty.IsEmpty);
        Assert.Empty(empty.Bytes);
        using var none = new SKBitmap();
        Assert.True(none is { IsNull: true, DrawsNothing: true, ReadyToDraw: false });
        Assert.Null(none.Copy());
        Assert.Null(none.PeekPixels());
        Assert.Null(none.Encode(SKEncodedImageFormat.Png, 100));
    }

    [Fact]
    public void SetPixel_KeepsTheColorAsFarAsTheTypeCan()
    {
        var color = new SKColor(200, 100, 50, 128);
        Assert.Equal(color, SetAndGet(SKColorType.Rgba8888, SKAlphaType.Unpremul, color));
        Assert.Equal(new SKColor(199, 100, 50, 128), SetAndGet(SKColorType.Bgra8888, SKAlphaType.Premul, color));
        Assert.Equal(new SKColor(0, 0, 0, 128), SetAndGet(SKColorType.Alpha8, SKAlphaType.Premul, color));
        Assert.Equal(new SKColor(198, 101, 49), SetAndGet(SKColorType.Rgb565, SKAlphaType.Opaque, color.WithAlpha(255)));
        Assert.Equal(new SKColor(200, 100, 50), SetAndGet(SKColorType.Rgb888x, SKAlphaType.Opaque, color.WithAlpha(255)));
    }

    // The numbers of SkiaSharp's own tests.
    [Fact]
    public void ToGray_WeightsAsSkiaDoes()
    {
        Assert.Equal([54, 182, 18, 255], new[] { SKColors.Red, new SKColor(0, 255, 0), SKColors.Blue, SKColors.White }
            .Select(color => SetAndGet(SKColorType.Gray8, SKAlphaType.Opaque, color).Red));
        using var colors = new SKBitmap(2, 1, SKColorType.Rgba8888, SKAlphaType.Premul);
        colors.Pixels = [SKColors.Red, SKColors.Red.WithAlpha(170)];
        using SKBitmap gray = colors.Copy(SKColorType.Gray8);
        Assert.Equal([53, 35], gray.Bytes);
        Assert.Equal(SKAlphaType.Opaque, gray.AlphaType);
    }

    [Fact]
    public void Pixels_OutsideAreRefused()
    {
        using var bitmap = new SKBitmap(3, 2);
        Assert.Equal("x", Assert.Throws<ArgumentOutOfRangeException>(() => bitmap.SetPixel(3, 0, SKColors.Red)).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentOutOfRangeException>(() => bitmap.SetPixel(0, -1, SKColors.Red)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => bitmap.GetPixel(0, 2));
        Assert.Throws<ArgumentNullException>(() => bitmap.Pixels = null);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => bitmap.Pixels = new SKColor[5]).ParamName);
    }

    [Theory]
    [InlineData(SKColorType.Rgba8888)]
    [InlineData(SKColorType.Bgra8888)]
    public void Pixels_GoRowByRow_OverGapsBetweenRows(SKColorType type)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(3, 2, type), rowBytes: 20);
        SKColor[] colors = [0xFF010203, 0xFF040506, 0xFF070809, 0xFF0A0B0C, 0xFF0D0E0F, 0xFF101112];
        bitmap.Pixels = colors;
        Assert.Equal(colors, bitmap.Pixels);
        Assert.Equal(colors[4], bitmap.GetPixel(1, 1));
        byte[] first = type == SKColorType.Rgba8888 ? [1, 2, 3, 255] : [3, 2, 1, 255];
        Assert.Equal(first, bitmap.GetPixelSpan()[..4].ToArray());
        Assert.Equal(20 + 12, bitmap.ByteCount);
        Assert.Equal(bitmap.GetPixels() + 20 + 4, bitmap.GetAddress(1, 1));
    }

    [Fact]
    public void Erase_ReplacesWithinTheBitmap()
    {
        using var bitmap = new SKBitmap(4, 3, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        bitmap.Erase(SKColors.Red);
        bitmap.Erase(new SKColor(1, 2, 3, 4), new SKRectI(2, 1, 100, 2));
        bitmap.Erase(SKColors.Blue, new SKRectI(-9, -9, -1, -1));
        SKColor a = SKColors.Red, b = new(1, 2, 3, 4);
        Assert.Equal([a, a, a, a, a, a, b, b, a, a, a, a], bitmap.Pixels);
    }

    [Fact]
    public void ExtractSubset_SharesThePixels()
    {
        using var whole = new SKBitmap(5, 4);
        using var part = new SKBitmap();
        Assert.True(whole.ExtractSubset(part, SKRectI.Create(3, 2, 10, 10)));
        Assert.Equal(new SKSizeI(2, 2), part.Info.Size);
        Assert.Equal(whole.RowBytes, part.RowBytes);
        part.SetPixel(1, 1, SKColors.Red);
        Assert.Equal(SKColors.Red, whole.GetPixel(4, 3));
        whole.Dispose();
        Assert.Equal(SKColors.Red, part.GetPixel(1, 1));
        using var other = new SKBitmap(5, 4);
        Assert.False(other.ExtractSubset(part, SKRectI.Create(5, 0, 2, 2)));
    }

    [Fact]
    public void CopyTo_GivesTheDestinationPixelsOfItsOwn()
    {
        using var source = new SKBitmap(2, 2, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        source.Erase(new SKColor(100, 150, 200, 51));
        using var destination = new SKBitmap(9, 9);
        Assert.True(source.CopyTo(destination, SKColorType.Bgra8888));
        Assert.Equal(source.Info.WithColorType(SKColorType.Bgra8888), destination.Info);
        Assert.Equal(source.Pixels, destination.Pixels);
        destination.Erase(SKColors.Empty);
        Assert.Equal(new SKColor(100, 150, 200, 51), source.GetPixel(0, 0));
        Assert.False(source.CanCopyTo(SKColorType.Unknown));
        Assert.Null(source.Copy(SKColorType.Unknown));
        Assert.Throws<ArgumentNullException>(() => source.CopyTo(null));
    }

    [Fact]
    public void InstallPixels_BorrowsUntilReleased()
    {
        IntPtr memory = Marshal.AllocHGlobal(16);
        var released = new List<(IntPtr, object)>();
        using (var bitmap = new SKBitmap())
        {
            Assert.True(
                bitmap.InstallPixels(new SKImageInfo(2, 2), memory, 8, (address, context) => released.Add((address, context)), "context"));
            bitmap.Erase(SKColors.White);
            Assert.Equal(255, Marshal.ReadByte(memory, 15));
            Assert.Empty(released);
        }
        Assert.Equal([(memory, "context")], released);
        Marshal.FreeHGlobal(memory);
    }

    [Fact]
    public void DisposedObjects_SaySo()
    {
        var bitmap = new SKBitmap(2, 2);
        SKImage image = SKImage.FromBitmap(bitmap);
        SKData data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        SKCodec codec = SKCodec.Create(data);
        SKPixmap pixmap = bitmap.PeekPixels();
        SKObject[] objects = [bitmap, image, data, codec, pixmap];
        foreach (SKObject one in objects)
        {
            Assert.NotEqual(IntPtr.Zero, one.Handle);
            one.Dispose();
            one.Dispose();
            Assert.Equal(IntPtr.Zero, one.Handle);
        }

        Assert.Throws<ObjectDisposedException>(() => bitmap.Width);
        Assert.Throws<ObjectDisposedException>(() => bitmap.GetPixelSpan().Length);
        Assert.Throws<ObjectDisposedException>(() => bitmap.GetPixel(0, 0));
        Assert.Throws<ObjectDisposedException>(() => bitmap.Resize(new SKSizeI(1, 1), SKSamplingOptions.Default));
        Assert.Throws<ObjectDisposedException>(() => SKImage.FromBitmap(bitmap));
        Assert.Throws<ObjectDisposedException>(() => image.Encode());
        Assert.Throws<ObjectDisposedException>(() => image.PeekPixels());
        Assert.Throws<ObjectDisposedException>(() => data.ToArray());
        Assert.Throws<ObjectDisposedException>(() => SKCodec.Create(data));
        Assert.Throws<ObjectDisposedException>(() => codec.Info);
        Assert.Throws<ObjectDisposedException>(() => codec.GetPixels(out _));
        Assert.Throws<ObjectDisposedException>(() => pixmap.GetPixelColor(0, 0));
    }

    private static SKColor SetAndGet(SKColorType type, SKAlphaType alphaType, SKColor color)
    {
        using var bitmap = new SKBitmap(3, 3, type, alphaType);
        bitmap.SetPixel(1, 2, color);
        using var erased = new SKBitmap(3, 3, type, alphaType);
        erased.Erase(color);
        Assert.Equal(erased.GetPixel(0, 0), bitmap.GetPixel(1, 2));
        Assert.NotEqual(erased.GetPixel(0, 0), bitmap.GetPixel(2, 1));
        return bitmap.GetPixel(1, 2);
    }
}
