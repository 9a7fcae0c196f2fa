using System.Text.Json;
using FigureRenderer.Drawing;

namespace FigureRenderer.Tests;

public class ColorScaleTests
{
    [Fact]
    public void Reversed_AnswersFromTheOtherEnd()
    {
        using JsonDocument stops = JsonDocument.Parse("""[[0, "#000000"], [0.25, "#ff0000"], [1, "#ffffff"]]""");
        ColorScale scale = ColorScale.Parse(stops.RootElement)!, reversed = scale.Reversed();

        Assert.Equal(["#000000", "#ff0000", "#ffffff"], new[] { 0, 0.25, 1 }.Select(share => scale.At(share).Css));
        Assert.All([0, 0.1, 0.25, 0.5, 0.75, 0.9, 1], share => Assert.Equal(scale.At(share).Css, reversed.At(1 - share).Css));
    }
}
