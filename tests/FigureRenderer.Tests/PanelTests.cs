using System.Text.Json;
using System.Xml.Linq;
using FigureRenderer.Drawing;
using FigureRenderer.Layout;
using FigureRenderer.Reading;
using FigureRenderer.Traces;

namespace FigureRenderer.Tests;

/// <summary>Parallel coordinates and tables, beside what plotly.js 2.27.1 draws; fixtures/plotly-facts.html asked it.</summary>
public class PanelTests
{
    public static TheoryData<string> ParallelNames => [.. PlotlyFacts.Names("parallel")];

    public static TheoryData<string> TableNames => [.. PlotlyFacts.Names("tables")];

    [Theory]
    [MemberData(nameof(ParallelNames))]
    public void ParallelCoordinates_HaveTheAxesOfPlotly(string name)
    {
        JsonElement fact = PlotlyFacts.Find("parallel", name);
        (PanelDrawing panel, Box place) = PanelOf(fact);
        (ParallelDimension Dimension, double X)[] axes = [.. ((ParallelDrawing)panel).Arrange(place)];
        JsonElement[] expected = [.. fact.GetProperty("dimensions").EnumerateArray()];
        Assert.Equal(expected.Select(axis => axis.GetProperty("label").GetString()), axes.Select(axis => axis.Dimension.Label));
        foreach ((JsonElement axis, (ParallelDimension dimension, double x)) in expected.Zip(axes))
        {
            Assert.Equal(axis.GetProperty("x").GetDouble(), x, 0.5);
            Assert.Equal(axis.GetProperty("top").GetDouble(), dimension.Axis.Pixels.End, 0.5);
            Assert.Equal(axis.GetProperty("bottom").GetDouble(), dimension.Axis.Pixels.Start, 0.5);
            Assert.Equal(Strings(axis, "ticks"), dimension.Axis.Ticks.Select(tick => tick.Label));
            Assert.Equal(Strings(axis, "ends"), [dimension.Ends.Low, dimension.Ends.High]);
        }
    }

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Tables_HaveTheCellsOfPlotly(string name)
    {
        JsonElement fact = PlotlyFacts.Find("tables", name);
        (PanelDrawing panel, Box place) = PanelOf(fact);
        var table = (TableDrawing)panel;
        JsonElement[] cells = [.. fact.GetProperty("cells").EnumerateArray()];
        double[] widths = table.Widths(place.Width);
        Assert.Equal(cells.Select(cell => cell.GetProperty("width").GetDouble()).Distinct().Order(), widths.Distinct().Order());
        // Wrapped text is estimated wider here and padded by whole px.
        Assert.Equal(
            cells.Select(cell => Math.Round(cell.GetProperty("y").GetDouble())).Distinct().Order(),
            table.Rows(place).Select(row => Math.Round(row.Top)), (a, b) => Math.Abs(a - b) <= 1);
    }

    [Fact]
    public void Constraint_GraysLinesOutside_AndIsShownOnItsAxis()
    {
        XElement svg = Svg.Render(
            """[{"type":"parcoords","dimensions":[{"label":"a","values":[0,1,2],"constraintrange":[0.5,2]},{"label":"b","values":[0,1,2]}],"line":{"color":"#123456"}}]""");
        XElement kept = Assert.Single(svg.All("path"), path => path.Attribute("stroke")?.Value == "#123456");
        Assert.Equal(2, kept.Attribute("d")!.Value.Count(letter => letter == 'M'));
        Assert.Single(svg.All("path"), path => path.Attribute("stroke")?.Value == "#7f7f7f");
        Assert.Single(svg.All("path"), path => path.Attribute("stroke")?.Value == "#ff00ff");
    }

    [Fact]
    public void LineColors_ComeFromTheScale_HigherNumbersOnTop_WithAColorBar()
    {
        XElement svg = Svg.Render(
            """[{"type":"parcoords","dimensions":[{"values":[0,1,2]},{"values":[0,1,2]}],"line":{"color":[5,0,10],"cmin":0,"cmax":10,"colorscale":[[0,"#000000"],[1,"#ffffff"]],"showscale":true}}]""");
        string[] strokes = [.. svg.All("path")
            .Select(path => path.Attribute("stroke")?.Value ?? "")
            .Where(stroke => stroke is "#000000" or "#808080" or "#ffffff")];
        Assert.Equal(["#000000", "#808080", "#ffffff"], strokes);
        Assert.Equal(2, svg.All("stop").Count());
    }

    [Fact]
    public void ThousandsOfLines_StaySmall()
    {
        string values = string.Join(
            ',', Enumerable.Range(0, 5000).Select(i => (i * 7919 % 10007).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        string dimensions = string.Join(
            ',', Enumerable.Range(0, 6).Select(i => $$"""{"label":"d","values":[{{values}}],"range":[{{i}},{{10007 - i}}]}"""));
        string svg = FigureSvg.Render(
            $$"""{"data":[{"type":"parcoords","dimensions":[{{dimensions}}],"line":{"color":[{{values}}] } }],"layout":{} }""");
        Assert.InRange(svg.Length, 1000, 500_000);
        Assert.Single(XElement.Parse(svg).All("image"));
    }

    [Fact]
    public void LongDimensionNames_DoNotOverlap()
    {
        XElement svg = Svg.Render(
            """[{"type":"parcoords","dimensions":[{"label":"a very long name of a dimension","values":[0,1]},{"label":"another very long name of a dimension","values":[0,1]},{"label":"one more very long name of a dimension","values":[0,1]}]}]""", """{"width":400}""");
        Assert.DoesNotContain("a very long name of a dimension", svg.All("tspan").Select(run => run.Value));
    }

    [Fact]
    public void Table_WithMoreRowsThanRoom_CountsTheRest()
    {
        string rows = string.Join(',', Enumerable.Range(0, 50).Select(i => $"\"row {i}\""));
        XElement svg = Svg.Render($$"""[{"type":"table","header":{"values":["a"]},"cells":{"values":[[{{rows}}]]} }]""");
        Assert.Contains("row 0", svg.Texts());
        Assert.DoesNotContain("row 49", svg.Texts());
        Assert.Contains(
            svg.Texts(),
            text => text.StartsWith("and ", StringComparison.Ordinal) && text.EndsWith(" more rows", StringComparison.Ordinal));
    }

    [Fact]
    public void Table_TakesFillsAlignmentFormatsAndFonts_ByColumnAndRow()
    {
        XElement svg = Svg.Render(
            """[{"type":"table","header":{"values":["a","b"]},"cells":{"values":[["x","y"],[0.5,0.25]],"fill":{"color":["#010101",["#020202","#030303"]]},"format":["",".1%"],"align":["left","right"],"prefix":[null,"~"]}}]""");
        Assert.Equal((2, 1, 1), (svg.Rectangles("#010101").Length, svg.Rectangles("#020202").Length, svg.Rectangles("#030303").Length));
        Assert.Contains("~50.0%", svg.Texts());
        Assert.Equal("end", Assert.Single(svg.All("text"), text => text.Value == "~25.0%").Attribute("text-anchor")?.Value);
    }

    private static (PanelDrawing Panel, Box Place) PanelOf(JsonElement fact) =>
        Assert.Single(new FigureDrawing(Figure.Parse(fact.GetProperty("figure").GetRawText()), "f").Panels);

    private static IEnumerable<string> Strings(JsonElement source, string name) =>
        source.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);
}
