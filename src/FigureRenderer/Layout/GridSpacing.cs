using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Json;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>Keeps the plots of a grid far enough apart that the labels and titles of one do not overlap the next.</summary>
internal static class GridSpacing
{
    private const double Near = 1e-6;

    public static void Widen(SubplotGrid grid, Sheet sheet, IReadOnlyList<AxisDrawing> axes)
    {
        // Turning off automatic margins also keeps the plots in place.
        if (!sheet.Layout.Flag("margin.autoexpand", true)) return;
        AxisDrawing[] members = [.. axes.Where(
            axis => axis.Axis.Anchor is not null && grid.Domain(axis.Axis.Id) is not null && grid.Domain(axis.Axis.Anchor.Id) is not null)];
        if (members.Length == 0) return;
        double caption = Annotations(sheet.Layout)
            .Where(IsCaption)
            .Select(annotation => new RichText(annotation.Text("text") ?? "", sheet.Font.With(annotation, "font")).Height + 4)
            .DefaultIfEmpty().Max();
        double across = Most(members, isX: false), along = Most(members, isX: true);
        grid.Widen(across / sheet.Area.Width, along == 0 && caption == 0 ? 0 : (along + caption) / sheet.Area.Height);
    }

    /// <summary>Returns the annotations of a layout; those above a cell of the grid move with it.</summary>
    public static IEnumerable<Attributes> Annotations(Attributes layout, SubplotGrid? grid = null)
    {
        foreach (Attributes annotation in layout.Objects("annotations", layout.Child("annotationdefaults")))
        {
            bool onPaper = annotation.Text("xref") == "paper" && annotation.Text("yref") == "paper";
            if (grid is null || !onPaper || annotation.Number("x") is not { } x || annotation.Number("y") is not { } y
                || grid.Moved(x, y) is var moved && moved == (x, y))
            {
                yield return annotation;
            }
            else
            {
                yield return new Attributes(JsonSerializer.SerializeToElement(
                    new Dictionary<string, double> { ["x"] = moved.X, ["y"] = moved.Y })).WithDefaults(annotation);
            }
        }
    }

    private static bool IsCaption(Attributes annotation) =>
        annotation.Text("yanchor") == "bottom" && annotation.Text("yref") is { } reference
            && (reference == "paper" || reference.EndsWith(" domain", StringComparison.Ordinal));

    // Only what lies between two plots counts: the margin holds the outermost items.
    private static double Most(AxisDrawing[] members, bool isX)
    {
        AxisDrawing[] along = [.. members.Where(axis => axis.Axis.IsX == isX)];
        double first = along.Select(axis => axis.Axis.Anchor!.Domain.Start).DefaultIfEmpty().Min(),
            last = along.Select(axis => axis.Axis.Anchor!.Domain.End).DefaultIfEmpty().Max();
        return along.Where(
            axis => axis.Axis.Side is "top" or "right"
                ? axis.Axis.Anchor!.Domain.End < last - Near
                : axis.Axis.Anchor!.Domain.Start > first + Near)
            .Select(axis => axis.Outside).DefaultIfEmpty().Max();
    }
}
