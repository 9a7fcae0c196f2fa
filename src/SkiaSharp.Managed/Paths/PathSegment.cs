namespace SkiaSharp;

/// <summary>A segment of a path. Its points begin with its start, which is the only point of a move and of a close.</summary>
internal readonly ref struct PathSegment(SKPathVerb verb, ReadOnlySpan<SKPoint> points, float weight)
{
    internal SKPathVerb Verb { get; } = verb;

    internal ReadOnlySpan<SKPoint> Points { get; } = points;

    /// <summary>The weight of a conic's middle point; 1 makes it a parabola.</summary>
    internal float Weight { get; } = weight;
}
