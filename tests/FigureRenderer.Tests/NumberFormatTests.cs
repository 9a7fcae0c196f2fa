using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;

namespace FigureRenderer.Tests;

public class NumberFormatTests
{
    // What d3-format 3.1 writes.
    [Theory]
    [InlineData(0.1234, ".2f", "0.12")]
    [InlineData(0.5, ".0%", "50%")]
    [InlineData(0.1234, ".1%", "12.3%")]
    [InlineData(1234567, ",d", "1,234,567")]
    [InlineData(1500, ".2s", "1.5k")]
    [InlineData(0.00042, ".2s", "420µ")]
    [InlineData(-3, "d", "−3")]
    [InlineData(3, "+d", "+3")]
    [InlineData(1234.5, ".1e", "1.2e+3")]
    [InlineData(0.10, ".3~f", "0.1")]
    [InlineData(1500, "~s", "1.5k")]
    public void Format_WritesAsD3Does(double value, string format, string expected) =>
        Assert.Equal(expected, NumberFormat.Format(value, format));

    /// <summary>The same of many formats and numbers (fixtures/number-formats.mjs).</summary>
    [Fact]
    public void Format_OfDrawnNumbers_WritesAsD3Does()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "fixtures", "number-formats.json");
        using JsonDocument cases = JsonDocument.Parse(File.ReadAllText(path));
        Assert.All(cases.RootElement.EnumerateArray(), line => Assert.Equal(
            $"{line[0]} {line[1]} {line[2]}", $"{line[0]} {line[1]} {NumberFormat.Format(line[0].GetDouble(), line[1].GetString()!)}"));
    }

    [Theory]
    [InlineData(double.NaN, ".2f", "NaN")]
    [InlineData(double.NegativeInfinity, "d", "−Infinity")]
    [InlineData(1e300, ".2f", "1e+300")]
    public void Format_OfNumbersWithoutDigits_NeverFails(double value, string format, string expected) =>
        Assert.Equal(expected, NumberFormat.Format(value, format));

    [Theory]
    [InlineData("%Y-%m")]
    [InlineData("nonsense")]
    public void Format_OfAnUnknownKind_IsNone(string format) => Assert.Null(NumberFormat.Format(1, format));

    [Theory]
    [InlineData("#1f77b4", "#1f77b4", 1)]
    [InlineData("#abc", "#aabbcc", 1)]
    [InlineData("rgba(31, 119, 180, 0.2)", "#1f77b4", 0.2)]
    [InlineData("RGB(255,0,0)", "#ff0000", 1)]
    [InlineData("hsl(120, 100%, 25%)", "#008000", 1)]
    [InlineData("seagreen", "#2e8b57", 1)]
    public void Color_IsRead(string css, string hex, double alpha)
    {
        Color color = Assert.NotNull(Color.Parse(css));
        Assert.Equal((hex, alpha), (color.Css, color.Alpha));
    }

    [Theory]
    [InlineData("url(http://example.org)")]
    [InlineData("rgb(1,2)")]
    [InlineData("#12345")]
    [InlineData("red;background:url(x)")]
    public void Color_ThatIsNone_IsNotRead(string css) => Assert.Null(Color.Parse(css));
}
