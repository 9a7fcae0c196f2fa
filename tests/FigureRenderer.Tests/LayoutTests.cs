using System.Globalization;
using System.Xml.Linq;

namespace FigureRenderer.Tests;

public class LayoutTests
{
    [Fact]
    public void Title_AxisTitles_AndLegend_AreWritten()
    {
        XElement svg = Svg.Render(
            """[{"name":"train","y":[1,2]},{"name":"validation","y":[2,1]}]""",
            """{"title":{"text":"Learning curves"},"xaxis":{"title":{"text":"epoch"}},"yaxis":{"title":{"text":"loss"}}}""");
        Assert.Superset(new HashSet<string> { "Learning curves", "epoch", "loss", "train", "validation" }, svg.Texts().ToHashSet());
    }

    [Fact]
    public void Legend_IsLeftOut_ForASingleTraceOrOnRequest()
    {
        Assert.DoesNotContain("only", Svg.Render("""[{"name":"only","y":[1,2]}]""").Texts());
        Assert.DoesNotContain("a", Svg.Render("""[{"name":"a","y":[1,2]},{"name":"b","y":[1,2]}]""", """{"showlegend":false}""").Texts());
    }

    [Fact]
    public void Template_GivesColorsThatTheFigureLeavesOpen()
    {
        const string template =
            """{"template":{"layout":{"plot_bgcolor":"#e5ecf6","paper_bgcolor":"#fafafa","colorway":["#636efa"]},"data":{"scatter":[{"line":{"width":7}}]}}}""";
        XElement svg = Svg.Render("""[{"mode":"lines","y":[1,2]}]""", template);
        Assert.Single(svg.Rectangles("#e5ecf6"));
        Assert.Single(svg.Rectangles("#fafafa"));
        Assert.Equal(
            "7", Assert.Single(svg.All("path"), path => path.Attribute("stroke")?.Value == "#636efa").Attribute("stroke-width")!.Value);
    }

    [Fact]
    public void Grid_PlacesSubplotsInItsCells()
    {
        XElement svg = Svg.Render(
            """[{"y":[1,2]},{"y":[1,2],"xaxis":"x2","yaxis":"y2"},{"y":[1,2],"xaxis":"x3","yaxis":"y3"}]""",
            """{"width":500,"height":500,"margin":{"l":50,"r":50,"t":50,"b":50,"autoexpand":false},"plot_bgcolor":"#e5ecf6","grid":{"rows":2,"columns":2,"pattern":"independent","xgap":0,"ygap":0}}""");
        Assert.Equal(
            [(50.0, 50.0, 200.0), (250.0, 50.0, 200.0), (50.0, 250.0, 200.0)],
            svg.Rectangles("#e5ecf6").Select(plot => (plot.Number("x"), plot.Number("y"), plot.Number("width"))));
    }

    [Fact]
    public void GivenTicks_WithoutTexts_AreWrittenInTheAxisFormat()
    {
        XElement svg = Svg.Render(
            """[{"y":[0,1]}]""", """{"xaxis":{"visible":false},"yaxis":{"tickvals":[0,0.25,1],"tickformat":".0%"}}""");
        Assert.Equal(["0%", "25%", "100%"], svg.Texts().Where(text => text.Length > 0));
    }

    [Theory]
    [InlineData("1", "0.001", "0.01", "0.1", "1")]
    [InlineData("2", "0.01", "1")]
    public void LogAxis_ANumericTickDistanceCountsPowersOfTen(string distance, params string[] ticks)
    {
        XElement svg = Svg.Render(
            """[{"x":[0.001,1],"y":[5.5,5.5]}]""",
            $$$"""{"xaxis":{"type":"log","dtick":{{{distance}}},"range":[-3,0]},"yaxis":{"visible":false}}""");
        Assert.Equal(ticks, svg.Texts());
    }

    [Fact]
    public void ScaleAnchor_MakesCellsSquare()
    {
        XElement svg = Svg.Render(
            """[{"type":"heatmap","z":[[1,2],[3,4]],"showscale":false,"colorscale":[[0,"#010101"],[1,"#fefefe"]]}]""",
            """{"width":800,"height":400,"yaxis":{"scaleanchor":"x"},"xaxis":{"constrain":"domain"}}""");
        XElement cell = Assert.Single(svg.Rectangles("#010101"));
        Assert.Equal(cell.Number("width"), cell.Number("height"), 1.0);
    }

    [Fact]
    public void Annotation_StandsAtItsPoint_AndIsHiddenOutOfSight()
    {
        const string layout = """
            {"width":500,"height":500,"margin":{"l":50,"r":50,"t":50,"b":50,"autoexpand":false},"xaxis":{"range":[0,4]},"yaxis":{"range":[0,4]},
             "annotations":[{"x":2,"y":2,"text":"middle","showarrow":false},{"x":9,"y":2,"text":"beyond","showarrow":false},{"x":0,"y":1,"xref":"paper","yref":"paper","text":"corner","showarrow":false}]}
            """;
        XElement svg = Svg.Render("""[{"y":[1,2]}]""", layout);
        XElement middle = Assert.Single(svg.All("text"), text => text.Value == "middle");
        Assert.Equal(250, middle.Number("x"), 0.5);
        Assert.Contains("corner", svg.Texts());
        Assert.DoesNotContain("beyond", svg.Texts());
    }

    [Fact]
    public void CategoryAnnotation_MayGiveTheIndex()
    {
        XElement svg = Svg.Render(
            """[{"type":"heatmap","x":["zero","one"],"y":["zero","one"],"z":[[1,2],[3,4]]}]""",
            """{"annotations":[{"x":1,"y":0,"text":"2","showarrow":false}]}""");
        Assert.Contains("2", svg.Texts());
    }

    [Fact]
    public void Shapes_BelowComeBeforeTheTraces_OthersAfter()
    {
        XElement svg = Svg.Render(
            """[{"mode":"lines","y":[1,2],"line":{"color":"#123456"}}]""",
            """{"shapes":[{"type":"rect","x0":0,"x1":1,"y0":1,"y1":2,"layer":"below","fillcolor":"#abcdef","line":{"width":0}},{"type":"line","x0":0.5,"x1":0.5,"y0":0,"y1":1,"yref":"paper","line":{"color":"#fedcba"}}]}""");
        string[] colors = [.. svg.All("path")
            .Select(path => path.Attribute("fill")?.Value is "#abcdef" ? "below" : path.Attribute("stroke")?.Value ?? "")
            .Where(color => color is "below" or "#123456" or "#fedcba")];
        Assert.Equal(["below", "#123456", "#fedcba"], colors);
    }

    [Fact]
    public void Html_InLabels_BecomesStyledRuns()
    {
        XElement svg = Svg.Render(
            """[{"y":[1]}]""", """{"title":{"text":"<b>bold</b> <span style=\"color:#d62728\">red</span><br>x<sup>2</sup>"}}""");
        XElement title = Assert.Single(svg.All("text"), text => text.Value.StartsWith("bold", StringComparison.Ordinal));
        Assert.Contains(title.Elements(), run => run.Value == "bold" && run.Attribute("font-weight")?.Value == "bold");
        Assert.Contains(title.Elements(), run => run.Value == "red" && run.Attribute("fill")?.Value == "#d62728");
        Assert.Contains(title.Elements(), run => run.Value == "2" && run.Attribute("font-size") is not null);
    }

    [Fact]
    public void Labels_CannotInjectAnything()
    {
        const string bad = """</svg><script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3)""";
        string json = System.Text.Json.JsonSerializer.Serialize(bad);
        XElement svg = Svg.Render(
            $$"""[{"name":{{json}},"x":[{{json}},"b"],"y":[1,2],"text":{{json}},"mode":"lines+text","line":{"color":{{json}},"dash":{{json}} } }]""",
            $$"""{"showlegend":true,"title":{"text":{{json}},"font":{"family":{{json}} } },"font":{"color":{{json}} },"annotations":[{"x":0,"y":1,"text":{{json}} }],"images":[{"source":{{json}} }]}""");
        Assert.Empty(svg.All("script"));
        Assert.Empty(svg.All("image"));
        string[] names = [.. svg.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName)];
        Assert.DoesNotContain(names, name => name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Rendering_IsTheSameInGerman()
    {
        const string figure =
            """{"data":[{"type":"bar","y":[1.5,2.25],"text":["1,5","2"]},{"y":[0.001,1234.5]}],"layout":{"title":{"text":"t"},"width":620.5}}""";
        CultureInfo before = CultureInfo.CurrentCulture;
        (string svg, string text) = (FigureSvg.Render(figure), FigureText.Describe(figure));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(svg, FigureSvg.Render(figure));
            Assert.Equal(text, FigureText.Describe(figure));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("", "not valid JSON")]
    [InlineData("{\"data\":[", "not valid JSON")]
    [InlineData("[1]", "an array")]
    [InlineData("{\"data\":{}}", "its data is an object")]
    [InlineData("{\"data\":[1]}", "trace 0 is a number")]
    [InlineData("{\"layout\":[]}", "its layout is an array")]
    public void MalformedFigure_IsNamedInOneSentence(string json, string fault)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => FigureSvg.Render(json));
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LogAxis_WithPowers_WritesThem()
    {
        XElement svg = Svg.Render(
            """[{"x":[0.0001,1,1000],"y":[1,2,3]}]""", """{"xaxis":{"type":"log","dtick":1,"exponentformat":"power"}}""");
        Assert.Superset(new HashSet<string> { "10\u22124", "10\u22121", "1", "10", "102", "103" }, svg.Texts().ToHashSet());
    }
}
