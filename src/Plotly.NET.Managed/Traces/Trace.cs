namespace Plotly.NET;

/// <summary>One series of a figure: its data and how they are drawn.</summary>
public class Trace : DynObj
{
    /// <summary>A trace of a type of plotly.js: <c>scatter</c>, <c>bar</c>, …</summary>
    public Trace(string traceTypeName) => type = traceTypeName;

    /// <summary>The type as plotly.js names it.</summary>
    public string? type
    {
        get => TryGetTypedValue<string>("type")?.Value;
        set => SetValue("type", value);
    }
}
