using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

/// <summary>A picture as a plot of its own: no axes are seen, and nothing happens under the pointer.</summary>
internal static class ImagePlot
{
    /// <param name="png">The picture; the axes count its pixels.</param>
    internal static GenericChart Of(byte[] png) => Chart.Image<string>(Source: "data:image/png;base64," + Convert.ToBase64String(png))
        .WithXAxis(ChartStyle.Hidden())
        .WithYAxis(ChartStyle.Hidden())
        .WithLayout(Layout.init<string>(HoverMode: StyleParam.HoverMode.False, DragMode: StyleParam.DragMode.False));
}
