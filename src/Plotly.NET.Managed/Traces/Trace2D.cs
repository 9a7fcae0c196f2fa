namespace Plotly.NET;

/// <summary>A trace on x and y axes.</summary>
public class Trace2D(string traceTypeName) : Trace(traceTypeName);
