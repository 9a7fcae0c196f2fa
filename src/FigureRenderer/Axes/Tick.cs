namespace FigureRenderer.Axes;

/// <summary>A tick: its position and label; a small one is a step between powers of ten.</summary>
internal readonly record struct Tick(double Position, string Label, bool Small = false);
