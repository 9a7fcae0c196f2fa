using System.Globalization;
using System.Security.Cryptography;
using SkiaSharp;

namespace ManagedSkia.Tests.WebP;

public class WebpTests
{
    public static TheoryData<string> Valid => [.. WebpFiles.Valid];

    public static TheoryData<string> Broken => [.. WebpFiles.Broken];

    public static TheoryData<string> Cut => [.. WebpFiles.Cut];

    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidFile_DecodesToThePixelsOfLibwebp(string line)
    {
        string[] parts = line.Split(' ');
        using SKCodec codec = Open(WebpFiles.Read(parts[0]));
        Assert.Equal(SKEncodedImageFormat.Webp, codec.EncodedFormat);
        Assert.Equal((parts[1], parts[2]), (Text(codec.Info.Width), Text(codec.Info.Height)));
        Assert.Equal(SKImageInfo.PlatformColorType, codec.Info.ColorType);
        Assert.Equal(parts[3] == "A" ? SKAlphaType.Unpremul : SKAlphaType.Opaque, codec.Info.AlphaType);
        Assert.Equal(parts[4], Text((int)codec.EncodedOrigin));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(Rgba(codec), out byte[] pixels));
        Assert.Equal(parts[5], Convert.ToHexStringLower(SHA256.HashData(pixels)));
    }

    // A picture's own type and BGRA have to say the same as RGBA, also when it is decoded once more.
    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidFile_DecodesAlikeInEveryType(string line)
    {
        using SKCodec codec = Open(WebpFiles.Read(line.Split(' ')[0]));
        using SKBitmap rgba = SKBitmap.Decode(codec, Rgba(codec));
        using SKBitmap bgra = SKBitmap.Decode(codec, rgba.Info.WithColorType(SKColorType.Bgra8888));
        Assert.Equal(rgba.Pixels, bgra.Pixels);
        if (codec.Info.AlphaType == SKAlphaType.Opaque)
        {
            using SKBitmap coarse = SKBitmap.Decode(codec, rgba.Info.WithColorType(SKColorType.Rgb565));
            using SKBitmap expected = rgba.Copy(SKColorType.Rgb565);
            Assert.Equal(expected.Pixels, coarse.Pixels);
            return;
        }
        using SKBitmap premultiplied = SKBitmap.Decode(codec);
        byte[] multiplied = [.. rgba.Bytes];
        for (int i = 0; i < multiplied.Length; i++)
            multiplied[i] = i % 4 == 3 ? multiplied[i] : (byte)Math.Round(multiplied[i] * multiplied[i | 3] / 255.0);
        using SKBitmap same = SKBitmap.Decode(codec, rgba.Info.WithAlphaType(SKAlphaType.Premul));
        Assert.Equal(multiplied, same.Bytes);
        Assert.Equal(SKAlphaType.Premul, premultiplied.AlphaType);
        Assert.Equal(same.Pixels, premultiplied.Pixels);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void BrokenFile_GivesTheResult(string line)
    {
        string[] parts = line.Split(' ');
        using SKCodec? codec = SKCodec.Create(new MemoryStream(WebpFiles.Read(parts[0])), out SKCodecResult result);
        Assert.Equal(parts[1], (codec?.GetPixels(out _) ?? result).ToString());
    }

    [Theory]
    [MemberData(nameof(Cut))]
    public void CutFile_GivesTheRowsBeforeTheCut(string line)
    {
        string[] parts = line.Split(' ', ':');
        byte[] file = WebpFiles.Read(parts[0]);
        using SKCodec whole = Open(file);
        using SKCodec codec = Open(file[..Number(parts[1])]);
        Assert.Equal(SKCodecResult.Success, whole.GetPixels(Rgba(whole), out byte[] expected));
        Assert.Equal(parts[2], codec.GetPixels(Rgba(codec), out byte[] pixels).ToString());
        int length = Number(parts[3]) * 4 * codec.Info.Width;
        Assert.Equal(expected.AsSpan(0, length), pixels.AsSpan(0, length));
        using SKBitmap bitmap = SKBitmap.Decode(codec);
        Assert.Equal(codec.Info.Size, bitmap.Info.Size);
        // The last rows are black or transparent.
        uint missing = codec.Info.AlphaType == SKAlphaType.Opaque ? 0xFF000000 : 0;
        Assert.All(bitmap.Pixels[^codec.Info.Width..], color => Assert.Equal(missing, (uint)color));
    }

    [Theory]
    [InlineData("quality-75.webp")]
    [InlineData("lossless-method-4.webp")]
    [InlineData("alpha-filter-3-1.webp")]
    [InlineData("animated-part-with-alpha.webp")]
    public void CutFile_AtEveryByte_IsIncomplete(string name)
    {
        byte[] file = WebpFiles.Read(name);
        for (int length = 0; length < file.Length; length++)
        {
            using SKCodec? codec = SKCodec.Create(new MemoryStream(file[..length]), out SKCodecResult result);
            result = codec?.GetPixels(out _) ?? result;
            // The last byte, and a chunk behind the picture, may not be needed.
            if (result != SKCodecResult.Success || length < file.Length - 20)
                Assert.Equal(SKCodecResult.IncompleteInput, result);
        }
    }

    [Fact]
    public void Image_IsTurnedUpright()
    {
        using SKImage upright = SKImage.FromEncodedData(WebpFiles.Read("orientation-1.webp"));
        using SKImage image = SKImage.FromEncodedData(WebpFiles.Read("orientation-6.webp"));
        using SKBitmap pixels = SKBitmap.FromImage(upright), turned = SKBitmap.FromImage(image);
        Assert.Equal(new SKSizeI(pixels.Height, pixels.Width), turned.Info.Size);
        for (int y = 0; y < pixels.Height; y++)
        {
            for (int x = 0; x < pixels.Width; x++)
                Assert.Equal(pixels.GetPixel(x, y), turned.GetPixel(pixels.Height - 1 - y, x));
        }
    }

    [Fact]
    public void Webp_IsNotWritten()
    {
        using var bitmap = new SKBitmap(2, 2);
        Assert.Null(bitmap.Encode(SKEncodedImageFormat.Webp, 80));
    }

    private static SKCodec Open(byte[] file) => SKCodec.Create(new MemoryStream(file));

    private static SKImageInfo Rgba(SKCodec codec) => codec.Info.WithColorType(SKColorType.Rgba8888);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
