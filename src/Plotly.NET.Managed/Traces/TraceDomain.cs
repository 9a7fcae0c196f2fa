namespace Plotly.NET;

/// <summary>A trace that fills a rectangle of the figure and has no x and y axes: a table or parallel coordinates.</summary>
public class TraceDomain(string traceTypeName) : Trace(traceTypeName);
