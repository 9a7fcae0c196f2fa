using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace MnistHelpers;

/// <summary>
/// What all charts look like. The colours are those that Okabe and Ito chose for people who do not tell red from green
/// ("Color universal design", 2008).
/// </summary>
internal static class ChartStyle
{
    internal const int Width = 740;
    internal const int RightMargin = 10;

    internal static readonly Color Blue = Color.fromHex("#0072B2");
    internal static readonly Color Vermilion = Color.fromHex("#D55E00");
    internal static readonly Color Ink = Color.fromHex("#222222");
    internal static readonly Color White = Color.fromHex("#FFFFFF");
    private static readonly Color Rule = Color.fromHex("#DDDDDD");

    /// <summary>The title, in which the finding stands, the size in px, and a plain white ground.</summary>
    internal static GenericChart Finish(GenericChart chart, string title, int height, int top = 70, int side = 60, int bottom = 60) => chart
        .WithLayout(Layout.init<string>(
            Title: Title.init(Text: title, Font: Font.init(Size: 16, Color: Ink), X: 0.01), PaperBGColor: White, PlotBGColor: White,
            Font: Font.init(Size: 13, Color: Ink)))
        .WithMarginSize<int, int, int, int, int, bool>(Left: side, Right: RightMargin, Top: top, Bottom: bottom)
        .WithConfig(Config.init(Responsive: true, DisplayModeBar: false)) // its buttons would lie over the title
        .WithSize(Width, height);

    internal static LinearAxis Axis(string title, string? format = null, double? step = null, bool grid = true, bool fromZero = false)
    {
        LinearAxis axis = LinearAxis.init<int, int, int, double, int, string, string, string>(
            Title: Title.init(Text: title), ShowGrid: grid, GridColor: Rule, ZeroLine: false, ShowLine: true, LineColor: Rule);
        if (format is not null)
            axis.SetValue("tickformat", format);
        if (step is { } distance)
            axis.SetValue("dtick", distance);
        if (fromZero)
            axis.SetValue("rangemode", "tozero");
        return axis;
    }

    internal static LinearAxis Hidden() => LinearAxis.init<int, int, int, int, int, string, string, string>(Visible: false);

    internal static Annotation Label(double x, double y, string text, Color colour, double size) =>
        Annotation.init<double, double, int, string, int, string, string, string, string, string>(
            X: x, Y: y, Text: text, ShowArrow: false, XRef: "x", YRef: "y", Font: Font.init(Size: size, Color: colour));

    internal static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share as per cent; never rounded up to all or down to nothing.</summary>
    internal static string Percent(double share, int digits = 1)
    {
        double step = Math.Pow(10, -digits);
        double percent = Math.Round(share * 100, digits);
        percent = share < 1 ? Math.Min(percent, 100 - step) : percent;
        percent = share > 0 ? Math.Max(percent, step) : percent;
        return percent.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " %";
    }
}
