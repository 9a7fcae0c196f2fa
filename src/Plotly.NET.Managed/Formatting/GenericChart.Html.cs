using Common;
using Plotly.NET.Formatting;

namespace Plotly.NET;

[TypeFormatterSource(typeof(GenericChartFormatters), PreferredMimeTypes = ["text/html", "application/vnd.plotly.v1+json", "text/plain"])]
public abstract partial class GenericChart
{
    /// <summary>Returns a fragment of HTML that draws the figure in a page that has loaded plotly.js.</summary>
    public static string toChartHTML(GenericChart gChart) => ChartPage.Fragment(gChart);

    /// <summary>
    /// Returns a complete page that draws the figure: as a static drawing, which becomes interactive once plotly.js has loaded.
    /// </summary>
    public static string toEmbeddedHTML(GenericChart gChart) => ChartPage.Document(gChart);
}
