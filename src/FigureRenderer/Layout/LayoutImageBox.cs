using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Json;

namespace FigureRenderer.Layout;

/// <summary>Finds the position of an image in the layout.</summary>
internal static class LayoutImageBox
{
    /// <summary>Returns the box of an image; null if its axes or its size are missing.</summary>
    public static Box? Of(Attributes image, LayoutReference? x, LayoutReference? y)
    {
        (double width, double height) = (Length(image, "sizex", x), Length(image, "sizey", y));
        if (Start(image, "x", x) is not { } left || Start(image, "y", y) is not { } top || width <= 0 || height <= 0) return null;
        return new Box(
            left - (width * Anchors.Before(image.Text("xanchor") ?? "left", 0)),
            top - (height * Anchors.Above(image.Text("yanchor") ?? "top", 1)), width, height);
    }

    private static double? Start(Attributes image, string name, LayoutReference? reference) =>
        image.Find(name) is { } value
            ? reference?.Pixel(value, logarithms: false)
            : reference?.Pixel(JsonSerializer.SerializeToElement(0), logarithms: false);

    private static double Length(Attributes image, string name, LayoutReference? reference)
    {
        double size = image.Number(name, 0);
        double? end = reference?.Pixel(JsonSerializer.SerializeToElement(size), logarithms: false);
        double? start = reference?.Pixel(JsonSerializer.SerializeToElement(0), logarithms: false);
        return end is { } to && start is { } from ? Math.Abs(to - from) : 0;
    }
}
