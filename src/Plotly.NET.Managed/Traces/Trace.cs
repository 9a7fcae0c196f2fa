namespace Plotly.NET;

/// <summary>One series of a figure: its data and how they are drawn.</summary>
public class Trace : DynObj
{
    /// <summary>Creates a trace of a plotly.js type: <c>scatter</c>, <c>bar</c>, …</summary>
    public Trace(string traceTypeName) => type = traceTypeName;

    /// <summary>The name of the type in plotly.js, or null if it has none.</summary>
    public string? type
    {
        get => TryGetTypedValue<string>("type")?.Value;
        set => SetValue("type", value);
    }
}
