using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Theming;

namespace FigureRenderer.Tests.Theming;

public class ThemeTests
{
    [Theory]
    [InlineData("#ffffff", 0x11, 0x12)]
    [InlineData("#e5ecf6", 0x18, 0x35)]
    [InlineData("#2a3f5f", 0xec, 0xff)]
    [InlineData("#000000", 0xec, 0xff)]
    public void Dark_TurnsLightnessOver(string light, int least, int most)
    {
        Color dark = DarkColor.Of(Color.Parse(light)!.Value);
        Assert.All(new[] { dark.R, dark.G, dark.B }, channel => Assert.InRange(channel, least, most));
    }

    [Theory]
    [InlineData("""{"paper_bgcolor":"white"}""")]
    [InlineData("""{"template":{"layout":{"paper_bgcolor":"rgb(17,17,17)"}}}""")]
    public void Figure_ThatNamesItsPaper_OrIsDark_HasNoTheme(string layout) => Assert.Null(Of(layout));

    [Fact]
    public void Patch_HoldsTheFurniture_AndNothingElse()
    {
        string patch = Of("""
            {"title":{"text":"red","font":{"color":"#222222"}},"xaxis":{"gridcolor":"#dddddd","title":{"text":"x"}},"shapes":[{"line":{"color":"#222222"}}],
            "annotations":[{"text":"a","font":{"color":"#222222"}}],"template":{"layout":{"font":{"color":"#2a3f5f"}},"data":{"bar":[{"marker":{"line":{"color":"#e5ecf6"}}}]}}}
            """)!.Patch;
        using var json = JsonDocument.Parse(patch);
        JsonElement root = json.RootElement;
        Assert.Equal(["title", "xaxis", "template", "annotations"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["gridcolor"], root.GetProperty("xaxis").EnumerateObject().Select(property => property.Name));
        JsonElement template = root.GetProperty("template");
        Assert.Equal("#111111", template.GetProperty("layout").GetProperty("paper_bgcolor").GetString());
        Assert.StartsWith(
            "#",
            template.GetProperty("data").GetProperty("bar")[0].GetProperty("marker").GetProperty("line").GetProperty("color").GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#0072B2", "bar", true)]
    [InlineData("#ffffff", "bar", false)]
    [InlineData("#0072B2", "image", true)]
    [InlineData("#0072B2", "heatmap", false)]
    public void TextMeantForLightPaper_TurnsLight_ButNotOnAMap(string color, string type, bool turns)
    {
        using var json = JsonDocument.Parse(
            Of($$"""{"annotations":[{"text":"a","xref":"x","yref":"y","font":{"color":"{{color}}"} }]}""", type)!.Patch);
        if (!turns)
        {
            Assert.False(json.RootElement.TryGetProperty("annotations", out _));
            return;
        }
        Color dark =
            Color.Parse(json.RootElement.GetProperty("annotations")[0].GetProperty("font").GetProperty("color").GetString())!.Value;
        Assert.InRange(Contrast(dark, DarkColor.Of(Color.White)), 4.5, 21);
    }

    [Theory]
    [InlineData("heatmap", "\"colorscale\":[[0,\"#ffffff\"],[1,\"#222222\"]]", true)]
    [InlineData("heatmap", "\"colorscale\":[[0,\"#0072B2\"],[0.5,\"#F0F0F0\"],[1,\"#D55E00\"]]", true)]
    [InlineData("heatmap", "\"colorscale\":\"Viridis\"", false)]
    [InlineData("image", "\"meta\":\"ink\"", true)]
    [InlineData("image", "\"source\":\"\"", false)]
    public void RampFromTheGround_AndInk_AreTurnedOver(string type, string attributes, bool turned)
    {
        using var json = JsonDocument.Parse($$"""{"type":"{{type}}",{{attributes}}}""");
        Assert.Equal(turned, DataColors.AreTurnedOver([json.RootElement]));
    }

    [Theory]
    [InlineData("#ffffff", "#111111")]
    [InlineData("#222222", "#d0d0d0")]
    public void TurnedOver_WhiteIsTheDarkPaper(string light, string dark) =>
        Assert.Equal(dark, DataColors.Turned(Color.Parse(light)!.Value).Css);

    [Fact]
    public void Annotations_OnAHeatMap_KeepTheirColor()
    {
        using var json = JsonDocument.Parse(
            Of(
                """{"font":{"color":"#222222"},"annotations":[{"text":"1","xref":"x","yref":"y"},{"text":"paper","xref":"paper","yref":"paper"}]}""", "heatmap")!.Patch);
        JsonElement annotations = json.RootElement.GetProperty("annotations");
        Assert.Equal("#222222", annotations[0].GetProperty("font").GetProperty("color").GetString());
        Assert.Equal("{}", annotations[1].GetRawText());
    }

    /// <summary>The contrast that WCAG 2 defines.</summary>
    private static double Contrast(Color one, Color other)
    {
        static double Linear(byte channel) =>
            channel / 255.0 is var value && value <= 0.04045 ? value / 12.92 : Math.Pow(((channel / 255.0) + 0.055) / 1.055, 2.4);
        static double Luminance(Color color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));
        (double a, double b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static Theme? Of(string layout, string type = "bar")
    {
        using var json = JsonDocument.Parse(layout);
        using var trace = JsonDocument.Parse($$"""{"type":"{{type}}"}""");
        return Theme.Of(json.RootElement, [trace.RootElement]);
    }
}
