using System.Globalization;
using SkiaSharp;

namespace ManagedSkia.Tests.Resampling;

public class ResizeTests
{
    public static TheoryData<string> Cases =>
        [.. File.ReadAllLines(Fixtures.PathOf("resize.txt")).Select(line => line[..line.LastIndexOf(' ')])];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resize_GivesTheNumbersOfTheFormula(string name)
    {
        string line = File.ReadLines(Fixtures.PathOf("resize.txt")).First(line => line.StartsWith(name + " ", StringComparison.Ordinal));
        string[] parts = line.Split(' ');
        int[] sizes = [.. parts[1..5].Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        byte[] expected = Convert.FromHexString(parts[6]);
        using SKBitmap source = Source(parts[0] == "gray", sizes[0], sizes[1]);

        using SKBitmap resized = source.Resize(new SKSizeI(sizes[2], sizes[3]), Sampling(parts[5]));
        Assert.Equal(source.Info.WithSize(sizes[2], sizes[3]), resized.Info);
        byte[] actual = resized.Bytes;
        Assert.Equal(expected.Length, actual.Length);
        // Sums of floats and of doubles may fall on either side of a half.
        for (int i = 0; i < actual.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= 1, $"byte {i}: {expected[i]} expected, {actual[i]} found");
        Assert.True(expected.Zip(actual).Count(pair => pair.First != pair.Second) <= Math.Max(3, expected.Length / 4));
    }

    [Fact]
    public void Resize_ToTheSameSize_OnlyConverts()
    {
        using SKBitmap source = Source(isGray: false, 9, 7);
        using SKBitmap same = source.Resize(source.Info.Size, new SKSamplingOptions(SKCubicResampler.Mitchell));
        Assert.Equal(source.Bytes, same.Bytes);
        using SKBitmap gray = source.Resize(new SKImageInfo(9, 7, SKColorType.Gray8, SKAlphaType.Opaque), SKSamplingOptions.Default);
        using SKBitmap copied = source.Copy(SKColorType.Gray8);
        Assert.Equal(copied.Bytes, gray.Bytes);
    }

    [Fact]
    public void Resize_MixesColorsPremultiplied_UnlessBothAreNot()
    {
        using var source = new SKBitmap(2, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        source.Pixels = [SKColors.Red, new SKColor(0, 0, 255, 0)];
        var linear = new SKSamplingOptions(SKFilterMode.Linear);
        using SKBitmap straight = source.Resize(new SKSizeI(1, 1), linear);
        Assert.Equal(new SKColor(128, 0, 128, 128), straight.GetPixel(0, 0));
        using SKBitmap premultiplied = source.Resize(source.Info.WithSize(1, 1).WithAlphaType(SKAlphaType.Premul), linear);
        Assert.Equal(new SKColor(255, 0, 0, 128), premultiplied.GetPixel(0, 0));
    }

    [Fact]
    public void Resize_OfAllColorTypes_KeepsAPlainColor()
    {
        foreach (SKColorType type in Enum.GetValues<SKColorType>().Where(type => type != SKColorType.Unknown))
        {
            using var source = new SKBitmap(new SKImageInfo(30, 20, type));
            source.Erase(SKColors.White);
            foreach (string sampling in new[] { "nearest", "linear", "mitchell", "linear+linear" })
            {
                using SKBitmap resized = source.Resize(new SKSizeI(7, 9), Sampling(sampling));
                Assert.All(resized.Pixels, color => Assert.Equal(source.GetPixel(0, 0), color));
            }
        }
    }

    [Fact]
    public void Resize_ToNothing_IsNull()
    {
        using SKBitmap source = Source(isGray: true, 4, 4);
        Assert.Null(source.Resize(new SKSizeI(0, 4), SKSamplingOptions.Default));
        Assert.Null(source.Resize(new SKSizeI(4, -1), SKSamplingOptions.Default));
        Assert.Null(source.Resize(new SKImageInfo(2, 2, SKColorType.Unknown), SKSamplingOptions.Default));
        using var empty = new SKBitmap();
        Assert.Throws<NullReferenceException>(() => empty.Resize(new SKImageInfo(2, 2), SKSamplingOptions.Default));
    }

    [Fact]
    public void ScalePixels_FillsTheDestination()
    {
        using SKBitmap source = Source(isGray: true, 17, 11);
        using SKBitmap expected = source.Resize(new SKSizeI(5, 4), Sampling("linear"));
        using var destination = new SKBitmap(new SKImageInfo(5, 4, SKColorType.Gray8));
        Assert.True(source.ScalePixels(destination, Sampling("linear")));
        Assert.Equal(expected.Bytes, destination.Bytes);
        using var none = new SKBitmap();
        Assert.False(source.ScalePixels(none, Sampling("linear")));
    }

#pragma warning disable CS0618
    [Fact]
    public void Resize_ByQuality_IsWhatTheQualityMeant()
    {
        using SKBitmap source = Source(isGray: true, 64, 48);
        using SKBitmap expected = source.Resize(new SKSizeI(5, 7), Sampling("linear+linear"));
        using SKBitmap medium = source.Resize(new SKSizeI(5, 7), SKFilterQuality.Medium);
        Assert.Equal(expected.Bytes, medium.Bytes);
    }
#pragma warning restore CS0618

    /// <summary>As the function of that name in resize.py.</summary>
    private static SKBitmap Source(bool isGray, int width, int height)
    {
        var bitmap = new SKBitmap(
            width, height, isGray ? SKColorType.Gray8 : SKColorType.Rgba8888, isGray ? SKAlphaType.Opaque : SKAlphaType.Premul);
        Span<byte> pixels = bitmap.GetPixelSpan();
        int channels = isGray ? 1 : 4;
        for (int i = 0; i < width * height; i++)
        {
            int x = i % width, y = i / width;
            int Value(int channel) => (x * 37 + y * 101 + x * y * 7 + channel * 53) % 256;
            for (int c = 0; c < channels; c++)
                pixels[i * channels + c] = (byte)(isGray || c == 3 ? Value(c) : Value(c) * Value(3) / 255);
        }
        return bitmap;
    }

    private static SKSamplingOptions Sampling(string name) => name switch
    {
        "mitchell" => new SKSamplingOptions(SKCubicResampler.Mitchell),
        "catmull" => new SKSamplingOptions(SKCubicResampler.CatmullRom),
        _ => new SKSamplingOptions(
            name.StartsWith("linear", StringComparison.Ordinal) ? SKFilterMode.Linear : SKFilterMode.Nearest,
            name.EndsWith("+linear", StringComparison.Ordinal) ? SKMipmapMode.Linear
                : name.EndsWith("+nearest", StringComparison.Ordinal) ? SKMipmapMode.Nearest
                : SKMipmapMode.None),
    };
}
