using SkiaSharp;

namespace ManagedSkia.Tests.Types;

public class ColorTests
{
    [Theory]
    [InlineData("#123", 0xFF112233)]
    [InlineData("8123", 0x88112233)]
    [InlineData("#abcdef", 0xFFABCDEF)]
    [InlineData("80ABCDEF", 0x80ABCDEF)]
    public void Parse_TakesFourForms(string text, uint expected) => Assert.Equal(expected, (uint)SKColor.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData(null)]
    public void Parse_OfAnythingElse_Fails(string? text)
    {
        Assert.False(SKColor.TryParse(text, out SKColor color));
        Assert.Equal(SKColor.Empty, color);
        Assert.Throws<ArgumentException>(() => SKColor.Parse(text));
    }

    [Fact]
    public void TransparentIsWhite_AndEmptyIsBlack()
    {
        Assert.Equal("#00ffffff", SKColors.Transparent.ToString());
        Assert.Equal("#00000000", SKColors.Empty.ToString());
        Assert.Equal(default, SKColors.Empty);
        Assert.Equal("#ff8fbc8b", SKColors.DarkSeaGreen.ToString());
    }

    // Python's colorsys, times 360, 100 and 100.
    [Theory]
    [InlineData(0xFF204060, 210, 66.6667f, 37.6471f, 50, 25.0980f)]
    [InlineData(0xFFFF8000, 30.1176f, 100, 100, 100, 50)]
    [InlineData(0xFF808080, 0, 0, 50.1961f, 0, 50.1961f)]
    [InlineData(0xFFC000C1, 299.6891f, 100, 75.6863f, 100, 37.8431f)]
    public void HsvAndHsl_AreThoseOfColorsys(uint color, float hue, float saturation, float value, float saturationOfHsl, float lightness)
    {
        new SKColor(color).ToHsv(out float h, out float s, out float v);
        Assert.Equal((hue, saturation, value), (h, s, v), new WithinOneThousandth());
        new SKColor(color).ToHsl(out h, out s, out float l);
        Assert.Equal((hue, saturationOfHsl, lightness), (h, s, l), new WithinOneThousandth());
        Assert.Equal(hue, new SKColor(color).Hue, 1e-3f);
    }

    [Fact]
    public void FromHsvAndHsl_TruncateWhatTheyRound()
    {
        Assert.Equal(new SKColor(255, 127, 0), SKColor.FromHsv(30, 100, 100));
        Assert.Equal(new SKColor(127, 127, 127, 9), SKColor.FromHsv(77, 0, 50, 9));
        Assert.Equal(new SKColor(0, 0, 255), SKColor.FromHsl(240, 100, 50));
        Assert.Equal(new SKColor(63, 191, 191), SKColor.FromHsl(180, 50, 50));
    }

    private sealed class WithinOneThousandth : IEqualityComparer<(float, float, float)>
    {
        public bool Equals((float, float, float) x, (float, float, float) y) =>
            Math.Abs(x.Item1 - y.Item1) < 1e-3 && Math.Abs(x.Item2 - y.Item2) < 1e-3 && Math.Abs(x.Item3 - y.Item3) < 1e-3;

        public int GetHashCode((float, float, float) obj) => 0;
    }
}
