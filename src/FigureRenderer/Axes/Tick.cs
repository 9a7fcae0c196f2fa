namespace FigureRenderer.Axes;

/// <summary>A tick: where it stands and what it says; a small one is a step between powers of ten.</summary>
internal readonly record struct Tick(double Position, string Label, bool Small = false);
