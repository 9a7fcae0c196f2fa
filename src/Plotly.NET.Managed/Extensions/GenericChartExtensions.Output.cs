using Microsoft.FSharp.Core;
using Plotly.NET.Formatting;

namespace Plotly.NET;

// Files and the browser.
public static partial class GenericChartExtensions
{
    /// <summary>Writes the chart as a page of its own; <c>.html</c> is appended to a path that does not end so.</summary>
    public static void SaveHtml(this GenericChart @this, string path, FSharpOption<bool>? OpenInBrowser = null) =>
        ChartFile.Save(@this, path, OpenInBrowser?.Value ?? false);

    /// <summary>Opens the chart in the browser, as a page in the folder for temporary files.</summary>
    public static void Show(this GenericChart @this) => ChartFile.Show(@this);
}
