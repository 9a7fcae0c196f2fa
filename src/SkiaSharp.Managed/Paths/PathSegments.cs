using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Enumerates the segments of a path.</summary>
internal ref struct PathSegments(List<SKPathVerb> verbs, List<SKPoint> points, List<float> weights)
{
    private int _verb = -1;
    private int _point;
    private int _weight;

    public readonly PathSegments GetEnumerator() => this;

    public bool MoveNext()
    {
        if (++_verb >= verbs.Count)
            return false;
        ReadOnlySpan<SKPoint> all = CollectionsMarshal.AsSpan(points);
        int count = CountOf(verbs[_verb]);
        // All segments but a move start where the previous one ends.
        int first = verbs[_verb] == SKPathVerb.Move ? _point : _point - 1;
        Current = new PathSegment(verbs[_verb], all[first..(_point + count)], verbs[_verb] == SKPathVerb.Conic ? weights[_weight++] : 1);
        _point += count;
        return true;
    }

    public PathSegment Current { get; private set; }

    internal static int CountOf(SKPathVerb verb) => verb switch
    {
        SKPathVerb.Move or SKPathVerb.Line => 1,
        SKPathVerb.Quad or SKPathVerb.Conic => 2,
        SKPathVerb.Cubic => 3,
        _ => 0,
    };
}
