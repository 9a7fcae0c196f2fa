namespace Plotly.NET;

/// <summary>Where a saved page takes plotly.js from.</summary>
public sealed class PlotlyJSReference
{
    private PlotlyJSReference(string? cdn, string? require) => (Cdn, RequireModule) = (cdn, require);

    /// <summary>No reference at all: the page that takes the figure in has loaded plotly.js.</summary>
    public static PlotlyJSReference NoReference { get; } = new(null, null);

    internal static PlotlyJSReference DefaultCDN { get; } = NewCDN($"https://cdn.plot.ly/plotly-{Globals.PLOTLYJS_VERSION}.min.js");

    internal string? Cdn { get; }

    internal string? RequireModule { get; }

    /// <summary>A script element with the address.</summary>
    public static PlotlyJSReference NewCDN(string item) => new(item, null);

    /// <summary>A module of require.js: the address without <c>.js</c>.</summary>
    public static PlotlyJSReference NewRequire(string item) => new(null, item);
}
