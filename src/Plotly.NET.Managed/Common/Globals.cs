using System.Diagnostics.CodeAnalysis;

/// <summary>Constants that Plotly.NET keeps outside any namespace.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The original's place.")]
public static class Globals
{
    /// <summary>The version of plotly.js that saved pages load.</summary>
    public const string PLOTLYJS_VERSION = "2.27.1";
}
