namespace Plotly.NET;

/// <summary>A trace that fills a rectangle of the figure and has no axes: a table, parallel coordinates.</summary>
public class TraceDomain(string traceTypeName) : Trace(traceTypeName);
