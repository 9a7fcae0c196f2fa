namespace FigureRenderer.Traces;

/// <summary>
/// One bar: the index of its point, the position that it counts for, its position after grouping, its width, the value that it starts at,
/// and the value that it adds. A covered bar has another one on its end.
/// </summary>
internal readonly record struct Bar(
    int Index, double Position, double Center, double Width, double Base, double Value, bool IsCovered = false);
