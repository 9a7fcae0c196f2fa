using FigureRenderer.Axes;
using FigureRenderer.Json;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>Returns the space that shapes and annotations take on an axis, so that an automatic range includes them.</summary>
internal static class LayoutExtents
{
    private const double ArrowHead = 6;

    public static IEnumerable<Extent> Of(Axis axis, Sheet sheet)
    {
        string letter = axis.IsX ? "x" : "y";
        foreach (Attributes shape in sheet.Layout.Objects("shapes", sheet.Layout.Child("shapedefaults")))
        {
            if ((shape.Text(letter + "ref") ?? letter) != axis.Id || !shape.Flag("visible", true)) continue;
            double[] ends =
            [
                Position(shape, letter + "0", axis, logarithms: false), Position(shape, letter + "1", axis, logarithms: false),
            ];
            if (Array.TrueForAll(ends, double.IsFinite))
                yield return new Extent(ends.Min(), ends.Max(), Pixels: Math.Clamp(shape.Number("line.width", 2), 0, 100) / 2);
        }
        foreach (Attributes annotation in sheet.Layout.Objects("annotations", sheet.Layout.Child("annotationdefaults")))
        {
            if ((annotation.Text(letter + "ref") ?? letter) != axis.Id || !annotation.Flag("visible", true)
                || annotation.Text("text") is not { } source)
            {
                continue;
            }
            double at = Position(annotation, letter, axis, logarithms: true);
            if (!double.IsFinite(at)) continue;
            (double before, double after) = Reach(annotation, axis.IsX, new RichText(source, sheet.Font.With(annotation, "font")));
            yield return new Extent(at, at, Pixels: before, PixelsAbove: after);
        }
    }

    private static double Position(Attributes item, string name, Axis axis, bool logarithms) =>
        item.Find(name) is { } value ? axis.LayoutPosition(value, logarithms) ?? double.NaN : double.NaN;

    /// <summary>Returns how far, in px, an annotation extends from its point toward lower and higher values.</summary>
    private static (double Before, double After) Reach(Attributes annotation, bool isX, RichText text)
    {
        double pad = 2 * annotation.Number("borderpad", 1);
        double length = Math.Clamp((isX ? text.Width : text.Height) + pad, 0, 1000);
        if (!annotation.Flag("showarrow", true))
        {
            double share = isX ? Anchors.Before(annotation.Text("xanchor"), 0.5) : 1 - Anchors.Above(annotation.Text("yanchor"), 0.5);
            return (length * share, length * (1 - share));
        }
        // If the text is placed at axis values of its own, only the arrowhead counts.
        if (annotation.Text(isX ? "axref" : "ayref") is { } reference && reference != "pixel") return (ArrowHead, ArrowHead);
        double tail = isX ? annotation.Number("ax", -10) : -annotation.Number("ay", -30);
        return (Math.Clamp((length / 2) - tail, ArrowHead, 1000), Math.Clamp((length / 2) + tail, ArrowHead, 1000));
    }
}
