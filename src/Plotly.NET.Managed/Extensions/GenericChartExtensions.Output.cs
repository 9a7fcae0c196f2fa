using Microsoft.FSharp.Core;
using Plotly.NET.Formatting;

namespace Plotly.NET;

// Files and the browser.
public static partial class GenericChartExtensions
{
    /// <summary>Saves the chart as a complete page; adds <c>.html</c> to a path that does not end with it.</summary>
    public static void SaveHtml(this GenericChart @this, string path, FSharpOption<bool>? OpenInBrowser = null) =>
        ChartFile.Save(@this, path, OpenInBrowser?.Value ?? false);

    /// <summary>Saves the chart as a page in the folder for temporary files and opens it in the browser.</summary>
    public static void Show(this GenericChart @this) => ChartFile.Show(@this);
}
