using System.Reflection;
using System.Text.Json;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;
using CSharpLayer = Plotly.NET.CSharp.GenericChartExtensions;

namespace ManagedPlotly.Tests;

public class OutputTests
{
    private static GenericChart Hostile() =>
        Chart.Line<double, double, string>([1.0, 2.0], [1.0, 2.0], Name: "</script><script>alert(1)</script>");

    [Fact]
    public void SaveHtml_AppendsTheEnding_AndReplacesTheFile()
    {
        string folder = Directory.CreateTempSubdirectory("plotly-output-").FullName;
        try
        {
            string path = Path.Combine(folder, "figure");
            CSharpLayer.SaveHtml(Hostile(), path);
            CSharpLayer.SaveHtml(Chart.Point<int, int, string>([1], [1], Name: "second"), path + ".html");
            string file = Assert.Single(Directory.GetFiles(folder));
            Assert.Equal(path + ".html", file);
            Assert.Contains("second", File.ReadAllText(file), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void EmbeddedHtml_LoadsPlotly_ShowsTheDrawingMeanwhile_AndCannotBeBrokenByALabel()
    {
        string html = GenericChart.toEmbeddedHTML(Hostile());
        Assert.Contains(
            """<script src="https://cdn.plot.ly/plotly-2.27.1.min.js" charset="utf-8"></script>""", html, StringComparison.Ordinal);
        Assert.Contains("<title>Plotly.NET Datavisualization</title>", html, StringComparison.Ordinal);
        Assert.Contains("<svg ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ChartHtml_IsAFragmentWithAFunctionOfItsOwn()
    {
        string first = GenericChart.toChartHTML(Hostile()), second = GenericChart.toChartHTML(Hostile());
        Assert.StartsWith("<div><div id=\"", first, StringComparison.Ordinal);
        Assert.Contains("Plotly.newPlot('", first, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void TemplateOfOneChart_LeavesTheNextChartAlone()
    {
        static GenericChart Chart1() => Chart.Point<int, int, string>([1], [1]);
        string before = GenericChart.toJson(Chart1());
        Template red = Template.init<Trace>(Layout.init<string>(PaperBGColor: Color.fromHex("#ff0000")));

        string styled = GenericChart.toJson(Chart1().WithLayout(Layout.init<string>(Template: red)));

        Assert.Contains("255, 0, 0", styled, StringComparison.Ordinal);
        Assert.Equal(before, GenericChart.toJson(Chart1()));
    }

    [Fact]
    public void RequireReference_CallsPlotlyThroughRequire()
    {
        GenericChart chart = GenericChart.addDisplayOptions(
            DisplayOptions.init(PlotlyJSReference: PlotlyJSReference.NewRequire("https://cdn.plot.ly/plotly-2.27.1.min")), Hostile());
        Assert.Contains("requirejs.config(", GenericChart.toChartHTML(chart), StringComparison.Ordinal);
    }

    // What a notebook kernel looks for, by names only.
    [Fact]
    public void Chart_CarriesTheFormatterConvention()
    {
        object attribute = Assert.Single(
            Hostile().GetType().GetCustomAttributes(inherit: true), item => item.GetType().Name == "TypeFormatterSourceAttribute");
        var mimeTypes = (string[])Get(attribute, "PreferredMimeTypes");
        Assert.Equal(["text/html", "application/vnd.plotly.v1+json", "text/plain"], mimeTypes);
        object source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        var formatters = (IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var outputs = formatters.ToDictionary(formatter => (string)Get(formatter, "MimeType"), formatter =>
        {
            var writer = new StringWriter();
            MethodInfo format = formatter.GetType().GetMethod("Format")!;
            Assert.True((bool)format.Invoke(formatter, [Hostile(), writer])!);
            Assert.False((bool)format.Invoke(formatter, ["no chart", writer])!);
            return writer.ToString();
        });
        Assert.Contains("<img ", outputs["text/html"], StringComparison.Ordinal);
        Assert.Equal(GenericChart.toJson(Hostile()), outputs["application/vnd.plotly.v1+json"]);
        Assert.Contains("1 line", outputs["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void Data_OfAnUnknownKind_AreNamed()
    {
        GenericChart chart = Hostile();
        chart.GetTraces()[0].SetValue("meta", new object());
        ArgumentException exception = Assert.Throws<ArgumentException>(() => GenericChart.toFigureJson(chart));
        Assert.Contains("System.Object", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SetValue_ReachesAttributesThatNoArgumentCovers()
    {
        GenericChart chart = Chart.Line<int, int, string>([1], [1], UseDefaults: false);
        chart.GetLayout().SetValue("separators", ",.");
        using var json = JsonDocument.Parse(GenericChart.toFigureJson(chart));
        Assert.Equal(",.", json.RootElement.GetProperty("layout").GetProperty("separators").GetString());
    }

    [Theory]
    [InlineData("#12345")]
    [InlineData("red")]
    [InlineData("#1f77b4ff")]
    public void FromHex_OfAnythingButSixDigits_Throws(string text) => Assert.Throws<ArgumentException>(() => Color.fromHex(text));

    [Fact]
    public void AnnotatedHeatmap_WithTextsForOtherRows_Throws()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => Chart.AnnotatedHeatmap<int, string, string, string>([[1, 2], [3, 4]], [["1", "2"]]));
        Assert.Contains("incompatible dims", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Combine_OfNothing_Throws() => Assert.Throws<ArgumentException>(() => Chart.Combine([]));

    [Fact]
    public void Defaults_AreNotChangedByStylingAChart()
    {
        GenericChart first = Chart.Line<int, int, string>([1], [1]).WithTitle("changed").WithSize(1, 1);
        Assert.Contains("changed", GenericChart.toFigureJson(first), StringComparison.Ordinal);
        string second = GenericChart.toFigureJson(Chart.Line<int, int, string>([1], [1]));
        Assert.DoesNotContain("changed", second, StringComparison.Ordinal);
        Assert.Contains("\"width\":600", second, StringComparison.Ordinal);
    }

    private static object Get(object item, string property) => item.GetType().GetProperty(property)!.GetValue(item)!;
}
