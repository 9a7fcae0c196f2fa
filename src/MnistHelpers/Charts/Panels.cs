using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace MnistHelpers.Charts;

/// <summary>Puts charts side by side in one figure if a grid of equal cells does not suffice.</summary>
internal static class Panels
{
    /// <summary>Puts a chart on axes of its own.</summary>
    /// <param name="chart">The chart; it is changed.</param>
    /// <param name="number">The number of the panel and of its axes, from 1.</param>
    /// <param name="place">Its place as fractions of the plotting area, from 0 (left and bottom) to 1 (right and top).</param>
    /// <param name="x">Its horizontal axis.</param>
    /// <param name="y">Its vertical axis.</param>
    internal static GenericChart At(
        GenericChart chart, int number, (double Left, double Right, double Bottom, double Top) place, LinearAxis x, LinearAxis y)
    {
        x.SetProperty("domain", new[] { place.Left, place.Right });
        x.SetProperty("anchor", "y" + Suffix(number));
        y.SetProperty("domain", new[] { place.Bottom, place.Top });
        y.SetProperty("anchor", "x" + Suffix(number));
        return chart.WithAxisAnchor(X: number, Y: number)
            .WithXAxis(x, StyleParam.SubPlotId.NewXAxis(number))
            .WithYAxis(y, StyleParam.SubPlotId.NewYAxis(number));
    }

    /// <summary>Returns hidden axes for square cells, with the first row on top.</summary>
    internal static (LinearAxis X, LinearAxis Y) ForCells(int number)
    {
        LinearAxis x = ChartStyle.Hidden(), y = ChartStyle.Hidden();
        x.SetProperty("constrain", "domain");
        x.SetProperty("constraintoward", "left");
        y.SetProperty("constrain", "domain");
        y.SetProperty("autorange", "reversed");
        y.SetProperty("scaleanchor", "x" + Suffix(number));
        return (x, y);
    }

    /// <summary>Returns a text that begins above a panel's upper left corner.</summary>
    internal static Annotation Heading(double left, double top, string text) =>
        Annotation.init(
            X: left, Y: top, Text: text, Align: StyleParam.AnnotationAlignment.Left, ShowArrow: false, XRef: "paper", YRef: "paper",
            XAnchor: StyleParam.XAnchorPosition.Left, YAnchor: StyleParam.YAnchorPosition.Bottom, Font: Font.init(Size: 12));

    private static string Suffix(int number) => number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture);
}
