namespace MnistHelpers.Data;

/// <summary>A point that a pen passes.</summary>
/// <param name="X">Across.</param>
/// <param name="Y">Down.</param>
/// <param name="Breadth">The width of the stroke there, relative to the pen's.</param>
internal readonly record struct PenPoint(double X, double Y, double Breadth);
