namespace FigureRenderer.Axes;

/// <summary>How an axis places its values.</summary>
internal enum AxisKind
{
    Linear,
    Log,
    Date,
    Category,
}
