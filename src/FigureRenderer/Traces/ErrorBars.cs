using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Reading;

namespace FigureRenderer.Traces;

/// <summary>Draws <c>error_x</c> and <c>error_y</c> of a trace.</summary>
internal static class ErrorBars
{
    public static void Draw(SvgWriter svg, TraceDrawing trace, double[] xs, double[] ys, Color color)
    {
        Draw(svg, trace, "error_y", xs, ys, vertical: true, color);
        Draw(svg, trace, "error_x", ys, xs, vertical: false, color);
    }

    private static void Draw(SvgWriter svg, TraceDrawing trace, string name, double[] across, double[] along, bool vertical, Color color)
    {
        Attributes error = trace.Attributes.Child(name);
        bool given = error.Find("array") is not null || error.Find("value") is not null;
        if (!given || !error.Flag("visible", true)) return;
        (Axis axis, Axis other) = vertical ? (trace.Y, trace.X) : (trace.X, trace.Y);
        Func<int, double> up = Length(error, ""), down = error.Flag("symmetric") == false || error.Find("arrayminus") is not null ? Length(error, "minus") : up;
        Color stroke = (Color.Parse(error.Find("color")) ?? color).Fade(trace.Opacity);
        double width = error.Number("thickness", 2), cap = error.Number("width", 4);
        for (int i = 0; i < along.Length; i++)
        {
            double at = other.ToPixel(across[i]);
            double low = axis.ToPixel(Move(axis, along[i], -down(i))), high = axis.ToPixel(Move(axis, along[i], up(i)));
            if (!double.IsFinite(at) || !double.IsFinite(low) || !double.IsFinite(high)) continue;
            Segment(at, low, at, high);
            Segment(at - cap, low, at + cap, low);
            Segment(at - cap, high, at + cap, high);
        }

        void Segment(double a0, double b0, double a1, double b1)
        {
            if (vertical) svg.Line(a0, b0, a1, b1, stroke, width);
            else svg.Line(b0, a0, b1, a1, stroke, width);
        }
    }

    private static Func<int, double> Length(Attributes error, string suffix) => error.Find("array" + suffix) is not null
        ? Columns.NumberOrEach(error, "array" + suffix, 0)
        : Columns.NumberOrEach(error, "value" + suffix, error.Number("value", 0));

    private static double Move(Axis axis, double position, double length) =>
        axis.Kind == AxisKind.Log ? axis.Linear(Math.Pow(10, position) + length) : position + length;
}
