using ManagedSkia.Tests.Codecs;
using SkiaSharp;

namespace ManagedSkia.Tests.Bitmaps;

public class ImageAndDataTests
{
    [Fact]
    public void FromBitmap_CopiesWhatMayChange_AndSharesWhatMayNot()
    {
        using var bitmap = new SKBitmap(2, 2);
        bitmap.Erase(SKColors.Red);
        using SKImage copied = SKImage.FromBitmap(bitmap);
        bitmap.SetImmutable();
        using SKImage shared = SKImage.FromBitmap(bitmap);
        using SKPixmap copiedPixels = copied.PeekPixels(), sharedPixels = shared.PeekPixels();
        Assert.NotEqual(bitmap.GetPixels(), copiedPixels.GetPixels());
        Assert.Equal(bitmap.GetPixels(), sharedPixels.GetPixels());
        bitmap.Dispose();
        Assert.Equal(SKColors.Red, sharedPixels.GetPixelColor(1, 1));
        Assert.NotEqual(copied.UniqueId, shared.UniqueId);
        using var none = new SKBitmap();
        Assert.Null(SKImage.FromBitmap(none));
        Assert.Throws<ArgumentNullException>(() => SKImage.FromBitmap(null));
    }

    [Fact]
    public void FromEncodedData_KeepsTheFileAndDecodesWhenNeeded()
    {
        byte[] file = PngSuite.Read("basn6a08.png");
        using SKImage image = SKImage.FromEncodedData(file);
        Assert.True(image.IsLazyGenerated);
        Assert.Equal(SKAlphaType.Premul, image.AlphaType);
        Assert.Null(image.PeekPixels());
        using SKData same = image.Encode();
        Assert.Equal(file, same.ToArray());

        using SKBitmap expected = SKBitmap.Decode(file);
        using SKBitmap bitmap = SKBitmap.FromImage(image);
        Assert.Equal(expected.Bytes, bitmap.Bytes);
        using SKImage raster = image.ToRasterImage(ensurePixelData: true);
        Assert.NotNull(raster.PeekPixels());
        using SKImage part = image.Subset(SKRectI.Create(4, 8, 16, 2));
        using SKBitmap partly = SKBitmap.FromImage(part);
        Assert.Equal(expected.GetPixel(5, 9), partly.GetPixel(1, 1));
        Assert.Null(image.Subset(SKRectI.Create(30, 30, 5, 5)));
    }

    [Fact]
    public void FromEncodedData_OfNoPicture_IsNull()
    {
        Assert.Null(SKImage.FromEncodedData("no picture, but longer than any header of thirty-two bytes"u8));
        Assert.Null(SKImage.FromEncodedData(Path.Combine(AppContext.BaseDirectory, "not-there.png")));
        Assert.Throws<ArgumentException>(() => SKImage.FromEncodedData(Array.Empty<byte>()));
        Assert.Throws<ArgumentException>(() => SKImage.FromEncodedData(ReadOnlySpan<byte>.Empty));
        Assert.Throws<ArgumentException>(() => SKImage.FromEncodedData(""));
        Assert.Throws<ArgumentNullException>(() => SKImage.FromEncodedData((SKData)null!));
    }

    [Fact]
    public unsafe void ReadPixels_ConvertsAndClips()
    {
        using var bitmap = new SKBitmap(3, 3, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        bitmap.Erase(SKColors.Red.WithAlpha(128));
        using SKImage image = SKImage.FromBitmap(bitmap);
        byte[] pixels = new byte[2 * 2 * 4];
        var info = new SKImageInfo(2, 2, SKColorType.Bgra8888, SKAlphaType.Premul);
        fixed (byte* first = pixels)
        {
            Assert.True(image.ReadPixels(info, (IntPtr)first, info.RowBytes, -1, 2));
            Assert.False(image.ReadPixels(info, (IntPtr)first, info.RowBytes, 3, 0));
            Assert.False(image.ReadPixels(info, (IntPtr)first, 7, 0, 0));
        }
        Assert.Equal([0, 0, 0, 0, 0, 0, 128, 128, 0, 0, 0, 0, 0, 0, 0, 0], pixels);
    }

    [Fact]
    public void FromPixelCopy_TakesWhatIsEnough()
    {
        var info = new SKImageInfo(2, 2, SKColorType.Gray8);
        using SKImage image = SKImage.FromPixelCopy(info, new byte[] { 1, 2, 99, 3, 4 }, 3);
        using SKBitmap bitmap = SKBitmap.FromImage(image);
        Assert.Equal([1, 2, 3, 4], bitmap.Pixels.Select(color => color.Green));
        Assert.Null(SKImage.FromPixelCopy(info, new byte[] { 1, 2, 3 }));
        using SKImage streamed = SKImage.FromPixelCopy(info, new MemoryStream([1, 2, 3, 4]));
        using SKBitmap same = SKBitmap.FromImage(streamed);
        Assert.Equal(bitmap.Pixels, same.Pixels);
    }

    [Fact]
    public void FromPixels_Shares()
    {
        var info = new SKImageInfo(2, 1, SKColorType.Gray8);
        using SKData data = SKData.CreateCopy(new byte[] { 1, 2 });
        using SKImage image = SKImage.FromPixels(info, data);
        data.Span[1] = 9;
        data.Dispose();
        using SKPixmap pixels = image.PeekPixels();
        Assert.Equal([1, 9], pixels.GetPixelSpan().ToArray());
        using SKImage borrowed = SKImage.FromPixels(pixels);
        using SKPixmap samePixels = borrowed.PeekPixels();
        Assert.Equal(pixels.GetPixels(), samePixels.GetPixels());
        using SKData few = SKData.CreateCopy(new byte[] { 1 });
        Assert.Null(SKImage.FromPixels(info, few));
    }

    [Fact]
    public void Data_AreCopiedSharedAndStreamed()
    {
        using SKData data = SKData.CreateCopy(new byte[] { 1, 2, 3, 4, 5 });
        data.Span[0] = 9;
        Assert.Equal([9, 2, 3, 4, 5], data.ToArray());
        using SKData part = data.Subset(1, 3);
        Assert.Equal(data.Data + 1, part.Data);
        data.Dispose();
        Assert.Equal([2, 3, 4], part.ToArray());
        using var saved = new MemoryStream();
        part.SaveTo(saved);
        Assert.Equal([2, 3, 4], saved.ToArray());
        using var stream = new MemoryStream([7, 8, 9]) { Position = 1 };
        using SKData rest = SKData.Create(stream);
        Assert.Equal([8, 9], rest.ToArray());
        Assert.True(stream.CanRead);
        Assert.Null(SKData.Create(stream, 1));
        Assert.Null(SKData.Create(Path.Combine(AppContext.BaseDirectory, "not-there")));
        Assert.Throws<ArgumentNullException>(() => part.SaveTo(null));
        SKData.Empty.Dispose();
        Assert.True(SKData.Empty.IsEmpty);
        Stream owning = part.AsStream(streamDisposesData: true);
        owning.Dispose();
        Assert.Throws<ObjectDisposedException>(() => part.Size);
    }
}
