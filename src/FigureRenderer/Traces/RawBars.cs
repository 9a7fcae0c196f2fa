namespace FigureRenderer.Traces;

/// <summary>The bars of a trace before they are arranged, with the widths and starts that the trace sets itself.</summary>
internal sealed record RawBars(
    IReadOnlyList<(int Index, double Position, double Value)> Bars, Func<int, double?> Width, Func<int, double> Base,
    double? Spacing = null);
