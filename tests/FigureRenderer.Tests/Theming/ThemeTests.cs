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
        Assert.Equal(["title", "xaxis", "template"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["gridcolor"], root.GetProperty("xaxis").EnumerateObject().Select(property => property.Name));
        JsonElement template = root.GetProperty("template");
        Assert.Equal("#111111", template.GetProperty("layout").GetProperty("paper_bgcolor").GetString());
        Assert.StartsWith("#", template.GetProperty("data").GetProperty("bar")[0].GetProperty("marker").GetProperty("line").GetProperty("color").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_OnAHeatMap_KeepTheirColour()
    {
        using var json = JsonDocument.Parse(Of("""{"font":{"color":"#222222"},"annotations":[{"text":"1","xref":"x","yref":"y"},{"text":"paper","xref":"paper","yref":"paper"}]}""", "heatmap")!.Patch);
        JsonElement annotations = json.RootElement.GetProperty("annotations");
        Assert.Equal("#222222", annotations[0].GetProperty("font").GetProperty("color").GetString());
        Assert.Equal("{}", annotations[1].GetRawText());
    }

    private static Theme? Of(string layout, string type = "bar")
    {
        using var json = JsonDocument.Parse(layout);
        using var trace = JsonDocument.Parse($$"""{"type":"{{type}}"}""");
        return Theme.Of(json.RootElement, [trace.RootElement]);
    }
}
