using System.Globalization;
using System.Security.Cryptography;
using SkiaSharp;

namespace ManagedSkia.Tests.Jpeg;

public class JpegTests
{
    public static TheoryData<string> Valid => [.. JpegFiles.Valid];

    public static TheoryData<string> Broken => [.. JpegFiles.Broken];

    // Not only within the tolerance that is asked for, but to the bit.
    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidFile_DecodesToThePixelsOfLibjpeg(string line)
    {
        string[] parts = line.Split(' ');
        using SKCodec codec = Open(parts[0]);
        Assert.Equal(SKEncodedImageFormat.Jpeg, codec.EncodedFormat);
        Assert.Equal((parts[1], parts[2]), (Text(codec.Info.Width), Text(codec.Info.Height)));
        Assert.Equal(parts[3], Text((int)codec.EncodedOrigin));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(Rgba(codec), out byte[] pixels));
        Assert.Equal(parts[4], Convert.ToHexStringLower(SHA256.HashData(pixels)));
    }

    // A picture's own type and BGRA have to say the same as RGBA, also when it is decoded once more.
    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidFile_DecodesAlikeInEveryType(string line)
    {
        using SKCodec codec = Open(line.Split(' ')[0]);
        using SKBitmap rgba = SKBitmap.Decode(codec, Rgba(codec));
        using SKBitmap own = SKBitmap.Decode(codec, codec.Info);
        using SKBitmap bgra = SKBitmap.Decode(codec, rgba.Info.WithColorType(SKColorType.Bgra8888));
        using SKBitmap coarse = SKBitmap.Decode(codec, rgba.Info.WithColorType(SKColorType.Rgb565));
        using SKBitmap expected = rgba.Copy(SKColorType.Rgb565);
        Assert.Equal(rgba.Pixels, own.Pixels);
        Assert.Equal(rgba.Pixels, bgra.Pixels);
        Assert.Equal(expected.Pixels, coarse.Pixels);
    }

    [Theory]
    [InlineData("grey.jpg", SKColorType.Gray8)]
    [InlineData("rgb.jpg", null)]
    [InlineData("cmyk.jpg", null)]
    [InlineData("baseline-420.jpg", null)]
    public void Info_NamesTheTypeOfTheFile(string name, SKColorType? type)
    {
        using SKCodec codec = Open(name);
        Assert.Equal(type ?? SKImageInfo.PlatformColorType, codec.Info.ColorType);
        Assert.Equal(SKAlphaType.Opaque, codec.Info.AlphaType);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void BrokenFile_GivesTheResultAndWhatCouldBeDecoded(string line)
    {
        string[] parts = line.Split(' ');
        using SKCodec? codec = SKCodec.Create(new MemoryStream(JpegFiles.Read(parts[0])), out SKCodecResult result);
        byte[] pixels = [];
        if (codec is not null)
            result = codec.GetPixels(Rgba(codec), out pixels);
        Assert.Equal(parts[1], result.ToString());
        if (parts.Length == 2)
            return;

        using SKCodec whole = Open(parts[3] + ".jpg");
        Assert.Equal(SKCodecResult.Success, whole.GetPixels(Rgba(whole), out byte[] expected));
        int length = int.Parse(parts[2], CultureInfo.InvariantCulture) * whole.Info.Width * 4;
        Assert.Equal(expected.AsSpan(0, length), pixels.AsSpan(0, length));
    }

    private static SKCodec Open(string name) => SKCodec.Create(new MemoryStream(JpegFiles.Read(name)));

    private static SKImageInfo Rgba(SKCodec codec) => codec.Info.WithColorType(SKColorType.Rgba8888);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
