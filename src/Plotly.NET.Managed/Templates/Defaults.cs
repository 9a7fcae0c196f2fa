namespace Plotly.NET;

/// <summary>What a chart starts with unless it is made with <c>UseDefaults: false</c>; may be set.</summary>
public static class Defaults
{
    public static int DefaultWidth { get; set; } = 600;

    public static int DefaultHeight { get; set; } = 600;

    public static Config DefaultConfig { get; set; } = Config.init(Responsive: true);

    public static DisplayOptions DefaultDisplayOptions { get; set; } = InitialDisplayOptions();

    public static Template DefaultTemplate { get; set; } = ChartTemplates.plotly;

    /// <summary>Takes every setting back; saved pages then carry no title and no description.</summary>
    public static void reset()
    {
        DefaultWidth = 600;
        DefaultHeight = 600;
        DefaultConfig = Config.init(Responsive: true);
        DefaultDisplayOptions = DisplayOptions.initCDNOnly();
        DefaultTemplate = ChartTemplates.plotly;
    }

    // A chart gets copies, so that styling it leaves the defaults alone.
    internal static Layout NewLayout() =>
        Layout.init<string>(Width: DefaultWidth, Height: DefaultHeight, Template: new Template().Overlay(DefaultTemplate));

    private static DisplayOptions InitialDisplayOptions() => DisplayOptions.init(
        DocumentTitle: "Plotly.NET Datavisualization", DocumentDescription: "A plotly.js graph generated with Plotly.NET",
        DocumentCharset: "UTF-8", PlotlyJSReference: PlotlyJSReference.DefaultCDN);
}
