using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers.Charts;

/// <summary>A picture as a plot, without visible axes and without any reaction to the pointer.</summary>
internal static class ImagePlot
{
    /// <param name="png">The picture; its pixels are the units of the axes.</param>
    internal static GenericChart Of(byte[] png) => Chart.Image<string>(Source: "data:image/png;base64," + Convert.ToBase64String(png))
        .WithXAxis(ChartStyle.Hidden())
        .WithYAxis(ChartStyle.Hidden())
        .WithLayout(Layout.init(HoverMode: StyleParam.HoverMode.False, DragMode: StyleParam.DragMode.False));
}
