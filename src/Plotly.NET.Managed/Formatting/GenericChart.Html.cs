using Common;
using Plotly.NET.Formatting;

namespace Plotly.NET;

[TypeFormatterSource(typeof(GenericChartFormatters), PreferredMimeTypes = ["text/html", "application/vnd.plotly.v1+json", "text/plain"])]
public abstract partial class GenericChart
{
    /// <summary>A fragment of HTML that draws the figure where a page has loaded plotly.js.</summary>
    public static string toChartHTML(GenericChart gChart) => ChartPage.Fragment(gChart);

    /// <summary>A page of its own that loads plotly.js and draws the figure.</summary>
    public static string toEmbeddedHTML(GenericChart gChart) => ChartPage.Document(gChart);
}
