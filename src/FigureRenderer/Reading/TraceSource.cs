using System.Globalization;
using System.Text.Json;
using FigureRenderer.Json;
using FigureRenderer.Theming;

namespace FigureRenderer.Reading;

/// <summary>A trace as the figure gives it, layered over the template's defaults for its type.</summary>
internal sealed record TraceSource(int Index, string Type, Attributes Attributes)
{
    public string Name => Attributes.Text("name") ?? string.Create(CultureInfo.InvariantCulture, $"trace {Index}");

    public string XAxis => AxisId("xaxis", 'x');

    public string YAxis => AxisId("yaxis", 'y');

    /// <summary>Whether the trace is only in the legend.</summary>
    public bool LegendOnly => Attributes.Find("visible") is { ValueKind: JsonValueKind.String };

    public static TraceSource Read(JsonElement trace, int index, Attributes template, Theme? theme)
    {
        string type = JsonValues.TraceType(trace);
        // If a template has n traces of a type, they apply in turn to the figure's traces of that type; here it has one per type.
        Attributes defaults = template.Child("data").Objects(type).FirstOrDefault() ?? Attributes.None;
        return new TraceSource(
            index, type, new Attributes(trace).WithDefaults(theme?.Trace(type) ?? Attributes.None).WithDefaults(defaults));
    }

    // An axis is named x, x2, x3, …; anything else, including x1, is the first.
    private string AxisId(string attribute, char letter) =>
        Attributes.Text(attribute) is { Length: > 0 } id && id[0] == letter && id[1..].All(char.IsAsciiDigit) && id[1..] != "1"
            ? id
            : letter.ToString();
}
