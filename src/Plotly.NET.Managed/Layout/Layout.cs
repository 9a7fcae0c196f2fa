using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <summary>Everything in a figure except its data: size, titles, axes, annotations and shapes.</summary>
public class Layout : DynObj
{
    /// <summary>
    /// Creates a layout; what is not given is left to plotly.js. <c>Width</c> and <c>Height</c> are in pixels. <c>PaperBGColor</c> fills
    /// the whole figure, <c>PlotBGColor</c> the area between the axes; <c>Colorway</c> lists the colors that traces take in turn.
    /// <c>BarGap</c> and <c>BoxGap</c> are the space between neighboring positions, <c>BarGroupGap</c> and <c>BoxGroupGap</c> the
    /// space within one position, from 0 to 1. <c>HoverDistance</c> is in pixels, 20 by default.
    /// </summary>
    public static Layout init<THiddenLabels>(
        FSharpOption<Title>? Title = null, FSharpOption<bool>? ShowLegend = null, FSharpOption<Margin>? Margin = null,
        FSharpOption<bool>? AutoSize = null, FSharpOption<int>? Width = null, FSharpOption<int>? Height = null,
        FSharpOption<Font>? Font = null, FSharpOption<string>? Separators = null, FSharpOption<Color>? PaperBGColor = null,
        FSharpOption<Color>? PlotBGColor = null, FSharpOption<StyleParam.AutoTypeNumbers>? AutoTypeNumbers = null,
        FSharpOption<DefaultColorScales>? Colorscale = null, FSharpOption<Color>? Colorway = null,
        FSharpOption<StyleParam.HoverMode>? HoverMode = null, FSharpOption<StyleParam.ClickMode>? ClickMode = null,
        FSharpOption<StyleParam.DragMode>? DragMode = null, FSharpOption<StyleParam.SelectDirection>? SelectDirection = null,
        FSharpOption<int>? HoverDistance = null, FSharpOption<int>? SpikeDistance = null, FSharpOption<Hoverlabel>? Hoverlabel = null,
        FSharpOption<string>? DataRevision = null, FSharpOption<string>? UIRevision = null, FSharpOption<string>? EditRevision = null,
        FSharpOption<string>? SelectRevision = null, FSharpOption<DynObj>? Template = null, FSharpOption<string>? Meta = null,
        FSharpOption<string>? Computed = null, FSharpOption<LayoutGrid>? Grid = null, FSharpOption<int>? MinReducedHeight = null,
        FSharpOption<int>? MinReducedWidth = null, FSharpOption<bool>? HideSources = null, FSharpOption<double>? ScatterGap = null,
        FSharpOption<StyleParam.ScatterMode>? ScatterMode = null, FSharpOption<double>? BarGap = null,
        FSharpOption<double>? BarGroupGap = null, FSharpOption<StyleParam.BarMode>? BarMode = null,
        FSharpOption<StyleParam.BarNorm>? BarNorm = null, FSharpOption<IEnumerable<THiddenLabels>>? HiddenLabels = null,
        FSharpOption<double>? BoxGap = null, FSharpOption<double>? BoxGroupGap = null, FSharpOption<StyleParam.BoxMode>? BoxMode = null,
        FSharpOption<IEnumerable<Annotation>>? Annotations = null, FSharpOption<IEnumerable<Shape>>? Shapes = null,
        FSharpOption<IEnumerable<LayoutImage>>? Images = null)
        where THiddenLabels : IConvertible =>
        new Layout()
            .Set("title", Title)
            .Set("showlegend", ShowLegend)
            .Set("margin", Margin)
            .Set("autosize", AutoSize)
            .Set("width", Width)
            .Set("height", Height)
            .Set("font", Font)
            .Set("separators", Separators)
            .Set("paper_bgcolor", PaperBGColor)
            .Set("plot_bgcolor", PlotBGColor)
            .Set("autotypenumbers", AutoTypeNumbers)
            .Set("colorscale", Colorscale)
            .Set("colorway", Colorway)
            .Set("hovermode", HoverMode)
            .Set("clickmode", ClickMode)
            .Set("dragmode", DragMode)
            .Set("selectdirection", SelectDirection)
            .Set("hoverdistance", HoverDistance)
            .Set("spikedistance", SpikeDistance)
            .Set("hoverlabel", Hoverlabel)
            .Set("datarevision", DataRevision)
            .Set("uirevision", UIRevision)
            .Set("editrevision", EditRevision)
            .Set("selectrevision", SelectRevision)
            .Set("template", Template)
            .Set("meta", Meta)
            .Set("computed", Computed)
            .Set("grid", Grid)
            .Set("minreducedheight", MinReducedHeight)
            .Set("minreducedwidth", MinReducedWidth)
            .Set("hidesources", HideSources)
            .Set("scattergap", ScatterGap)
            .Set("scattermode", ScatterMode)
            .Set("bargap", BarGap)
            .Set("bargroupgap", BarGroupGap)
            .Set("barmode", BarMode)
            .Set("barnorm", BarNorm)
            .Set("hiddenlabels", HiddenLabels)
            .Set("boxgap", BoxGap)
            .Set("boxgroupgap", BoxGroupGap)
            .Set("boxmode", BoxMode)
            .Set("annotations", Annotations)
            .Set("shapes", Shapes)
            .Set("images", Images);
}
