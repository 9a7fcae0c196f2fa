using Plotly.NET.Formatting;
using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Styles a chart, with the optional arguments of C#.</summary>
public static partial class GenericChartExtensions
{
    public static Layout GetLayout(this GenericChart gChart) => GenericChart.getLayout(gChart);

    public static Trace[] GetTraces(this GenericChart gChart) => [.. GenericChart.getTraces(gChart)];

    /// <inheritdoc cref="NET.GenericChartExtensions.SaveHtml"/>
    public static void SaveHtml(this GenericChart gChart, string path, Optional<bool> OpenInBrowser = default) =>
        ChartFile.Save(gChart, path, OpenInBrowser.Or(false));

    /// <inheritdoc cref="NET.GenericChartExtensions.Show"/>
    public static void Show(this GenericChart gChart) => ChartFile.Show(gChart);

    /// <inheritdoc cref="NET.GenericChartExtensions.WithTraceInfo"/>
    public static GenericChart WithTraceInfo(
        this GenericChart gChart, Optional<string> Name = default, Optional<StyleParam.Visible> Visible = default, Optional<bool> ShowLegend = default,
        Optional<int> LegendRank = default, Optional<string> LegendGroup = default, Optional<Title> LegendGroupTitle = default) =>
        NET.GenericChartExtensions.WithTraceInfo(
            gChart, Name.ToOption(), Visible.ToOption(), ShowLegend.ToOption(), LegendRank.ToOption(), LegendGroup.ToOption(), LegendGroupTitle.ToOption());

    /// <summary>Sets the size in px, or one side of it.</summary>
    public static GenericChart WithSize(this GenericChart gChart, Optional<int> Width = default, Optional<int> Height = default) =>
        GenericChart.addLayout(Layout.init<string>(Width: Width.ToOption(), Height: Height.ToOption()), gChart);

    /// <summary>Merges a legend into the chart's.</summary>
    public static GenericChart WithLegend(this GenericChart gChart, Legend legend) => NET.GenericChartExtensions.WithLegend(gChart, legend);

    /// <summary>Sets where the legend stands and how it looks.</summary>
    public static GenericChart WithLegendStyle(
        this GenericChart gChart, Optional<Color> BGColor = default, Optional<Color> BorderColor = default, Optional<double> BorderWidth = default,
        Optional<double> EntryWidth = default, Optional<StyleParam.EntryWidthMode> EntryWidthMode = default, Optional<Font> Font = default,
        Optional<StyleParam.TraceGroupClickOptions> GroupClick = default, Optional<Font> GroupTitleFont = default,
        Optional<StyleParam.TraceItemClickOptions> ItemClick = default, Optional<StyleParam.TraceItemClickOptions> ItemDoubleClick = default,
        Optional<StyleParam.TraceItemSizing> ItemSizing = default, Optional<int> ItemWidth = default, Optional<StyleParam.Orientation> Orientation = default,
        Optional<Title> Title = default, Optional<double> TraceGroupGap = default, Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<string> UIRevision = default, Optional<StyleParam.VerticalAlign> VerticalAlign = default, Optional<double> X = default,
        Optional<StyleParam.XAnchorPosition> XAnchor = default, Optional<double> Y = default, Optional<StyleParam.YAnchorPosition> YAnchor = default) =>
        gChart.WithLegend(Legend.init(
            BGColor: BGColor.ToOption(), BorderColor: BorderColor.ToOption(), BorderWidth: BorderWidth.ToOption(), EntryWidth: EntryWidth.ToOption(),
            EntryWidthMode: EntryWidthMode.ToOption(), Font: Font.ToOption(), GroupClick: GroupClick.ToOption(), GroupTitleFont: GroupTitleFont.ToOption(),
            ItemClick: ItemClick.ToOption(), ItemDoubleClick: ItemDoubleClick.ToOption(), ItemSizing: ItemSizing.ToOption(), ItemWidth: ItemWidth.ToOption(),
            Orientation: Orientation.ToOption(), Title: Title.ToOption(), TraceGroupGap: TraceGroupGap.ToOption(), TraceOrder: TraceOrder.ToOption(),
            UIRevision: UIRevision.ToOption(), VerticalAlign: VerticalAlign.ToOption(), X: X.ToOption(), XAnchor: XAnchor.ToOption(), Y: Y.ToOption(),
            YAnchor: YAnchor.ToOption()));
}
