using Microsoft.FSharp.Core;
using Plotly.NET.TraceObjects;

namespace Plotly.NET;

// How the traces of a chart are drawn.
public static partial class GenericChartExtensions
{
    /// <summary>
    /// Sets the name, visibility and legend entry of the traces. Traces after the first get the name with a suffix: <c>a</c>, <c>a_1</c>,
    /// ….
    /// </summary>
    public static GenericChart WithTraceInfo(
        this GenericChart @this, FSharpOption<string>? Name = null, FSharpOption<StyleParam.Visible>? Visible = null,
        FSharpOption<bool>? ShowLegend = null, FSharpOption<int>? LegendRank = null, FSharpOption<string>? LegendGroup = null,
        FSharpOption<Title>? LegendGroupTitle = null) =>
        @this.MapTraces((index, trace) => trace
            .Set("name", index == 0 || Name is null ? Name : $"{Name.Value}_{index}")
            .Set("visible", Visible)
            .Set("showlegend", ShowLegend)
            .Set("legendrank", LegendRank)
            .Set("legendgroup", LegendGroup)
            .Set("legendgrouptitle", LegendGroupTitle));

    /// <summary>Draws the traces on other axes: 2 is the second x or y axis.</summary>
    public static GenericChart WithAxisAnchor(this GenericChart @this, FSharpOption<int>? X = null, FSharpOption<int>? Y = null) =>
        @this.MapTraces((_, trace) =>
        {
            if (X is not null) trace.SetRequired("xaxis", StyleParam.LinearAxisId.NewX(X.Value));
            if (Y is not null) trace.SetRequired("yaxis", StyleParam.LinearAxisId.NewY(Y.Value));
            return trace;
        });

    /// <summary>Sets those attributes of the traces' markers that the given marker has.</summary>
    public static GenericChart WithMarker(this GenericChart @this, Marker marker) => @this.Merge("marker", marker);

    /// <summary>Sets attributes of the traces' markers; what is not given stays as it is.</summary>
    public static GenericChart WithMarkerStyle(
        this GenericChart @this, FSharpOption<bool>? AutoColorScale = null, FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null, FSharpOption<double>? CMid = null, FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null, FSharpOption<IEnumerable<Color>>? Colors = null,
        FSharpOption<StyleParam.SubPlotId>? ColorAxis = null, FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null, FSharpOption<Gradient>? Gradient = null, FSharpOption<Line>? Outline = null,
        FSharpOption<int>? MaxDisplayed = null, FSharpOption<double>? Opacity = null,
        FSharpOption<IEnumerable<double>>? MultiOpacity = null, FSharpOption<Pattern>? Pattern = null,
        FSharpOption<bool>? ReverseScale = null, FSharpOption<bool>? ShowScale = null, FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null, FSharpOption<int>? SizeMin = null,
        FSharpOption<StyleParam.MarkerSizeMode>? SizeMode = null, FSharpOption<int>? SizeRef = null,
        FSharpOption<StyleParam.MarkerSymbol>? Symbol = null, FSharpOption<IEnumerable<StyleParam.MarkerSymbol>>? MultiSymbol = null,
        FSharpOption<Color>? OutlierColor = null, FSharpOption<int>? OutlierWidth = null) =>
        @this.Style<Marker>("marker", Marker.init(
            AutoColorScale: AutoColorScale, CAuto: CAuto, CMax: CMax, CMid: CMid, CMin: CMin, Color: Color, Colors: Colors,
            ColorAxis: ColorAxis, ColorBar: ColorBar, Colorscale: Colorscale, Gradient: Gradient, Outline: Outline,
            MaxDisplayed: MaxDisplayed, Opacity: Opacity, MultiOpacity: MultiOpacity, Pattern: Pattern, ReverseScale: ReverseScale,
            ShowScale: ShowScale, Size: Size, MultiSize: MultiSize, SizeMin: SizeMin, SizeMode: SizeMode, SizeRef: SizeRef, Symbol: Symbol,
            MultiSymbol: MultiSymbol, OutlierColor: OutlierColor, OutlierWidth: OutlierWidth));

    /// <summary>Sets those attributes of the traces' lines that the given line has.</summary>
    public static GenericChart WithLine(this GenericChart @this, Line line) => @this.Merge("line", line);

    /// <summary>Sets attributes of the traces' lines; what is not given stays as it is.</summary>
    public static GenericChart WithLineStyle(
        this GenericChart @this, FSharpOption<bool>? AutoColorScale = null, FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null, FSharpOption<double>? CMid = null, FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null, FSharpOption<StyleParam.SubPlotId>? ColorAxis = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null, FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null, FSharpOption<ColorBar>? ColorBar = null, FSharpOption<StyleParam.DrawingStyle>? Dash = null,
        FSharpOption<StyleParam.Shape>? Shape = null, FSharpOption<bool>? Simplify = null, FSharpOption<double>? Smoothing = null,
        FSharpOption<double>? Width = null, FSharpOption<IEnumerable<double>>? MultiWidth = null, FSharpOption<Color>? OutlierColor = null,
        FSharpOption<double>? OutlierWidth = null) =>
        @this.Style<Line>("line", Line.init(
            AutoColorScale: AutoColorScale, CAuto: CAuto, CMax: CMax, CMid: CMid, CMin: CMin, Color: Color, ColorAxis: ColorAxis,
            Colorscale: Colorscale, ReverseScale: ReverseScale, ShowScale: ShowScale, ColorBar: ColorBar, Dash: Dash, Shape: Shape,
            Simplify: Simplify, Smoothing: Smoothing, Width: Width, MultiWidth: MultiWidth, OutlierColor: OutlierColor,
            OutlierWidth: OutlierWidth));

    /// <summary>Gives the traces horizontal error bars, or changes those that they have.</summary>
    public static GenericChart WithXError(this GenericChart @this, Error xError) => @this.Merge("error_x", xError);

    /// <summary>Gives the traces vertical error bars, or changes those that they have.</summary>
    public static GenericChart WithYError(this GenericChart @this, Error yError) => @this.Merge("error_y", yError);

    /// <summary>Gives the traces horizontal error bars with a length for each point, in units of the axis.</summary>
    public static GenericChart WithXErrorStyle<m, n>(
        this GenericChart @this, FSharpOption<IEnumerable<m>>? Array = null, FSharpOption<IEnumerable<n>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null, FSharpOption<Color>? Color = null, FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null)
        where m : IConvertible
        where n : IConvertible =>
        @this.WithXError(
            Error.init(Array: Array, Arrayminus: Arrayminus, Symmetric: Symmetric, Color: Color, Thickness: Thickness, Width: Width));

    /// <summary>Gives the traces vertical error bars with a length for each point, in units of the axis.</summary>
    public static GenericChart WithYErrorStyle<m, n>(
        this GenericChart @this, FSharpOption<IEnumerable<m>>? Array = null, FSharpOption<IEnumerable<n>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null, FSharpOption<Color>? Color = null, FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null)
        where m : IConvertible
        where n : IConvertible =>
        @this.WithYError(
            Error.init(Array: Array, Arrayminus: Arrayminus, Symmetric: Symmetric, Color: Color, Thickness: Thickness, Width: Width));

    /// <summary>Gives the traces a color bar, replacing the one that they have.</summary>
    public static GenericChart WithColorBar(this GenericChart @this, ColorBar colorbar) =>
        @this.MapTraces((_, trace) => trace.SetRequired("colorbar", colorbar));

    /// <summary>Sets the title of the traces' color bars, and their length and colors.</summary>
    public static GenericChart WithColorbar(
        this GenericChart @this, Title title, FSharpOption<double>? Length = null, FSharpOption<Color>? OutlineColor = null,
        FSharpOption<Color>? BorderColor = null, FSharpOption<Color>? BGColor = null) =>
        @this.Merge("colorbar", ColorBar.init<string, string>(
            Title: title, Len: Length, OutlineColor: OutlineColor, BGColor: BGColor, BorderColor: BorderColor));

    private static GenericChart Merge<T>(this GenericChart chart, string attribute, T value) where T : DynObj, new() =>
        chart.MapTraces((_, trace) => trace.SetRequired(attribute, trace.GetOrNew<T>(attribute).Combine(value)));

    private static GenericChart Style<T>(this GenericChart chart, string attribute, T value) where T : DynObj, new() =>
        chart.MapTraces((_, trace) => trace.SetRequired(attribute, trace.GetOrNew<T>(attribute).Overlay(value)));
}
