namespace Plotly.NET;

/// <summary>The place from which a saved page loads plotly.js.</summary>
public sealed class PlotlyJSReference
{
    private PlotlyJSReference(string? cdn, string? require) => (Cdn, RequireModule) = (cdn, require);

    /// <summary>Nowhere: for a page that has loaded plotly.js itself.</summary>
    public static PlotlyJSReference NoReference { get; } = new(null, null);

    internal static PlotlyJSReference DefaultCDN { get; } = NewCDN($"https://cdn.plot.ly/plotly-{Globals.PLOTLYJS_VERSION}.min.js");

    internal string? Cdn { get; }

    internal string? RequireModule { get; }

    /// <summary>A script element that loads plotly.js from the address.</summary>
    public static PlotlyJSReference NewCDN(string item) => new(item, null);

    /// <summary>A module that require.js loads; the address is given without <c>.js</c>.</summary>
    public static PlotlyJSReference NewRequire(string item) => new(null, item);
}
