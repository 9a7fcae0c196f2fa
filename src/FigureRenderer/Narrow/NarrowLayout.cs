using System.Text.Json;
using System.Text.Json.Nodes;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Layout;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Narrow;

/// <summary>
/// Lays out a figure anew at the width of a phone: letters keep their size, titles are broken into lines, a legend beside the plot moves
/// below it, axes get fewer numbers if these would overlap, and a plot that would be too tall becomes about as high as it is wide.
/// </summary>
/// <param name="figure">The figure; it is changed.</param>
/// <param name="wide">The drawing of the wide version.</param>
/// <param name="isOwn">Whether the figure was made for this width, in which case its height stays.</param>
internal sealed class NarrowLayout(JsonObject figure, FigureDrawing wide, bool isOwn)
{
    /// <summary>The widest word that is not cut in two for a title, in px.</summary>
    private const double WidestWord = 120;

    private const double Edge = 8, Side = 12, BesidePanels = 40, Gap = 10, LeastHeight = 150, HeightOfWidth = 1.1;

    public void Apply()
    {
        Attributes given = Figure.Parse(figure.ToJsonString()).Layout;
        JsonObject layout = Member(figure, "layout");
        layout["width"] = NarrowFigure.Width;
        (double top, double height) = (given.Number("margin.t", 100), given.Number("height", 450));
        JsonObject margin = Member(layout, "margin");
        // Parallel axes have their numbers beside the plotting area.
        double side = wide.Panels.Any() ? BesidePanels : Side;
        margin["l"] = Math.Min(side, given.Number("margin.l", 80));
        margin["r"] = wide.Panels.Any() ? side : Math.Min(side, given.Number("margin.r", 80));
        foreach (Axis axis in wide.Axes.Where(axis => axis.Visible)) Member(layout, Axis.LayoutName(axis.Id))["automargin"] = true;
        bool below = wide.Legend is { IsBeside: true };
        if (below)
        {
            JsonObject legend = Member(layout, "legend");
            (legend["orientation"], legend["x"], legend["xanchor"], legend["yanchor"]) = ("h", 0, "left", "top");
        }
        (double titleHeight, double afterTitle) = Title(layout, given, top, height);
        FigureDrawing drawn = Draw();
        double added = Annotations(layout, given, drawn);
        foreach (Axis axis in drawn.Axes.Where(axis => axis.Visible)) Place(layout, axis);
        drawn = Draw();

        double legendAbove = drawn.Legend is { IsAbove: true } above ? above.Height - (isOwn ? 0 : wide.Legend?.Height ?? 0) : 0;
        double newTop = Math.Round(titleHeight + Math.Max(Gap, afterTitle + legendAbove) + added);
        double area = isOwn || !IsSinglePlot
            ? height - top - given.Number("margin.b", 80)
            : Math.Min(wide.Area.Height, Math.Max(LeastHeight, HeightOfWidth * drawn.Area.Width));
        double bottom = drawn.AxesBelow;
        if (below && drawn.Legend is { } moved)
        {
            Member(layout, "legend")["y"] = Math.Round(-(bottom + Gap) / area, 3);
            bottom += moved.Height + (2 * Gap);
        }
        else
        {
            bottom = Math.Max(
                bottom, Math.Min(given.Number("margin.b", 80), isOwn ? double.PositiveInfinity : drawn.Height - drawn.Area.Bottom));
        }
        double whole = Math.Round(newTop + area + bottom);
        (layout["height"], margin["t"], margin["b"]) = (whole, newTop, Math.Round(bottom));
        if (titleHeight > 0) Member(layout, "title")["y"] = Math.Round(1 - (Edge / whole), 4);
    }

    private bool IsSinglePlot =>
        wide.Axes.Count == 2 && !wide.Axes.Any(axis => !axis.IsX && axis.Kind == AxisKind.Category) && wide.Axes.All(axis => axis.Visible);

    private FigureDrawing Draw() => new(Figure.Parse(figure.ToJsonString()), "narrow");

    /// <summary>
    /// Breaks the title into lines at the upper edge. Returns its lower end and the space that the figure keeps free below its title.
    /// </summary>
    private static (double Height, double After) Title(JsonObject layout, Attributes given, double top, double height)
    {
        if (TitleDrawing.Text(given) is not { Length: > 0 } source) return (0, top);
        Font font = TitleDrawing.FontOf(given);
        double line = font.LineHeight;
        double end = given.Number("title.y") is { } y
            ? ((1 - y) * height) + (line * (1 - Anchors.Above(given.Text("title.yanchor"), y)))
            : (top + line) / 2;
        string wrapped = TextWrapping.Wrap(source, font, NarrowFigure.Width - (2 * Edge));
        if (layout["title"] is not JsonObject) layout["title"] = new JsonObject();
        JsonObject title = Member(layout, "title");
        (title["text"], title["yanchor"], title["yref"]) = (wrapped, "top", "container");
        title["font"] = new JsonObject { ["size"] = font.Size };
        if (given.Text("title.font.color") is { } color && Color.Parse(color) is { IsFurniture: false } own)
            title["font"]!["color"] = own.CssWithAlpha;
        return (Edge + new RichText(wrapped, font).Height, top - end);
    }

    // Annotations above the plot need more room there if they have more lines.
    private static double Annotations(JsonObject layout, Attributes given, FigureDrawing drawn)
    {
        if (layout["annotations"] is not JsonArray list) return 0;
        double added = 0;
        var font = Font.Of(given);
        foreach (JsonObject annotation in list.OfType<JsonObject>())
        {
            var read = new Attributes(JsonSerializer.SerializeToElement(annotation));
            if (read.Text("xref") != "paper" || read.Text("text") is not { } source) continue;
            Font own = font.With(read, "font");
            string wrapped = TextWrapping.Wrap(
                source, own,
                drawn.Area.Width
                    - (read.Number("x", 0) is > 0 and < 1 and var x && read.Text("xanchor") == "left" ? x * drawn.Area.Width : 0));
            if (wrapped == source) continue;
            annotation["text"] = wrapped;
            annotation["align"] ??= "left";
            if (read.Text("yref") == "paper" && read.Number("y", 0) >= 1)
                added = Math.Max(added, new RichText(wrapped, own).Height - new RichText(source, own).Height);
        }
        return added;
    }

    private static void Place(JsonObject layout, Axis axis)
    {
        JsonObject own = Member(layout, Axis.LayoutName(axis.Id));
        string title = TitleOf(axis);
        // Rather than being cut in two, a word reaches beyond a short axis.
        double room = Math.Max(axis.Length, Math.Min(TextWrapping.WidestWord(title, axis.TitleFont), WidestWord));
        if (TextWrapping.Wrap(title, axis.TitleFont, room) is var wrapped && wrapped != title)
        {
            if (own["title"] is not JsonObject) own["title"] = new JsonObject();
            Member(own, "title")["text"] = wrapped;
        }
        bool turned = axis.IsX && axis.TickAngle != 0 && axis.Attributes.Number("tickangle") is null
            && axis.Kind is AxisKind.Linear or AxisKind.Log;
        if (!turned || axis.Ticks.Count == 0) return;
        double widest = axis.Ticks.Max(tick => new RichText(tick.Label, axis.TickFont).Width);
        int most = Math.Max(2, (int)(axis.Length / (widest + Gap)));
        own["tickangle"] = 0;
        if (own["tickvals"] is JsonArray values)
        {
            int step = (values.Count + most - 1) / most;
            own["tickvals"] = new JsonArray([.. values.Where((_, i) => i % step == 0).Select(value => value?.DeepClone())]);
            if (own["ticktext"] is JsonArray texts)
                own["ticktext"] = new JsonArray([.. texts.Where((_, i) => i % step == 0).Select(text => text?.DeepClone())]);
            return;
        }
        own.Remove("dtick");
        own["nticks"] = most;
    }

    private static string TitleOf(Axis axis) =>
        axis.Attributes.Text("title.text")
            ?? (axis.Attributes.Find("title") is { ValueKind: JsonValueKind.String } old ? old.GetString()! : "");

    private static JsonObject Member(JsonObject parent, string name)
    {
        if (parent[name] is JsonObject found) return found;
        var made = new JsonObject();
        parent[name] = made;
        return made;
    }
}
