using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>How the page of a saved figure looks and where it takes plotly.js from.</summary>
public class DisplayOptions : DynObj
{
    public static DisplayOptions init(
        FSharpOption<string>? DocumentTitle = null, FSharpOption<string>? DocumentCharset = null, FSharpOption<string>? DocumentDescription = null,
        FSharpOption<PlotlyJSReference>? PlotlyJSReference = null) =>
        new DisplayOptions()
            .Set("DocumentTitle", DocumentTitle)
            .Set("DocumentCharset", DocumentCharset)
            .Set("DocumentDescription", DocumentDescription)
            .Set("PlotlyJSReference", PlotlyJSReference);

    /// <summary>No title, no description, plotly.js from its CDN.</summary>
    public static DisplayOptions initCDNOnly() => init(PlotlyJSReference: NET.PlotlyJSReference.DefaultCDN);
}
