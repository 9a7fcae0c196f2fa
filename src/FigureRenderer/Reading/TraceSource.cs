using System.Globalization;
using System.Text.Json;
using FigureRenderer.Json;
using FigureRenderer.Theming;

namespace FigureRenderer.Reading;

/// <summary>A trace as the figure gives it, over the defaults of the template for its type.</summary>
internal sealed record TraceSource(int Index, string Type, Attributes Attributes)
{
    public string Name => Attributes.Text("name") ?? string.Create(CultureInfo.InvariantCulture, $"trace {Index}");

    public string XAxis => AxisId("xaxis", 'x');

    public string YAxis => AxisId("yaxis", 'y');

    /// <summary>Whether the trace stands in the legend only.</summary>
    public bool LegendOnly => Attributes.Find("visible") is { ValueKind: JsonValueKind.String };

    public static TraceSource Read(JsonElement trace, int index, Attributes template, Theme? theme)
    {
        string type = JsonValues.TraceType(trace);
        // The template's n traces of a type serve the figure's traces of that type; it has one for each here.
        Attributes defaults = template.Child("data").Objects(type).FirstOrDefault() ?? Attributes.None;
        return new TraceSource(
            index, type, new Attributes(trace).WithDefaults(theme?.Trace(type) ?? Attributes.None).WithDefaults(defaults));
    }

    // An axis is named x, x2, x3, …; anything else, x1 too, is the first.
    private string AxisId(string attribute, char letter) =>
        Attributes.Text(attribute) is { Length: > 0 } id && id[0] == letter && id[1..].All(char.IsAsciiDigit) && id[1..] != "1"
            ? id
            : letter.ToString();
}
