using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers.Charts;

/// <summary>The curves of classes in the unit square and, beside it, the corner that they are crowded into.</summary>
/// <param name="Curves">The curves, the worst first.</param>
/// <param name="Across">The title of the horizontal axis.</param>
/// <param name="Up">The title of the vertical axis.</param>
/// <param name="CornerAtRight">
/// Whether a curve without mistakes passes through the upper right corner instead of the upper left one.
/// </param>
/// <param name="Area">The name of the area under a curve.</param>
internal sealed record CurveFigure(ClassCurve[] Curves, string Across, string Up, bool CornerAtRight, string Area)
{
    /// <summary>The number of curves that are drawn thick, the worst ones.</summary>
    private const int Emphasized = 3;

    /// <summary>The width and height of each of two panels, in px, to which the tolerance of thinning refers.</summary>
    private const double PanelSize = 320;

    /// <summary>Leaving out points changes a curve by at most this, in px, unless too many points would remain.</summary>
    private const double Tolerance = 0.25;

    /// <summary>The maximum number of points of all panels together; a figure with this many takes less than 100 kB.</summary>
    private const int MostPoints = 3800;

    private const int NarrowHeight = 900;

    /// <summary>The top margin on a phone, for the heading of the first panel; the height of the legend is added to it.</summary>
    private const int NarrowTop = 90;

    /// <summary>The zoomed corner is at least this many times as large as the distance of the curves' best points from it.</summary>
    private const double Room = 2.5;

    private static readonly double[] s_corners = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 1];

    private static readonly StyleParam.DrawingStyle[] s_dashes =
        [StyleParam.DrawingStyle.Solid, StyleParam.DrawingStyle.Dash, StyleParam.DrawingStyle.Dot, StyleParam.DrawingStyle.DashDot];

    /// <summary>A reference line in the whole range, and its label.</summary>
    internal Func<(GenericChart Line, Annotation Label)>? Reference { get; init; }

    internal ChartView Draw() => new(Draw);

    private GenericChart Draw(int figureWidth)
    {
        bool narrow = figureWidth == ChartStyle.NarrowWidth;
        (double width, double height) = (Corner(curve => curve.Reach.X), Corner(curve => curve.Reach.Y));
        GenericChart chart;
        if (width == 1 || height == 1)
        {
            chart = Whole(2 * PanelSize, MostPoints);
        }
        else
        {
            (double left, double right) = CornerAtRight ? (1 - width, 1.0) : (0.0, width);
            string side = CornerAtRight ? $"{Across} from {ChartStyle.Percent(left)}" : $"{Across} to {ChartStyle.Percent(right)}";
            string[] headings = ["whole range", $"zoomed: {side},<br>{Up} from {ChartStyle.Percent(1 - height)} on"];
            chart = Chart.Grid(
                    new[] { Whole(PanelSize, MostPoints / 2), Zoomed(left, right, height) }, nRows: narrow ? 2 : 1, nCols: narrow ? 1 : 2,
                    XGap: 0.25, YGap: 0.3, SubPlotTitles: headings, SubPlotTitleFont: Font.init(Size: 13))
                .WithShape(Window(left, right, height));
        }
        if (narrow)
        {
            var heading = Title.init(Text: $"{Area} of each class against the rest", Font: Font.init(Size: 13));
            heading.SetProperty("side", "top");
            chart = chart.WithLegendAbove(1.06, heading);
            return ChartStyle.Finish(chart, Finding(), NarrowHeight, top: NarrowTop, width: figureWidth);
        }
        chart = chart.WithLegendAbove(1.11)
            .WithAnnotation(LegendHeading());
        return ChartStyle.Finish(chart, Finding(), height: 580, top: 180);
    }

    private GenericChart Whole(double width, int points)
    {
        IEnumerable<GenericChart> lines = Lines(width, PanelSize, points, legend: true);
        (GenericChart Line, Annotation Label)? reference = Reference?.Invoke();
        GenericChart chart = Chart.Combine(reference is { Line: { } line } ? lines.Prepend(line) : lines)
            .WithXAxis(Axis(Across, -0.01, 1.01)).WithYAxis(Axis(Up, -0.01, 1.01));
        return reference is { Label: { } label } ? chart.WithAnnotation(label) : chart;
    }

    private GenericChart Zoomed(double left, double right, double height)
    {
        double width = right - left;
        return Chart.Combine(Lines(PanelSize / width, PanelSize / height, MostPoints / 2, legend: false))
            .WithXAxis(Axis(Across, left - 0.01 * width, right + 0.01 * width))
            .WithYAxis(Axis(Up, 1 - 1.01 * height, 1 + 0.01 * height));
    }

    /// <param name="width">The width of the range 0 to 1, in px.</param>
    /// <param name="height">The height of the range 0 to 1, in px.</param>
    /// <param name="points">The maximum number of points of all lines together.</param>
    /// <param name="legend">Whether the lines appear in the legend.</param>
    private IEnumerable<GenericChart> Lines(double width, double height, int points, bool legend)
    {
        ClassCurve[] drawn = Curves;
        for (double tolerance = Tolerance; drawn == Curves || drawn.Sum(curve => curve.X.Length) > points; tolerance *= 1.5)
            drawn = [.. Curves.Select(curve => curve.Thinned(width, height, tolerance))];
        // Rounding far below the size of a px halves the number of characters.
        int digits = (int)Math.Ceiling(Math.Log10(50 * Math.Max(width, height)));
        return drawn.Select((curve, rank) => Line(curve, rank, digits, legend));
    }

    private GenericChart Line(ClassCurve curve, int rank, int digits, bool legend)
    {
        double[] Short(double[] shares) => Array.ConvertAll(shares, share => Math.Round(share, digits));
        return Chart.Line<double, double, string>(
                Short(curve.X), Short(curve.Y), Name: FormattableString.Invariant($"{curve.Class}: {AreaOf(curve)}"), ShowLegend: legend,
                LineColor: ChartStyle.OfDigit(curve.Class), LineWidth: rank < Emphasized ? 3 : 1.5,
                LineDash: s_dashes[rank % s_dashes.Length])
            .WithAttribute("legendgroup", FormattableString.Invariant($"{curve.Class}"))
            .WithAttribute("text", curve.Thresholds)
            .WithHover(FormattableString.Invariant(
                $"class {curve.Class}: {Up} %{{y:.2%}}, {Across} %{{x:.2%}}<br>threshold %{{text}}; {Area} {AreaOf(curve)}"));
    }

    private string Finding() => Curves.Length == 1
        ? FormattableString.Invariant($"The {Area} of class {Curves[0].Class} is {AreaOf(Curves[0])}")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"The mean {Area} is {ChartStyle.Percent(Curves.Average(curve => curve.Area), Digits)}; class {Curves[0].Class} has the "
                + $"least, {AreaOf(Curves[0])}");

    /// <summary>The number of decimal places at which areas near 100 % can be distinguished.</summary>
    private int Digits => Curves[0].Area > 0.999 ? 4 : Curves[0].Area > 0.99 ? 3 : 2;

    private string AreaOf(ClassCurve curve) => ChartStyle.Percent(curve.Area, Digits);

    private double Corner(Func<ClassCurve, double> reach) => s_corners.First(corner => corner == 1 || corner >= Room * Curves.Max(reach));

    private Annotation LegendHeading() => Annotation.init(
        X: 0, Y: 1, YShift: 112, Text: $"{Area} of each class against the rest, the least first", ShowArrow: false, XRef: "paper",
        YRef: "paper", Align: StyleParam.AnnotationAlignment.Left, XAnchor: StyleParam.XAnchorPosition.Left,
        YAnchor: StyleParam.YAnchorPosition.Bottom, Font: Font.init(Size: 13));

    private static LinearAxis Axis(string title, double from, double to)
    {
        LinearAxis axis = ChartStyle.Axis(title, format: to - from < 0.05 ? ".1%" : ".0%");
        axis.SetProperty("range", new[] { from, to });
        return axis;
    }

    private static Shape Window(double left, double right, double height) => Shape.init(
        ShapeType: StyleParam.ShapeType.Rectangle, Xref: "x", X0: left, X1: right, Yref: "y", Y0: 1 - height, Y1: 1,
        FillColor: ChartStyle.Shade, Layer: StyleParam.Layer.Below, Line: Plotly.NET.Line.init(Color: ChartStyle.Gray, Width: 1));
}
