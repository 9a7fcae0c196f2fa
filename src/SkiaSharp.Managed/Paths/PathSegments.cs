using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Walks over the segments of a path.</summary>
internal ref struct PathSegments(List<SKPathVerb> verbs, List<SKPoint> points, List<float> weights)
{
    private int verb = -1;
    private int point;
    private int weight;

    public readonly PathSegments GetEnumerator() => this;

    public bool MoveNext()
    {
        if (++verb >= verbs.Count)
            return false;
        ReadOnlySpan<SKPoint> all = CollectionsMarshal.AsSpan(points);
        int count = CountOf(verbs[verb]);
        // All but a move start where the segment before ends.
        int first = verbs[verb] == SKPathVerb.Move ? point : point - 1;
        Current = new PathSegment(verbs[verb], all[first..(point + count)], verbs[verb] == SKPathVerb.Conic ? weights[weight++] : 1);
        point += count;
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
