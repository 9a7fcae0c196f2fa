using FigureRenderer.Json;
using FigureRenderer.Reading;

namespace FigureRenderer.Traces;

/// <summary>The color settings that apply to all traces of a figure: default scales and shared color axes.</summary>
internal sealed class FigureColors(Figure figure)
{
    public Attributes Layout => figure.Layout;

    /// <summary>Returns the values of all traces on a color axis.</summary>
    public IEnumerable<double> ValuesOn(string colorAxis) => figure.Traces.SelectMany(trace =>
        trace.Attributes.Text("coloraxis") == colorAxis ? trace.Attributes.Items("z").SelectMany(row => JsonValues.Numbers(row))
        : trace.Attributes.Text("marker.coloraxis") == colorAxis ? Columns.Numbers(trace.Attributes, "marker.color")
        : []);
}
