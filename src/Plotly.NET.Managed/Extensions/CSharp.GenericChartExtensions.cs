using Plotly.NET.Formatting;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Extension methods that style, show and save a chart, with C# optional arguments.</summary>
public static partial class GenericChartExtensions
{
    /// <summary>Returns the layout itself, not a copy: changing it changes the chart.</summary>
    public static Layout GetLayout(this GenericChart gChart) => GenericChart.getLayout(gChart);

    /// <summary>Returns the traces in an array of its own; changing one of them changes the chart.</summary>
    public static Trace[] GetTraces(this GenericChart gChart) => [.. GenericChart.getTraces(gChart)];

    /// <inheritdoc cref="NET.GenericChartExtensions.SaveHtml"/>
    public static void SaveHtml(this GenericChart gChart, string path, Optional<bool> OpenInBrowser = default) =>
        ChartFile.Save(gChart, path, OpenInBrowser.Or(false));

    /// <inheritdoc cref="NET.GenericChartExtensions.Show"/>
    public static void Show(this GenericChart gChart) => ChartFile.Show(gChart);

    /// <inheritdoc cref="NET.GenericChartExtensions.WithTraceInfo"/>
    public static GenericChart WithTraceInfo(
        this GenericChart gChart, Optional<string> Name = default, Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default, Optional<int> LegendRank = default, Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default) =>
        NET.GenericChartExtensions.WithTraceInfo(
            gChart, Name.ToOption(), Visible.ToOption(), ShowLegend.ToOption(), LegendRank.ToOption(), LegendGroup.ToOption(),
            LegendGroupTitle.ToOption());

    /// <summary>Sets the width, the height or both, in pixels.</summary>
    public static GenericChart WithSize(this GenericChart gChart, Optional<int> Width = default, Optional<int> Height = default) =>
        GenericChart.addLayout(Layout.init<string>(Width: Width.ToOption(), Height: Height.ToOption()), gChart);

    /// <summary>Sets those attributes of the chart's legend that the given one has.</summary>
    public static GenericChart WithLegend(this GenericChart gChart, Legend legend) => NET.GenericChartExtensions.WithLegend(gChart, legend);

    /// <summary>Sets where the legend stands and how it looks; what is not given stays as it is.</summary>
    public static GenericChart WithLegendStyle(
        this GenericChart gChart, Optional<Color> BGColor = default, Optional<Color> BorderColor = default,
        Optional<double> BorderWidth = default, Optional<double> EntryWidth = default,
        Optional<StyleParam.EntryWidthMode> EntryWidthMode = default, Optional<Font> Font = default,
        Optional<StyleParam.TraceGroupClickOptions> GroupClick = default, Optional<Font> GroupTitleFont = default,
        Optional<StyleParam.TraceItemClickOptions> ItemClick = default,
        Optional<StyleParam.TraceItemClickOptions> ItemDoubleClick = default, Optional<StyleParam.TraceItemSizing> ItemSizing = default,
        Optional<int> ItemWidth = default, Optional<StyleParam.Orientation> Orientation = default, Optional<Title> Title = default,
        Optional<double> TraceGroupGap = default, Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<string> UIRevision = default, Optional<StyleParam.VerticalAlign> VerticalAlign = default, Optional<double> X = default,
        Optional<StyleParam.XAnchorPosition> XAnchor = default, Optional<double> Y = default,
        Optional<StyleParam.YAnchorPosition> YAnchor = default) =>
        gChart.WithLegend(Legend.init(
            BGColor: BGColor.ToOption(), BorderColor: BorderColor.ToOption(), BorderWidth: BorderWidth.ToOption(),
            EntryWidth: EntryWidth.ToOption(), EntryWidthMode: EntryWidthMode.ToOption(), Font: Font.ToOption(),
            GroupClick: GroupClick.ToOption(), GroupTitleFont: GroupTitleFont.ToOption(), ItemClick: ItemClick.ToOption(),
            ItemDoubleClick: ItemDoubleClick.ToOption(), ItemSizing: ItemSizing.ToOption(), ItemWidth: ItemWidth.ToOption(),
            Orientation: Orientation.ToOption(), Title: Title.ToOption(), TraceGroupGap: TraceGroupGap.ToOption(),
            TraceOrder: TraceOrder.ToOption(), UIRevision: UIRevision.ToOption(), VerticalAlign: VerticalAlign.ToOption(), X: X.ToOption(),
            XAnchor: XAnchor.ToOption(), Y: Y.ToOption(), YAnchor: YAnchor.ToOption()));
}
