using System.Text;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Traces;

/// <summary>Draws <c>error_x</c> and <c>error_y</c> of a trace.</summary>
internal static class ErrorBars
{
    private const int MostPaths = 1500;

    public static void Draw(SvgWriter svg, TraceDrawing trace, double[] xs, double[] ys, Color color)
    {
        Draw(svg, trace, "error_y", xs, ys, vertical: true, color);
        Draw(svg, trace, "error_x", ys, xs, vertical: false, color);
    }

    /// <summary>Returns the positions together with the ends of their error bars on an axis.</summary>
    public static IEnumerable<double> Ends(TraceDrawing trace, Axis axis, double[] positions)
    {
        Attributes error = trace.Attributes.Child(axis == trace.X ? "error_x" : "error_y");
        if (!IsGiven(error)) return positions;
        (Func<int, double, double> up, Func<int, double, double> down) = Lengths(error, axis);
        return positions.Concat(positions.Select((at, i) => Move(axis, at, up(i, at))))
            .Concat(positions.Select((at, i) => Move(axis, at, -down(i, at))));
    }

    private static void Draw(SvgWriter svg, TraceDrawing trace, string name, double[] across, double[] along, bool vertical, Color color)
    {
        Attributes error = trace.Attributes.Child(name);
        if (!IsGiven(error)) return;
        (Axis axis, Axis other) = vertical ? (trace.Y, trace.X) : (trace.X, trace.Y);
        (Func<int, double, double> up, Func<int, double, double> down) = Lengths(error, axis);
        Color stroke = (Color.Parse(error.Find("color")) ?? color).Fade(trace.Opacity);
        double width = Math.Clamp(error.Number("thickness", 2), 0, 100), cap = Math.Clamp(error.Number("width", 4), 0, 100);
        var path = new StringBuilder();
        PixelCanvas? canvas = along.Length > MostPaths
            ? new PixelCanvas(Box.Of(trace.X.Pixels.Start, trace.Y.Pixels.Start, trace.X.Pixels.End, trace.Y.Pixels.End))
            : null;
        for (int i = 0; i < along.Length; i++)
        {
            double at = other.ToPixel(across[i]);
            double low = axis.ToPixel(Move(axis, along[i], -down(i, along[i]))), high = axis.ToPixel(Move(axis, along[i], up(i, along[i])));
            if (!double.IsFinite(at) || !double.IsFinite(low) || !double.IsFinite(high)) continue;
            Segment(at, low, at, high);
            Segment(at - cap, low, at + cap, low);
            Segment(at - cap, high, at + cap, high);
        }
        canvas?.Draw(svg);
        if (path.Length == 0) return;
        svg.Element(
            "path", ("d", path.ToString()), ("fill", "none"), ("stroke", stroke.Css), ("stroke-opacity", stroke.OpacityText),
            ("stroke-width", Number.Text(width)));

        void Segment(double a0, double b0, double a1, double b1)
        {
            if (!vertical) (a0, b0, a1, b1) = (b0, a0, b1, a1);
            if (canvas is not null)
            {
                canvas.Line(a0, b0, a1, b1, stroke);
            }
            else
            {
                path.Append('M')
                    .Append(Number.Text(a0))
                    .Append(' ')
                    .Append(Number.Text(b0))
                    .Append('L')
                    .Append(Number.Text(a1))
                    .Append(' ')
                    .Append(Number.Text(b1));
            }
        }
    }

    private static bool IsGiven(Attributes error) => error.Flag("visible", true)
        && (error.Find("array") is not null || error.Find("value") is not null || error.Text("type") is "percent" or "sqrt");

    private static (Func<int, double, double> Up, Func<int, double, double> Down) Lengths(Attributes error, Axis axis)
    {
        Func<int, double, double> up = Length(error, "", axis);
        bool symmetric = error.Flag("symmetric") ?? (error.Find("arrayminus") is null && error.Find("valueminus") is null);
        return (up, symmetric ? up : Length(error, "minus", axis));
    }

    // Lengths are given individually, or by a rule from the value that the bar belongs to.
    private static Func<int, double, double> Length(Attributes error, string suffix, Axis axis)
    {
        string kind = error.Text("type") ?? (error.Find("array") is not null ? "data" : "percent");
        double value = error.Number("value" + suffix) ?? error.Number("value", 10);
        Func<int, double> each = Columns.NumberOrEach(error, "array" + suffix, 0);
        return kind switch
        {
            "constant" => (_, _) => value,
            "percent" => (_, position) => Math.Abs(Value(axis, position) * value / 100),
            "sqrt" => (_, position) => Math.Sqrt(Math.Abs(Value(axis, position))),
            _ => (index, _) => Math.Abs(each(index)),
        };
    }

    private static double Value(Axis axis, double position) => axis.Kind == AxisKind.Log ? Math.Pow(10, position) : position;

    private static double Move(Axis axis, double position, double length) =>
        axis.Kind == AxisKind.Log ? axis.Linear(Math.Pow(10, position) + length) : position + length;
}
