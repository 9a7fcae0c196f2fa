using SkiaSharp;

namespace ManagedSkia.Tests.Blending;

public class BlendingTests
{
    public static TheoryData<SKBlendMode> Modes => [.. Enum.GetValues<SKBlendMode>()];

    // The expected numbers are fixtures/blending.py's.
    [Theory]
    [MemberData(nameof(Modes))]
    public void Blend_GivesTheNumbersOfTheFormula(SKBlendMode mode)
    {
        string[][] lines = [.. File.ReadLines(Fixtures.PathOf("blending.txt"))
            .Select(line => line.Split(';'))
            .Where(parts => parts[0] == mode.ToString())];
        Assert.Equal(64, lines.Length);
        using var bitmap = new SKBitmap(1, 1, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var canvas = new SKCanvas(bitmap);
        foreach (string[] parts in lines)
        {
            bitmap.Erase(SKColor.Parse(parts[2]));
            canvas.DrawColor(SKColor.Parse(parts[1]), mode);
            byte[] expected = Convert.FromHexString(parts[3]), actual = bitmap.Bytes;
            for (int i = 0; i < 4; i++)
                Assert.True(Math.Abs(expected[i] - actual[i]) <= 1, $"{string.Join(' ', parts)}: {Convert.ToHexStringLower(actual)} found");
        }
    }

    // What is half covered is half way between.
    [Theory]
    [MemberData(nameof(Modes))]
    public void HalfCovered_IsHalfWay(SKBlendMode mode)
    {
        using var bitmap = new SKBitmap(2, 1, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var canvas = new SKCanvas(bitmap);
        bitmap.Erase(new SKColor(30, 90, 200, 180));
        int[] before = Bytes(bitmap);
        using var paint = new SKPaint { Color = new SKColor(200, 100, 20, 150), BlendMode = mode, IsAntialias = true };
        canvas.DrawRect(new SKRect(0, 0, 1.5f, 1), paint);
        int[] after = Bytes(bitmap);
        for (int i = 0; i < 4; i++)
            Assert.InRange(after[4 + i] * 2 - before[i] - after[i], -4, 4);
    }

    [Theory]
    [InlineData(SKColorType.Bgra8888, SKAlphaType.Opaque, 255, 0, 0)]
    [InlineData(SKColorType.Rgba8888, SKAlphaType.Unpremul, 255, 0, 0)]
    [InlineData(SKColorType.Rgb565, SKAlphaType.Opaque, 255, 0, 0)]
    [InlineData(SKColorType.Gray8, SKAlphaType.Opaque, 54, 54, 54)]
    public void EveryColorType_IsDrawnOn(SKColorType type, SKAlphaType alphaType, byte red, byte green, byte blue)
    {
        using var bitmap = new SKBitmap(3, 3, type, alphaType);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColors.Red };
        canvas.Clear(SKColors.White);
        canvas.DrawRect(1, 1, 1, 1, paint);
        Assert.Equal(new SKColor(red, green, blue), bitmap.GetPixel(1, 1));
        Assert.Equal(8, bitmap.Pixels.Count(pixel => pixel == SKColors.White));
    }

    private static int[] Bytes(SKBitmap bitmap) => [.. bitmap.Bytes.Select(value => (int)value)];
}
