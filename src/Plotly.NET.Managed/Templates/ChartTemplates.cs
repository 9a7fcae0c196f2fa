using System.Text.Json;
using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <summary>Ready-made templates. Each access returns a new one.</summary>
public static class ChartTemplates
{
    private static readonly Lazy<Template> s_plotly = new(ReadPlotly);

    /// <summary>The default: a light blue plot with white grid lines on white paper.</summary>
    public static Template plotly => new Template().Overlay(s_plotly.Value);

    /// <summary>White paper and plot, with axis lines and zero lines.</summary>
    public static Template light => Of("white", "white", null, LightAxis);

    /// <summary>As <see cref="light"/>, with axis lines on all sides and ticks inside.</summary>
    public static Template lightMirrored => Of("white", "white", null, MirroredLightAxis);

    /// <summary>As <see cref="light"/>, without a background: the page shows through.</summary>
    public static Template transparent => Of("rgba(255, 255, 255, 0)", "rgba(255, 255, 255, 0)", null, LightAxis);

    /// <summary>As <see cref="lightMirrored"/>, without a background: the page shows through.</summary>
    public static Template transparentMirrored => Of("rgba(255, 255, 255, 0)", "rgba(255, 255, 255, 0)", null, MirroredLightAxis);

    /// <summary>The same as <see cref="darkMirrored"/>, as in Plotly.NET.</summary>
    public static Template dark => darkMirrored;

    /// <summary>Dark gray paper and plot with light gray text, axis lines on all sides and ticks inside.</summary>
    public static Template darkMirrored => Of("rgb(55, 55, 61)", "rgb(55, 55, 61)", "rgb(204, 204, 204)", MirroredDarkAxis);

    private static Template Of(string paper, string plot, string? font, Func<LinearAxis> axis)
    {
        Layout layout = Layout.init<string>(
            PaperBGColor: Color.fromString(paper), PlotBGColor: Color.fromString(plot),
            Font: font is null ? FSharpOption<Font>.None : Font.init(Color: Color.fromString(font)));
        return Template.init<Trace>(layout.SetRequired("xaxis", axis()).SetRequired("yaxis", axis()));
    }

    private static LinearAxis LightAxis() =>
        LinearAxis.init<int, int, int, int, int, string, string, string>(ShowLine: true, ZeroLine: true);

    private static LinearAxis MirroredLightAxis() => LinearAxis.init<int, int, int, int, int, string, string, string>(
        ShowLine: true, ZeroLine: true, Mirror: StyleParam.Mirror.All, Ticks: StyleParam.TickOptions.Inside);

    private static LinearAxis MirroredDarkAxis()
    {
        Color line = Color.fromString("rgb(204, 204, 204)");
        return LinearAxis.init<int, int, int, int, int, string, string, string>(
            LineColor: line, ZeroLineColor: line, GridColor: Color.fromString("rgba(204, 204, 204, 0.3)"),
            TickColor: Color.fromString("rgba(204, 204, 204, 0.5)"), Ticks: StyleParam.TickOptions.Inside, ShowLine: true, ZeroLine: true)
            .SetRequired("mirror", StyleParam.Mirror.AllTicks);
    }

    private static Template ReadPlotly()
    {
        using Stream json = typeof(ChartTemplates).Assembly.GetManifestResourceStream("Plotly.NET.plotly.json")!;
        using var document = JsonDocument.Parse(json);
        return new Template().Overlay((DynObj)ToObject(document.RootElement)!);
    }

    private static object? ToObject(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Aggregate(
            new DynObj(), (target, property) => target.SetRequired(property.Name, ToObject(property.Value))),
        JsonValueKind.Array => element.EnumerateArray().Select(ToObject).ToArray(),
        JsonValueKind.String => element.GetString(),
        // "2.0" has to stay a double, so that it is written as 2.0 again.
        JsonValueKind.Number =>
            element.GetRawText().Contains('.', StringComparison.Ordinal) ? element.GetDouble() : (object)element.GetInt32(),
        JsonValueKind.Null => null,
        _ => element.GetBoolean(),
    };
}
