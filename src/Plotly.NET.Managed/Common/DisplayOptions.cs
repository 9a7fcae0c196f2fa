using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The title and description of the page of a saved figure, and where it gets plotly.js.</summary>
public class DisplayOptions : DynObj
{
    /// <summary>
    /// Creates display options. Title, character set and description go into the head of a saved page; without <c>PlotlyJSReference</c> the
    /// page loads no plotly.js.
    /// </summary>
    public static DisplayOptions init(
        FSharpOption<string>? DocumentTitle = null, FSharpOption<string>? DocumentCharset = null,
        FSharpOption<string>? DocumentDescription = null, FSharpOption<PlotlyJSReference>? PlotlyJSReference = null) =>
        new DisplayOptions()
            .Set("DocumentTitle", DocumentTitle)
            .Set("DocumentCharset", DocumentCharset)
            .Set("DocumentDescription", DocumentDescription)
            .Set("PlotlyJSReference", PlotlyJSReference);

    /// <summary>Creates options without a title or a description; plotly.js comes from its CDN.</summary>
    public static DisplayOptions initCDNOnly() => init(PlotlyJSReference: NET.PlotlyJSReference.DefaultCDN);
}
