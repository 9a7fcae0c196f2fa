using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Layout;
using FigureRenderer.Reading;

namespace FigureRenderer.Tests;

/// <summary>Ranges, ticks and bins as plotly.js 2.27.1 finds them; fixtures/plotly-facts.html asked it.</summary>
public class PlotlyFactsTests
{
    public static TheoryData<string> AxisNames => [.. PlotlyFacts.Names("axes")];

    public static TheoryData<string> BinNames => [.. PlotlyFacts.Names("bins")];

    [Theory]
    [MemberData(nameof(AxisNames))]
    public void Axes_HaveTheRangesAndTicksOfPlotly(string name)
    {
        JsonElement fact = PlotlyFacts.Find("axes", name);
        var drawing = new FigureDrawing(Figure.Parse(fact.GetProperty("figure").GetRawText()), "f");
        foreach (Axis axis in drawing.Axes) PlotlyFacts.CompareAxis(fact.GetProperty(axis.Id), axis);
    }

    [Theory]
    [MemberData(nameof(BinNames))]
    public void Histograms_HaveTheBarsOfPlotly(string name)
    {
        JsonElement fact = PlotlyFacts.Find("bins", name);
        string figure = "{\"data\":[" + fact.GetProperty("trace").GetRawText() + "],\"layout\":{\"width\":700,\"height\":450}}";
        var drawing = (Traces.BarDrawing)Assert.Single(new FigureDrawing(Figure.Parse(figure), "f").Traces);
        var expected = fact.GetProperty("bars").EnumerateArray()
            .Select(bar => (Position: bar.GetProperty("position").GetDouble(), Height: bar.GetProperty("height").GetDouble()))
            .Where(bar => bar.Height != 0).ToArray();
        var actual = drawing.Bars.Where(bar => bar.Value != 0).ToArray();
        Assert.Equal(expected.Select(bar => bar.Height), actual.Select(bar => bar.Value));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First.Position, pair.Second.Position, 1e-9));
    }
}
