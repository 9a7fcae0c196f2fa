using System.Globalization;
using System.Security.Cryptography;
using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

public class PngSuiteTests
{
    public static TheoryData<string> Valid => [.. PngSuite.Valid];

    public static TheoryData<string> Broken => [.. PngSuite.Broken];

    [Fact]
    public void Suite_IsWhole()
    {
        Assert.Equal(161, PngSuite.Valid.Count());
        Assert.Equal(14, PngSuite.Broken.Count());
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidFile_DecodesToThePixelsOfLibpng(string line)
    {
        string[] parts = line.Split(' ');
        using SKData data = SKData.CreateCopy(PngSuite.Read(parts[0]));
        using SKCodec codec = SKCodec.Create(data);
        Assert.Equal(int.Parse(parts[1], CultureInfo.InvariantCulture), codec.Info.Width);
        Assert.Equal(int.Parse(parts[2], CultureInfo.InvariantCulture), codec.Info.Height);

        SKImageInfo rgba = codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Unpremul);
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(rgba, out byte[] pixels));
        Assert.Equal(parts[3], Convert.ToHexStringLower(SHA256.HashData(pixels)));
    }

    // The same file in every way it can be asked for: its own types and BGRA have to say the same as RGBA.
    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidFile_DecodesAlikeInEveryType(string line)
    {
        using SKData data = SKData.CreateCopy(PngSuite.Read(line.Split(' ')[0]));
        using SKCodec codec = SKCodec.Create(data);
        using SKBitmap straight = SKBitmap.Decode(
            codec, codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Unpremul));
        using SKBitmap own = SKBitmap.Decode(codec, codec.Info);
        using SKBitmap swapped = SKBitmap.Decode(codec, straight.Info.WithColorType(SKColorType.Bgra8888));
        using SKBitmap premultiplied = SKBitmap.Decode(codec, straight.Info.WithAlphaType(SKAlphaType.Premul));
        Assert.Equal(straight.Pixels, own.Pixels);
        Assert.Equal(straight.Pixels, swapped.Pixels);
        straight.Pixels.Zip(premultiplied.Bytes.Chunk(4)).ToList().ForEach(pixel => Assert.Equal(
            [Premultiplied(
                pixel.First.Red, pixel.First), Premultiplied(pixel.First.Green, pixel.First), Premultiplied(pixel.First.Blue, pixel.First),
                pixel.First.Alpha],
            pixel.Second));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void BrokenFile_IsRefused(string name)
    {
        byte[] file = PngSuite.Read(name);
        using SKData data = SKData.CreateCopy(file);
        Assert.Null(SKBitmap.Decode(data));
        using SKCodec? codec = SKCodec.Create(new MemoryStream(file), out SKCodecResult result);
        if (codec is null)
            Assert.Contains(result, new[] { SKCodecResult.InvalidInput, SKCodecResult.Unimplemented });
        else
            Assert.Equal(SKCodecResult.ErrorInInput, codec.GetPixels(out _));
    }

    private static byte Premultiplied(byte channel, SKColor color) =>
        (byte)Math.Round(channel * color.Alpha / 255.0, MidpointRounding.AwayFromZero);
}
