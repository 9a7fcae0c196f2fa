using System.Buffers.Binary;
using System.Diagnostics;
using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

public class PngEncoderTests
{
    [Theory]
    [InlineData(SKColorType.Gray8, SKAlphaType.Opaque, 0)]
    [InlineData(SKColorType.Bgra8888, SKAlphaType.Opaque, 2)]
    [InlineData(SKColorType.Rgb565, SKAlphaType.Opaque, 2)]
    [InlineData(SKColorType.Rgb888x, SKAlphaType.Opaque, 2)]
    [InlineData(SKColorType.Rgba8888, SKAlphaType.Premul, 6)]
    [InlineData(SKColorType.Rgba8888, SKAlphaType.Unpremul, 6)]
    [InlineData(SKColorType.Alpha8, SKAlphaType.Premul, 6)]
    public void Encode_WritesWhatDecodesAlike(SKColorType type, SKAlphaType alphaType, byte expectedColor)
    {
        using SKBitmap bitmap = Noise(type, alphaType);
        using SKData png = bitmap.Encode(SKEncodedImageFormat.Png, 0);
        byte[] file = png.ToArray();
        Assert.Equal(8, file[24]);
        Assert.Equal(expectedColor, file[25]);
        Assert.Equal("sBIT"u8, file.AsSpan(37, 4));
        using SKCodec codec = SKCodec.Create(png);
        using SKBitmap decoded = SKBitmap.Decode(codec, codec.Info);
        Assert.Equal(bitmap.Pixels, decoded.Pixels);
        using SKData again = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        Assert.Equal(file, again.ToArray());
    }

    [Fact]
    public void Encode_IsReadByPillow()
    {
        DebianPackage.RequireModule("PIL", "python3-pil");
        foreach (SKColorType type in new[] { SKColorType.Gray8, SKColorType.Rgba8888 })
        {
            using SKBitmap bitmap = Noise(type, type == SKColorType.Gray8 ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
            string path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".png");
            try
            {
                using (FileStream file = File.Create(path))
                {
                    Assert.True(bitmap.Encode(file, SKEncodedImageFormat.Png, 100));
                    Assert.True(file.CanWrite);
                }
                using var python = Process.Start(new ProcessStartInfo(
                    DebianPackage.Python, ["-c", "import sys; from PIL import Image; print(Image.open(sys.argv[1]).tobytes().hex())", path])
                { RedirectStandardOutput = true })!;
                Assert.Equal(Convert.ToHexStringLower(bitmap.Bytes), python.StandardOutput.ReadToEnd().Trim());
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    [Fact]
    public void Encode_OfEachFilter_DecodesAlike()
    {
        using SKBitmap bitmap = Noise(SKColorType.Rgba8888, SKAlphaType.Unpremul);
        using SKPixmap pixmap = bitmap.PeekPixels();
        foreach (SKPngEncoderFilterFlags filter in Enum.GetValues<SKPngEncoderFilterFlags>())
        {
            using SKData? png = pixmap.Encode(new SKPngEncoderOptions(filter, 1));
            using SKCodec codec = SKCodec.Create(png);
            Assert.Equal(bitmap.Bytes, codec.Info.ColorType == SKColorType.Rgba8888 ? codec.Pixels : Swapped(codec.Pixels));
        }
    }

    [Fact]
    public void Encode_ChoosesFilters_ThatMakeARampSmall()
    {
        using var ramp = new SKBitmap(256, 256, SKColorType.Gray8, SKAlphaType.Opaque);
        Span<byte> pixels = ramp.GetPixelSpan();
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)(i % 256 + i / 256);
        using SKData png = ramp.Encode(SKEncodedImageFormat.Png, 100);
        Assert.InRange(png.Size, 100, 1500);
        Assert.Equal(256, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan()[16..]));
    }

    [Fact]
    public void Encode_OfAFormatThatIsNotWritten_IsNull()
    {
        using SKBitmap bitmap = Noise(SKColorType.Gray8, SKAlphaType.Opaque);
        Assert.Null(bitmap.Encode(SKEncodedImageFormat.Gif, 100));
        Assert.False(bitmap.Encode(new MemoryStream(), SKEncodedImageFormat.Bmp, 100));
        Assert.Throws<ArgumentNullException>(() => bitmap.Encode((Stream)null!, SKEncodedImageFormat.Png, 100));
    }

    private static SKBitmap Noise(SKColorType type, SKAlphaType alphaType)
    {
        var bitmap = new SKBitmap(37, 21, type, alphaType);
        var random = new Random(3);
        bitmap.Pixels = [.. Enumerable.Range(0, 37 * 21).Select(i =>
            new SKColor(
                (byte)i, (byte)random.Next(256), (byte)(i / 37), alphaType == SKAlphaType.Opaque ? (byte)255 : (byte)random.Next(256)))];
        return bitmap;
    }

    private static byte[] Swapped(byte[] bgra)
    {
        for (int i = 0; i < bgra.Length; i += 4)
            (bgra[i], bgra[i + 2]) = (bgra[i + 2], bgra[i]);
        return bgra;
    }
}
