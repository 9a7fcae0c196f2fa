namespace Plotly.NET;

/// <summary>A trace drawn on an x axis and a y axis.</summary>
public class Trace2D(string traceTypeName) : Trace(traceTypeName);
