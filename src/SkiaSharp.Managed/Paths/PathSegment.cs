namespace SkiaSharp;

/// <summary>A part of a path that begins with the point where it starts; of a close that is the only one.</summary>
internal readonly ref struct PathSegment(SKPathVerb verb, ReadOnlySpan<SKPoint> points, float weight)
{
    internal SKPathVerb Verb { get; } = verb;

    internal ReadOnlySpan<SKPoint> Points { get; } = points;

    /// <summary>The weight of a conic's middle point; 1 makes it a parabola.</summary>
    internal float Weight { get; } = weight;
}
