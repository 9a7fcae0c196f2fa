using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>Draws a rectangle, circle, line, or path of the layout.</summary>
internal static partial class ShapeDrawing
{
    /// <summary>Returns whether the shape lies below the traces.</summary>
    public static bool IsBelow(Attributes shape) => shape.Text("layer") == "below";

    public static void Draw(
        SvgWriter svg, Attributes shape, Sheet sheet, IReadOnlyList<Axis> axes, Func<LayoutReference, LayoutReference, string?> clip)
    {
        if (shape.Find("visible") is { ValueKind: not JsonValueKind.True }) return;
        var x = LayoutReference.Of(shape.Text("xref"), true, sheet, axes);
        var y = LayoutReference.Of(shape.Text("yref"), false, sheet, axes);
        if (x is null || y is null) return;
        double opacity = Math.Clamp(shape.Number("opacity", 1), 0, 1);
        Color line = (Color.Parse(shape.Find("line.color")) ?? Color.DarkGray).Fade(opacity);
        Color fill = (Color.Parse(shape.Find("fillcolor")) ?? new Color(0, 0, 0, 0)).Fade(opacity);
        double width = Math.Max(0, shape.Number("line.width", 2));
        string type = shape.Text("type") ?? "rect";
        (string, string?)[] style =
        [
            ("fill", type == "line" || fill.Alpha == 0 ? "none" : fill.Css),
            ("fill-opacity", type == "line" || fill.Alpha == 0 ? null : fill.OpacityText), ("stroke", width > 0 ? line.Css : null),
            ("stroke-opacity", width > 0 ? line.OpacityText : null), ("stroke-width", width > 0 ? Number.Text(width) : null),
            ("stroke-dasharray", width > 0 ? Dashes.Of(shape.Text("line.dash"), width) : null), ("clip-path", clip(x, y)),
        ];
        if (type == "path")
        {
            if (Path(shape.Text("path") ?? "", x, y) is { } path) svg.Element("path", [("d", path), .. style]);
            return;
        }
        if (Pixel(shape, "x0", x) is not { } x0 || Pixel(shape, "x1", x) is not { } x1 || Pixel(shape, "y0", y) is not { } y0
            || Pixel(shape, "y1", y) is not { } y1)
        {
            return;
        }
        var box = Box.Of(x0, y0, x1, y1);
        if (type == "circle")
        {
            svg.Element(
                "ellipse",
                [(
                    "cx", Number.Text(box.CenterX)), ("cy", Number.Text(box.CenterY)), ("rx", Number.Text(box.Width / 2)),
                    ("ry", Number.Text(box.Height / 2)), .. style]);
        }
        else if (type == "line")
        {
            svg.Element("path", [("d", $"M{Number.Text(x0)} {Number.Text(y0)}L{Number.Text(x1)} {Number.Text(y1)}"), .. style]);
        }
        else
        {
            svg.Element(
                "path",
                [(
                    "d",
                    $"M{Number.Text(box.Left)} "
                        + $"{Number.Text(box.Top)}H{Number.Text(box.Right)}V{Number.Text(box.Bottom)}H{Number.Text(box.Left)}Z"),
                        .. style]);
        }
        DrawLabel(svg, shape, box, type == "line", sheet);
    }

    private static double? Pixel(Attributes shape, string name, LayoutReference reference) =>
        shape.Find(name) is { } value ? reference.Pixel(value, logarithms: false) : null;

    private static void DrawLabel(SvgWriter svg, Attributes shape, Box box, bool isLine, Sheet sheet)
    {
        if (shape.Text("label.text") is not { Length: > 0 } source) return;
        var text = new RichText(source, sheet.Font.With(shape, "label.font"));
        string place = shape.Text("label.textposition") ?? (isLine ? "middle" : "middle center");
        const double pad = 3;
        bool left = place.Contains("left", StringComparison.Ordinal) || place == "start",
            right = place.Contains("right", StringComparison.Ordinal) || place == "end";
        (double x, string anchor) = left ? (box.Left + pad, "start") : right ? (box.Right - pad, "end") : (box.CenterX, "middle");
        double y = place.Contains("top", StringComparison.Ordinal) ? box.Top + pad
            : place.Contains("bottom", StringComparison.Ordinal) ? box.Bottom - pad - text.Height
            : isLine ? box.CenterY - text.Height - pad
            : box.CenterY - (text.Height / 2);
        text.Draw(svg, x, y, anchor);
    }

    // An SVG path with absolute commands whose numbers are axis values; anything else draws nothing.
    private static string? Path(string source, LayoutReference x, LayoutReference y)
    {
        var path = new StringBuilder();
        foreach (Match command in Command().Matches(source))
        {
            char letter = command.Groups["letter"].Value[0];
            string[] numbers = command.Groups["numbers"].Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            if (letter is not ('M' or 'L' or 'H' or 'V' or 'Q' or 'C' or 'T' or 'S' or 'Z')) return null;
            path.Append(letter);
            for (int i = 0; i < numbers.Length; i++)
            {
                bool across = letter == 'H' || (letter != 'V' && i % 2 == 0);
                if (!double.TryParse(numbers[i], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)) return null;
                LayoutReference reference = across ? x : y;
                if (reference.Pixel(JsonSerializer.SerializeToElement(value), logarithms: false) is not { } pixel) return null;
                path.Append(Number.Text(pixel)).Append(' ');
            }
        }
        return path.Length == 0 ? null : path.ToString();
    }

    [GeneratedRegex(@"(?<letter>[A-Za-z])(?<numbers>[^A-Za-z]*(?:[eE][+-]?\d[^A-Za-z]*)*)")]
    private static partial Regex Command();
}
