using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

public class GifAndBmpTests
{
    public static TheoryData<string> Names => [.. Pictures.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void File_DecodesToThePixelsOfPillow(string name)
    {
        byte[] expected = Pictures.Rgba(name);
        using SKCodec codec = SKCodec.Create(new MemoryStream(Pictures.Read(name)));
        Assert.Equal(
            name.StartsWith("gif", StringComparison.Ordinal) ? SKEncodedImageFormat.Gif : SKEncodedImageFormat.Bmp, codec.EncodedFormat);
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(codec.Info.WithColorType(SKColorType.Rgba8888), out byte[] pixels));
        // Pillow keeps the color of what is transparent.
        for (int i = 0; i < expected.Length; i += 4)
        {
            if (expected[i + 3] == 0 && name.StartsWith("gif", StringComparison.Ordinal))
                expected.AsSpan(i, 3).Clear();
        }

        // Of 5 and 6 bits Pillow rounds down, Skia to the nearest.
        int tolerance = name.StartsWith("bmp-16", StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(expected.Length, pixels.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - pixels[i]) <= tolerance, $"byte {i}: {expected[i]} expected, {pixels[i]} decoded");
    }

    [Theory]
    [InlineData("gif-8.gif", SKAlphaType.Opaque)]
    [InlineData("gif-8-transparent.gif", SKAlphaType.Unpremul)]
    [InlineData("bmp-32.bmp", SKAlphaType.Opaque)]
    [InlineData("bmp-32-alpha.bmp", SKAlphaType.Unpremul)]
    [InlineData("bmp-1.bmp", SKAlphaType.Opaque)]
    public void Info_SaysWhetherThereIsAlpha(string name, SKAlphaType alphaType)
    {
        using SKCodec codec = SKCodec.Create(new MemoryStream(Pictures.Read(name)));
        Assert.Equal(SKImageInfo.PlatformColorType, codec.Info.ColorType);
        Assert.Equal(alphaType, codec.Info.AlphaType);
    }

    [Fact]
    public void Gif_OfAFrameSmallerThanItsScreen_IsTransparentAround()
    {
        byte[] file = Pictures.Read("gif-local-only.gif");
        // The screen becomes 60 × 40; the frame moves to (7, 9). The descriptor follows the comment of 9 bytes and the control of 8.
        file[6] = 60;
        file[8] = 40;
        file[13 + 9 + 8 + 1] = 7;
        file[13 + 9 + 8 + 3] = 9;
        using SKBitmap inside = SKBitmap.Decode(Pictures.Read("gif-local-only.gif"));
        using SKBitmap bitmap = SKBitmap.Decode(file);
        Assert.Equal(new SKSizeI(60, 40), bitmap.Info.Size);
        for (int y = 0; y < bitmap.Height; y++)
        {
            for (int x = 0; x < bitmap.Width; x++)
            {
                Assert.Equal(
                    SKRectI.Create(7, 9, 45, 23).Contains(x, y) ? inside.GetPixel(x - 7, y - 9) : SKColor.Empty, bitmap.GetPixel(x, y));
            }
        }
    }

    [Fact]
    public void Gif_WithABrokenCode_IsAnError()
    {
        byte[] file = Pictures.Read("gif-8.gif");
        int data = 13 + 3 * 256 + 9 + 10 + 1 + 1;
        // After the clear code of nine bits comes 511, which nothing has made.
        file[data] = 0;
        file[data + 1] = 0xFF;
        file[data + 2] = 0xFF;
        using SKCodec codec = SKCodec.Create(new MemoryStream(file));
        Assert.Equal(SKCodecResult.ErrorInInput, codec.GetPixels(out _));
        Assert.Null(SKBitmap.Decode(file));
    }

    [Fact]
    public void Bmp_OfAnEmbeddedPng_IsUnimplemented()
    {
        byte[] file = Pictures.Read("bmp-24.bmp");
        file[30] = 5;
        Assert.Null(SKCodec.Create(new MemoryStream(file), out SKCodecResult result));
        Assert.Equal(SKCodecResult.Unimplemented, result);
    }

    // Pillow reads jumps wrongly; the expected indices are what the format's documentation says.
    [Fact]
    public void Bmp_WithJumpsAndShortRows_LeavesTheRestAtIndexZero()
    {
        byte[] runs = [5, 7, 0, 0, 3, 2, 0, 2, 3, 2, 6, 1, 0, 0, 0, 1];
        byte[] file = [.. Pictures.Read("bmp-rle8.bmp").Take(54 + 4 * 256), .. runs];
        (file[18], file[22]) = (16, 6);
        string[] rows =
        [
            "0000000000000000", "0000000000000000", "0000001111110000", "0000000000000000", "2220000000000000", "7777700000000000",
        ];
        SKColor[] palette =
            [.. Enumerable.Range(0, 256).Select(i => new SKColor(file[54 + 4 * i + 2], file[54 + 4 * i + 1], file[54 + 4 * i]))];

        using SKBitmap bitmap = SKBitmap.Decode(file);
        Assert.Equal(string.Concat(rows).Select(index => palette[index - '0']), bitmap.Pixels);
    }
}
