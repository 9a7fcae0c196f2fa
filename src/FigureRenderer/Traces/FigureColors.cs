using FigureRenderer.Json;
using FigureRenderer.Reading;

namespace FigureRenderer.Traces;

/// <summary>What a figure says about the colors of all its traces: default scales and the color axes that traces share.</summary>
internal sealed class FigureColors(Figure figure)
{
    public Attributes Layout => figure.Layout;

    /// <summary>The values of all traces on a color axis.</summary>
    public IEnumerable<double> ValuesOn(string colorAxis) => figure.Traces.SelectMany(trace =>
        trace.Attributes.Text("coloraxis") == colorAxis ? trace.Attributes.Items("z").SelectMany(row => JsonValues.Numbers(row))
        : trace.Attributes.Text("marker.coloraxis") == colorAxis ? Columns.Numbers(trace.Attributes, "marker.color")
        : []);
}
