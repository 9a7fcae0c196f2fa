using System.Text.Json;
using System.Xml.Linq;
using FigureRenderer.Axes;
using FigureRenderer.Layout;
using FigureRenderer.Reading;
using FigureRenderer.Traces;

namespace FigureRenderer.Tests;

/// <summary>Boxes as plotly.js 2.27.1 finds them; fixtures/plotly-facts.html asked it.</summary>
public class BoxTests
{
    public static TheoryData<string> Names => [.. PlotlyFacts.Names("boxes")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Boxes_HaveTheQuartilesWhiskersAndPointsOfPlotly(string name)
    {
        JsonElement fact = PlotlyFacts.Find("boxes", name);
        var drawing = new FigureDrawing(Figure.Parse(fact.GetProperty("figure").GetRawText()), "f");
        foreach ((JsonElement trace, BoxDrawing drawn)
            in fact.GetProperty("traces").EnumerateArray().Zip(drawing.Traces.Cast<BoxDrawing>()))
        {
            JsonElement[] boxes = [.. trace.EnumerateArray()];
            Assert.Equal(boxes.Length, drawn.Boxes.Count);
            var random = new BoxPoints();
            foreach ((JsonElement expected, BoxSummary box) in boxes.Zip(drawn.Boxes))
            {
                Compare(expected, "center", box.Position + drawn.Shift);
                Compare(expected, "half", drawn.HalfWidth);
                Compare(expected, "q1", box.Lower);
                Compare(expected, "median", box.Median);
                Compare(expected, "q3", box.Upper);
                Compare(expected, "low", box.LowerWhisker);
                Compare(expected, "high", box.UpperWhisker);
                Compare(expected, "mean", box.Mean);
                Compare(expected, "deviation", box.Deviation);
                Assert.Equal(expected.GetProperty("notch")[0].GetDouble(), box.Median - box.Notch, 1e-9);
                JsonElement[] points =
                    [.. expected.GetProperty("points").EnumerateArray().Where(point => point[0].ValueKind == JsonValueKind.Number)];
                (double Position, double Value, bool Suspected)[] placed = drawn.HasPoints ? [.. drawn.Placed(box, random)] : [];
                Assert.Equal(
                    points.Select(point => (point[1].GetDouble(), point[2].GetDouble() == 1)),
                    placed.Select(point => (point.Value, point.Suspected)));
                Assert.All(points.Zip(placed), pair => Assert.Equal(pair.First[0].GetDouble(), pair.Second.Position, 1e-9));
            }
        }
        foreach (Axis axis in drawing.Axes) PlotlyFacts.CompareAxis(fact.GetProperty(axis.Id), axis);
    }

    [Fact]
    public void Box_IsDrawnInItsColors_WithALegendEntryForEachTrace()
    {
        XElement svg = Svg.Render(
            """[{"type":"box","name":"one","y":[1,2,3,9],"line":{"color":"#123456"},"fillcolor":"#abcdef"},{"type":"box","name":"two","y":[2,3,4]}]""");
        Assert.Contains(
            svg.All("path"), path => path.Attribute("fill")?.Value == "#abcdef" && path.Attribute("stroke")?.Value == "#123456");
        Assert.Equal(2, svg.Texts().Count(text => text == "one"));
        Assert.DoesNotContain(svg.Texts(), text => text.Contains("plotly.js", StringComparison.Ordinal));
    }

    [Fact]
    public void HorizontalBox_LiesAlongTheXAxis()
    {
        XElement svg = Svg.Render(
            """[{"type":"box","x":[1,2,3],"name":"only","fillcolor":"#abcdef","line":{"width":0}}]""",
            """{"width":600,"height":400,"margin":{"l":50,"r":50,"t":50,"b":50},"xaxis":{"range":[1,3]}}""");
        XElement box = Assert.Single(svg.All("path"), path => path.Attribute("fill")?.Value == "#abcdef");
        Assert.StartsWith("M112.5 273.5L112.5 126.5", box.Attribute("d")!.Value, StringComparison.Ordinal);
        Assert.Contains("only", svg.Texts());
    }

    private static void Compare(JsonElement fact, string name, double actual)
    {
        if (fact.TryGetProperty(name, out JsonElement expected) && expected.ValueKind == JsonValueKind.Number)
            Assert.Equal(expected.GetDouble(), actual, 1e-9);
    }
}
