using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

// The axes of a chart.
public static partial class GenericChartExtensions
{
    /// <summary>
    /// Sets the title, range and look of an x axis, the first one unless <c>Id</c> names another; what is not given stays as it is.
    /// </summary>
    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default, Optional<bool> ShowSpikes = default, Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default, Optional<bool> ShowLine = default, Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default, Optional<Color> GridColor = default, Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default, Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default, Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default, Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default, Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default, Optional<Color> BackgroundColor = default, Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible =>
        gChart.MergeAxis(
            Id.Or(StyleParam.SubPlotId.NewXAxis(1)),
            StyledAxis(
                TitleText, TitleFont, TitleStandoff, Title, Color, AxisType, MinMax, Mirror, ShowSpikes, SpikeColor, SpikeThickness,
                ShowLine, LineColor, ShowGrid, GridColor, ZeroLine, ZeroLineColor, Anchor, Side, Overlaying, Domain, Position,
                CategoryOrder, CategoryArray, RangeSlider, BackgroundColor, ShowBackground));

    /// <summary>
    /// Sets the title, range and look of a y axis, the first one unless <c>Id</c> names another; what is not given stays as it is.
    /// </summary>
    public static GenericChart WithYAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart, Optional<string> TitleText = default, Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default, Optional<Title> Title = default, Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default, Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default, Optional<bool> ShowSpikes = default, Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default, Optional<bool> ShowLine = default, Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default, Optional<Color> GridColor = default, Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default, Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default, Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default, Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default, Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default, Optional<Color> BackgroundColor = default, Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible =>
        gChart.MergeAxis(
            Id.Or(StyleParam.SubPlotId.NewYAxis(1)),
            StyledAxis(
                TitleText, TitleFont, TitleStandoff, Title, Color, AxisType, MinMax, Mirror, ShowSpikes, SpikeColor, SpikeThickness,
                ShowLine, LineColor, ShowGrid, GridColor, ZeroLine, ZeroLineColor, Anchor, Side, Overlaying, Domain, Position,
                CategoryOrder, CategoryArray, RangeSlider, BackgroundColor, ShowBackground));

    /// <summary>Puts a slider below an x axis, to choose the range that the plot shows.</summary>
    public static GenericChart WithXAxisRangeSlider(
        this GenericChart gChart, RangeSlider rangeSlider, Optional<StyleParam.SubPlotId> Id = default) =>
        NET.GenericChartExtensions.WithXAxisRangeSlider(gChart, rangeSlider, Id.ToOption());

    private static LinearAxis StyledAxis<MinType, MaxType, CategoryArrayType>(
        Optional<string> TitleText, Optional<Font> TitleFont, Optional<int> TitleStandoff, Optional<Title> Title, Optional<Color> Color,
        Optional<StyleParam.AxisType> AxisType, Optional<Tuple<MinType, MaxType>> MinMax, Optional<StyleParam.Mirror> Mirror,
        Optional<bool> ShowSpikes, Optional<Color> SpikeColor, Optional<int> SpikeThickness, Optional<bool> ShowLine,
        Optional<Color> LineColor, Optional<bool> ShowGrid, Optional<Color> GridColor, Optional<bool> ZeroLine,
        Optional<Color> ZeroLineColor, Optional<StyleParam.LinearAxisId> Anchor, Optional<StyleParam.Side> Side,
        Optional<StyleParam.LinearAxisId> Overlaying, Optional<Tuple<double, double>> Domain, Optional<double> Position,
        Optional<StyleParam.CategoryOrder> CategoryOrder, Optional<IEnumerable<CategoryArrayType>> CategoryArray,
        Optional<RangeSlider> RangeSlider, Optional<Color> BackgroundColor, Optional<bool> ShowBackground)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible
    {
        Title title = Title.OrNew()
            .Overlay(NET.Title.init(Text: TitleText.ToOption(), Font: TitleFont.ToOption(), Standoff: TitleStandoff.ToOption()));
        return LinearAxis.init<int, int, int, int, int, string, CategoryArrayType, string>(
            Title: title, Range: NET.GenericChartExtensions.Range(MinMax.ToOption()),
            Domain: NET.GenericChartExtensions.Range(Domain.ToOption()), Color: Color.ToOption(), AxisType: AxisType.ToOption(),
            Mirror: Mirror.ToOption(), ShowSpikes: ShowSpikes.ToOption(), SpikeColor: SpikeColor.ToOption(),
            SpikeThickness: SpikeThickness.ToOption(), ShowLine: ShowLine.ToOption(), LineColor: LineColor.ToOption(),
            ShowGrid: ShowGrid.ToOption(), GridColor: GridColor.ToOption(), ZeroLine: ZeroLine.ToOption(),
            ZeroLineColor: ZeroLineColor.ToOption(), Anchor: Anchor.ToOption(), Side: Side.ToOption(), Overlaying: Overlaying.ToOption(),
            Position: Position.ToOption(), CategoryOrder: CategoryOrder.ToOption(), CategoryArray: CategoryArray.ToOption(),
            RangeSlider: RangeSlider.ToOption(), BackgroundColor: BackgroundColor.ToOption(), ShowBackground: ShowBackground.ToOption());
    }
}
