using System.Globalization;
using System.Net;
using FigureRenderer.Drawing;
using FigureRenderer.Html;
using FigureRenderer.Layout;
using FigureRenderer.Narrow;
using FigureRenderer.Reading;

namespace FigureRenderer;

/// <summary>Turns a plotly.js figure into HTML that is never blank.</summary>
public static class FigureHtml
{
    /// <summary>
    /// Renders one element that shows the figure as a static drawing, together with a script. The drawing is a picture, because the
    /// sanitizers of notebook front ends let pictures through but not SVG elements. The script replaces the drawing with the live chart
    /// once plotly.js is available: from the page, from a copy that a figure of the page carries, or from its address, through require.js
    /// if the page has it. If no script runs, nothing can be loaded, or plotly.js fails, the drawing stays. While it does, a script of its
    /// own shows the texts of its marks to a person who points at them, and its legend hides and shows traces. The chart is as wide as its
    /// surroundings, up to the width of its layout, and is laid out anew where that is no more than 600 px. It also follows the page's
    /// theme: paper, axes, and texts of a light figure turn dark on a dark page unless the layout itself names the color of its paper.
    /// </summary>
    /// <param name="figureJson">An object with <c>data</c>, <c>layout</c>, and optionally <c>config</c>,
    /// in the format of plotly.js.</param>
    /// <param name="options">The options, such as the source of plotly.js; null for the defaults.</param>
    /// <exception cref="ArgumentException">The text is not a figure, or an option cannot be used; the
    /// message says what is wrong.</exception>
    public static string Render(string figureJson, FigureHtmlOptions? options = null)
    {
        options ??= new FigureHtmlOptions();
        var figure = Figure.Parse(figureJson);
        string id = options.ElementId ?? "figure-" + Guid.NewGuid().ToString("N");
        if (id.Length == 0 || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw new ArgumentException($"The element id \"{id}\" cannot be used; write letters, digits, - and _ only.", nameof(options));
        FigureDrawing drawing = FigureSvg.Layout(figure, figureJson);
        var narrow = NarrowFigure.Of(figureJson, drawing, options.NarrowFigure, drawing.Id + "n");
        string svg = drawing.Draw(), narrowSvg = narrow?.Drawing.Draw() ?? "";
        string picture =
            $"""<img alt="{WebUtility.HtmlEncode(FigureSentence.Of(figure))}" width="{Number.Text(drawing.Width)}" height="{Number.Text(drawing.Height)}" """ +
            $"""style="display:block;max-width:100%;height:auto;margin:0" src='{DataUri.OfSvg(svg)}'/>""";
        if (narrow is not null)
        {
            picture =
                $"""<picture><source media="(max-width:{NarrowFigure.Widest}px)" width="{Number.Text(narrow.Drawing.Width)}" height="{Number.Text(narrow.Drawing.Height)}" """ +
                $"""srcset='{DataUri.OfSvg(narrowSvg, inSet: true)}'/>{picture}</picture>""";
        }
        string width = figure.Layout.Number("width") is { } given
            ? string.Create(CultureInfo.InvariantCulture, $";max-width:{given}px")
            : "";
        if (options.IsStatic)
            return $"""<div style="width:100%{width}">{picture}</div>""";
        string? copy = options.EmbedPlotly ? PlotlyCopy.Take() : null;
        string pointing = options.EmbedPlotly && !FigureScript.IsTurnToPoint() ? "" : FigureScript.Pointing;
        var call = new FigureCall(id, PicturesOfDrawing.Named(figureJson, svg, drawing: 0))
        {
            Address = options.PlotlyAddress,
            Theme = figure.Theme,
            Narrow = narrow,
            NarrowChanges = narrow is null ? "" : PicturesOfDrawing.Named(narrow.Changes, narrowSvg, drawing: 1),
            Copy = copy,
            EmptyPlots = drawing.EmptyPlots,
        };
        return $"""<div><div id="{id}" style="width:100%{width}">{picture}</div><script type="text/javascript">{pointing}{FigureScript.Call(call)}</script></div>""";
    }
}
