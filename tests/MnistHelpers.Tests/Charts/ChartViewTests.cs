namespace MnistHelpers.Tests;

/// <summary>What a notebook gets of a figure, found as a kernel finds it: by names and reflection.</summary>
public sealed class ChartViewTests
{
    private static readonly ChartView s_shown = DigitCharts.Gallery(Digits.Train, rows: 1, columns: 2);

    [Fact]
    public void Figure_PrefersHtml_ThenPlotly_ThenText()
    {
        object attribute = Attribute();
        Assert.Equal(["text/html", "application/vnd.plotly.v1+json", "text/plain"], (string[])Get(attribute, "PreferredMimeTypes"));

        object source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        var outputs = ((IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!)
            .ToDictionary(formatter => (string)Get(formatter, "MimeType"), Format);

        Assert.Equal(3, outputs.Count);
        Assert.Contains("<img ", outputs["text/html"], StringComparison.Ordinal);
        Assert.Equal(s_shown.ToJson(), outputs["application/vnd.plotly.v1+json"]);
        Assert.Equal(s_shown.ToString(), outputs["text/plain"]);
    }

    private static object Attribute() =>
        Assert.Single(
            typeof(ChartView).GetCustomAttributes(inherit: true), attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static object Get(object instance, string property) => instance.GetType().GetProperty(property)!.GetValue(instance)!;

    private static string Format(object formatter)
    {
        var writer = new StringWriter();
        Assert.True((bool)formatter.GetType().GetMethod("Format")!.Invoke(formatter, [s_shown, writer])!);
        return writer.ToString();
    }
}
