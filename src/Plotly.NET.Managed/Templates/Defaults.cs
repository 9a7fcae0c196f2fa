namespace Plotly.NET;

/// <summary>The settings that a chart starts with, unless it is made with <c>UseDefaults: false</c>.</summary>
public static class Defaults
{
    /// <summary>The width of new charts in pixels; 600 at first.</summary>
    public static int DefaultWidth { get; set; } = 600;

    /// <summary>The height of new charts in pixels; 600 at first.</summary>
    public static int DefaultHeight { get; set; } = 600;

    /// <summary>The configuration of new charts; at first only <c>Responsive: true</c>. Each chart gets a copy.</summary>
    public static Config DefaultConfig { get; set; } = Config.init(Responsive: true);

    /// <summary>
    /// The display options of new charts; at first a title, a description and plotly.js from its CDN. Each chart gets a copy.
    /// </summary>
    public static DisplayOptions DefaultDisplayOptions { get; set; } = InitialDisplayOptions();

    /// <summary>The template of new charts; <see cref="ChartTemplates.plotly"/> at first. Each chart gets a copy.</summary>
    public static Template DefaultTemplate { get; set; } = ChartTemplates.plotly;

    /// <summary>Resets all settings to their first values, except that saved pages then have no title and no description.</summary>
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
