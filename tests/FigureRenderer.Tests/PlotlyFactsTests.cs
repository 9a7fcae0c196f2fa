using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Layout;
using FigureRenderer.Reading;

namespace FigureRenderer.Tests;

/// <summary>Ranges, ticks and bins as plotly.js 2.27.1 finds them; fixtures/plotly-facts.html asked it.</summary>
public class PlotlyFactsTests
{
    private static readonly JsonElement Facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", "plotly-facts.json"))).RootElement;

    public static TheoryData<string> AxisNames => [.. Names("axes")];

    public static TheoryData<string> BinNames => [.. Names("bins")];

    [Theory]
    [MemberData(nameof(AxisNames))]
    public void Axes_HaveTheRangesAndTicksOfPlotly(string name)
    {
        JsonElement fact = Find("axes", name);
        var drawing = new FigureDrawing(Figure.Parse(fact.GetProperty("figure").GetRawText()), "f");
        foreach (Axis axis in drawing.Axes)
        {
            JsonElement expected = fact.GetProperty(axis.Id);
            double[] range = [.. expected.GetProperty("range").EnumerateArray().Select(end => end.GetDouble())];
            // The room for markers depends on px, and margins on the widths of labels, which are estimates here.
            double tolerance = 0.01 * Math.Abs(range[1] - range[0]);
            Assert.Equal(range[0], axis.Range.Start, tolerance);
            Assert.Equal(range[1], axis.Range.End, tolerance);
            string[] ticks = [.. expected.GetProperty("ticks").EnumerateArray().Select(tick => tick.GetString()!)];
            Assert.Equal(ticks.Order(StringComparer.Ordinal), axis.Ticks.Select(tick => tick.Label).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(BinNames))]
    public void Histograms_HaveTheBarsOfPlotly(string name)
    {
        JsonElement fact = Find("bins", name);
        string figure = "{\"data\":[" + fact.GetProperty("trace").GetRawText() + "],\"layout\":{\"width\":700,\"height\":450}}";
        var drawing = (Traces.BarDrawing)Assert.Single(new FigureDrawing(Figure.Parse(figure), "f").Traces);
        var expected = fact.GetProperty("bars").EnumerateArray()
            .Select(bar => (Position: bar.GetProperty("position").GetDouble(), Height: bar.GetProperty("height").GetDouble()))
            .Where(bar => bar.Height != 0).ToArray();
        var actual = drawing.Bars.Where(bar => bar.Value != 0).ToArray();
        Assert.Equal(expected.Select(bar => bar.Height), actual.Select(bar => bar.Value));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First.Position, pair.Second.Position, 1e-9));
    }

    private static IEnumerable<string> Names(string list) => Facts.GetProperty(list).EnumerateArray().Select(fact => fact.GetProperty("name").GetString()!);

    private static JsonElement Find(string list, string name) =>
        Facts.GetProperty(list).EnumerateArray().Single(fact => fact.GetProperty("name").GetString() == name);
}
