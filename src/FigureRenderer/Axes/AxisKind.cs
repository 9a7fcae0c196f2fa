namespace FigureRenderer.Axes;

/// <summary>The way an axis places its values.</summary>
internal enum AxisKind
{
    Linear,
    Log,
    Date,
    Category,
}
