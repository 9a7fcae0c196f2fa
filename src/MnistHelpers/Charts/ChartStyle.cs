using System.Globalization;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;

namespace MnistHelpers.Charts;

/// <summary>
/// The common look of all charts. The colors are those that Okabe and Ito chose for people who cannot distinguish red from green ("Color
/// universal design", 2008).
/// </summary>
internal static class ChartStyle
{
    internal const int Width = 740;
    internal const int RightMargin = 10;

    /// <summary>The width of layouts for places as narrow as a phone; they are scaled to the available width.</summary>
    internal const int NarrowWidth = 380;

    /// <summary>
    /// The distance from the figure's upper edge to the middle of the title, in px, regardless of the margin above the plot.
    /// </summary>
    private const int TitleMiddle = 35;

    internal static readonly Color Blue = Color.fromHex("#0072B2");
    internal static readonly Color Vermilion = Color.fromHex("#D55E00");
    internal static readonly Color Green = Color.fromHex("#009E73");
    internal static readonly Color Purple = Color.fromHex("#CC79A7");

    /// <summary>
    /// The blue and the vermilion of text, with a contrast of 5 to a white page; on a dark page, text becomes lighter automatically.
    /// </summary>
    internal static readonly Color BlueText = Blue;
    internal static readonly Color VermilionText = Color.fromHex("#B84F00");

    internal static readonly Color Ink = Color.fromHex("#222222");
    internal static readonly Color White = Color.fromHex("#FFFFFF");

    /// <summary>The color of muted marks, on light and dark pages.</summary>
    internal static readonly Color Gray = Color.fromHex("#8C8C8C");

    /// <summary>The shade that sets off a part of the plot from the background, on light and dark pages.</summary>
    internal static readonly Color Shade = Color.fromString("rgba(128, 128, 128, 0.12)");

    private static readonly Color s_rule = Color.fromHex("#DDDDDD");

    /// <summary>
    /// Ten colors for ten digits, with a contrast of 3 or more to a white and to a dark page. Not everyone can distinguish ten colors, so
    /// what is drawn in them also differs in marks or dashes.
    /// </summary>
    internal static readonly IReadOnlyList<string> DigitColors =
        ["#6A5ACD", "#D9607A", "#1B8A5A", "#B8800B", "#2E8BC0", "#B0416B", "#2A958A", "#86861C", "#A05EB5", "#808080"];

    internal static Color OfDigit(int digit) => Color.fromHex(DigitColors[digit % DigitColors.Count]);

    /// <summary>Sets the title, which states the finding, the size in px, and a plain background that follows the page's theme.</summary>
    internal static GenericChart Finish(
        GenericChart chart, string title, int height, int top = 70, int side = 60, int bottom = 60, int width = Width) => chart
        .WithTemplate(Look())
        .WithLayout(Layout.init(Title: Title.init(
            Text: title, Font: Font.init(Size: 16), X: 0.01, Y: 1 - (double)TitleMiddle / height,
            YAnchor: StyleParam.YAnchorPosition.Middle)))
        .WithMarginSize(Left: side, Right: RightMargin, Top: top, Bottom: bottom)
        .WithConfig(Config.init(Responsive: true, DisplayModeBar: false)) // its buttons would cover the title
        .WithSize(width, height);

    /// <summary>Lays the legend out in rows above the plot.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="y">Where the legend's lower edge is, as a fraction of the plot's height; above 1.</param>
    /// <param name="heading">A title of the legend.</param>
    internal static GenericChart WithLegendAbove(this GenericChart chart, double y, Optional<Title> heading = default) =>
        chart.WithLegendStyle(
            Orientation: StyleParam.Orientation.Horizontal, X: 0, Y: y, YAnchor: StyleParam.YAnchorPosition.Bottom, Title: heading);

    internal static LinearAxis Axis(string title, string? format = null, double? step = null, bool grid = true, bool fromZero = false)
    {
        LinearAxis axis = LinearAxis.init(
            Title: Title.init(Text: title), ShowGrid: grid);
        if (format is not null)
            axis.SetProperty("tickformat", format);
        if (step is { } distance)
            axis.SetProperty("dtick", distance);
        if (fromZero)
            axis.SetProperty("rangemode", "tozero");
        return axis;
    }

    /// <summary>Returns a logarithmic axis for counts, with room below the smallest, which is above 0, and above the largest.</summary>
    internal static LinearAxis LogAxis(string title, double least, double most)
    {
        LinearAxis axis = Axis(title, format: ",");
        axis.SetProperty("type", "log");
        axis.SetProperty("dtick", 1);
        axis.SetProperty("range", new[] { Math.Log10(least) - 0.3, Math.Log10(most) + 0.3 });
        return axis;
    }

    internal static LinearAxis Hidden() => LinearAxis.init(Visible: false);

    /// <summary>Returns a text at a point of the axes; without a color, it has that of the figure's other text, light or dark.</summary>
    internal static Annotation Label(double x, double y, string text, Color? color, double size) =>
        Annotation.init(
            X: x, Y: y, Text: text, ShowArrow: false, XRef: "x", YRef: "y",
            Font: color is null ? Font.init(Size: size) : Font.init(Size: size, Color: color));

    internal static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Names an image of a digit as English does: a 7, an 8.</summary>
    internal static string WithArticle(int digit) => FormattableString.Invariant($"{(digit == 8 ? "an" : "a")} {digit}");

    /// <summary>Formats a fraction as a percentage that is never rounded up to 100 % or down to 0 %.</summary>
    internal static string Percent(double share, int digits = 1)
    {
        double step = Math.Pow(10, -digits);
        double percent = Math.Round(share * 100, digits);
        percent = share < 1 ? Math.Min(percent, 100 - step) : percent;
        percent = share > 0 ? Math.Max(percent, step) : percent;
        return percent.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " %";
    }

    // In a template and not in the figure itself, because what the figure itself sets is kept when a dark page turns its background dark.
    private static Template Look()
    {
        Layout layout = Layout.init(
            PaperBGColor: White, PlotBGColor: White, Font: Font.init(Size: 13, Color: Ink),
            Colorway: Color.fromColors(Palette.Series));
        layout.SetProperty("xaxis", AxisLook());
        layout.SetProperty("yaxis", AxisLook());
        var template = new Template();
        template.SetProperty("layout", layout);
        return template;
    }

    private static LinearAxis AxisLook()
    {
        LinearAxis axis = LinearAxis.init(
            GridColor: s_rule, ZeroLine: false, ShowLine: true, LineColor: s_rule);
        // Otherwise, plotly.js lets ticks stick out of a heatmap.
        axis.SetProperty("ticks", "");
        axis.SetProperty("automargin", true);
        var title = new Title();
        title.SetProperty("standoff", 8);
        axis.SetProperty("title", title);
        return axis;
    }
}
