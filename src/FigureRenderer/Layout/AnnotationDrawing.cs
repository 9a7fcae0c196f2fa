using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;
using FigureRenderer.Theming;

namespace FigureRenderer.Layout;

/// <summary>Draws an annotation of the layout, with its box and arrow.</summary>
internal static class AnnotationDrawing
{
    public static void Draw(SvgWriter svg, Attributes annotation, Sheet sheet, IReadOnlyList<Axis> axes)
    {
        if (!annotation.Flag("visible", true) || annotation.Text("text") is not { } source) return;
        var x = LayoutReference.Of(annotation.Text("xref"), true, sheet, axes);
        var y = LayoutReference.Of(annotation.Text("yref"), false, sheet, axes);
        if (x is null || y is null || Head(annotation, "x", x) is not { } headX || Head(annotation, "y", y) is not { } headY) return;
        bool arrow = annotation.Flag("showarrow", true);
        (double tailX, double tailY) =
            arrow ? (Tail(annotation, "ax", headX, -10, x), Tail(annotation, "ay", headY, -30, y)) : (headX, headY);
        double opacity = Math.Clamp(annotation.Number("opacity", 1), 0, 1);
        Font font = sheet.Font.With(annotation, "font");
        bool onData = x.IsValue && y.IsValue, turnsOver = onData && sheet.TurnsOver;
        if (turnsOver || (onData && sheet.HasMaps)) font = font with { Color = font.Color with { IsFurniture = false } };
        else if (sheet.Theme is { } theme && annotation.Find("bgcolor") is null) font = font with { Color = theme.OfText(font.Color) };
        var text = new RichText(source, font);
        double border = Color.Parse(annotation.Find("bordercolor")) is null ? 0 : annotation.Number("borderwidth", 1);
        double pad = annotation.Number("borderpad", 1) + border;
        (double width, double height) =
            ((annotation.Number("width") ?? text.Width) + (2 * pad), (annotation.Number("height") ?? text.Height) + (2 * pad));
        double left = tailX + annotation.Number("xshift", 0)
            - (width * Before(annotation.Text("xanchor"), x, annotation.Number("x", 0.5), arrow));
        double top = tailY - annotation.Number("yshift", 0)
            - (height * Above(annotation.Text("yanchor"), y, annotation.Number("y", 0.5), arrow));
        double angle = annotation.Number("textangle", 0);
        if (arrow)
        {
            var box = new Box(left, top, width, height);
            DrawArrow(
                svg, annotation, text.IsEmpty ? (tailX, tailY) : LeaveBox(box, (tailX, tailY), (headX, headY)), (headX, headY), opacity,
                sheet);
        }
        if (text.IsEmpty) return;
        if (angle != 0)
        {
            svg.Open(
                "g", ("transform", $"rotate({Number.Text(angle)} {Number.Text(left + (width / 2))} {Number.Text(top + (height / 2))})"));
        }
        if (Color.Parse(annotation.Find("bgcolor")) is { } background || border > 0)
        {
            svg.Rectangle(
                new Box(left, top, width, height), Color.Parse(annotation.Find("bgcolor"))?.Fade(opacity),
                Color.Parse(annotation.Find("bordercolor"))?.Fade(opacity), border);
        }
        (double at, string anchor) = annotation.Text("align") switch
        {
            "left" => (left + pad, "start"),
            "right" => (left + width - pad, "end"),
            _ => (left + (width / 2), "middle"),
        };
        if (turnsOver) svg.Open("g", ("class", Theme.Filtered));
        text.Draw(svg, at, top + ((height - text.Height) / 2), anchor, opacity);
        if (turnsOver) svg.Close("g");
        if (angle != 0) svg.Close("g");
    }

    // A point given as an axis value has to be visible.
    private static double? Head(Attributes annotation, string name, LayoutReference reference)
    {
        if (annotation.Find(name) is not { } value || reference.Pixel(value, logarithms: true) is not { } pixel) return null;
        if (!reference.IsValue) return pixel;
        (double low,
            double high) = (
                Math.Min(reference.Axis!.Pixels.Start, reference.Axis.Pixels.End),
                Math.Max(reference.Axis.Pixels.Start, reference.Axis.Pixels.End));
        return pixel >= low - 0.5 && pixel <= high + 0.5 ? pixel : null;
    }

    private static double Tail(Attributes annotation, string name, double head, double otherwise, LayoutReference reference)
    {
        bool onAxis = annotation.Text(name + "ref") is { } given && given != "pixel";
        if (onAxis && annotation.Find(name) is { } value) return reference.Pixel(value, logarithms: true) ?? head;
        return head + annotation.Number(name, otherwise);
    }

    // The arrow starts where it leaves the text's box.
    private static (double X, double Y) LeaveBox(Box box, (double X, double Y) tail, (double X, double Y) head)
    {
        (double dx, double dy) = (head.X - tail.X, head.Y - tail.Y);
        double acrossX = dx == 0 ? double.PositiveInfinity : ((dx > 0 ? box.Right : box.Left) - tail.X) / dx;
        double acrossY = dy == 0 ? double.PositiveInfinity : ((dy > 0 ? box.Bottom : box.Top) - tail.Y) / dy;
        double share = Math.Clamp(Math.Min(acrossX, acrossY), 0, 1);
        return (tail.X + (share * dx), tail.Y + (share * dy));
    }

    private static double Before(string? anchor, LayoutReference reference, double share, bool arrow) =>
        Anchors.Before(anchor, reference.Axis is null && !arrow ? share : 0.5);

    private static double Above(string? anchor, LayoutReference reference, double share, bool arrow) =>
        Anchors.Above(anchor, reference.Axis is null && !arrow ? share : 0.5);

    private static void DrawArrow(
        SvgWriter svg, Attributes annotation, (double X, double Y) tail, (double X, double Y) head, double opacity, Sheet sheet)
    {
        Color color = (Color.Parse(annotation.Find("arrowcolor")) ?? Color.Parse(annotation.Find("bordercolor")) ?? sheet.Font.Color)
            .Fade(opacity);
        double width = Math.Max(0.1, annotation.Number("arrowwidth", 2)), size = Math.Max(0.3, annotation.Number("arrowsize", 1));
        double length = Math.Sqrt(Math.Pow(head.X - tail.X, 2) + Math.Pow(head.Y - tail.Y, 2));
        if (length < 1) return;
        (double dx, double dy) = ((head.X - tail.X) / length, (head.Y - tail.Y) / length);
        double standoff = Math.Clamp(annotation.Number("standoff", 0), 0, length);
        (double tipX, double tipY) = (head.X - (dx * standoff), head.Y - (dy * standoff));
        svg.Line(tail.X, tail.Y, tipX, tipY, color, width);
        if (annotation.Number("arrowhead", 1) < 1) return;
        (double reach, double half) = (3.2 * width * size, 1.6 * width * size);
        (double baseX, double baseY) = (tipX - (dx * reach), tipY - (dy * reach));
        string path = $"M{Number.Text(tipX)} {Number.Text(tipY)}L{Number.Text(baseX - (dy * half))} {Number.Text(baseY + (dx * half))}" +
            $"L{Number.Text(baseX + (dy * half))} {Number.Text(baseY - (dx * half))}Z";
        svg.Element("path", ("d", path), ("fill", color.Css), ("fill-opacity", color.OpacityText));
    }
}
