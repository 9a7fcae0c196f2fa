#nullable disable annotations

namespace SkiaSharp;

/// <summary>A shape of lines and curves.</summary>
public partial class SKPath : SKObject
{
    private readonly List<SKPathVerb> verbs = [];
    private readonly List<SKPoint> points = [];
    private readonly List<float> weights = [];
    private SKPoint start;
    private SKPathFillType fillType;

    /// <summary>An empty path.</summary>
    public SKPath()
    {
    }

    /// <summary>A copy.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public SKPath(SKPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Assign(path);
    }

    /// <summary>Which points are inside.</summary>
    public SKPathFillType FillType
    {
        get
        {
            RequireAlive();
            return fillType;
        }

        set
        {
            RequireAlive();
            fillType = value;
        }
    }

    /// <summary>Whether there is not even a move.</summary>
    public bool IsEmpty => VerbCount == 0;

    /// <summary>How many segments there are.</summary>
    public int VerbCount
    {
        get
        {
            RequireAlive();
            return verbs.Count;
        }
    }

    /// <summary>How many points there are.</summary>
    public int PointCount
    {
        get
        {
            RequireAlive();
            return points.Count;
        }
    }

    /// <summary>The points of all segments, control points too.</summary>
    public SKPoint[] Points
    {
        get
        {
            RequireAlive();
            return [.. points];
        }
    }

    /// <summary>The last of the points; (0, 0) where there is none.</summary>
    public SKPoint LastPoint => PointCount == 0 ? SKPoint.Empty : points[^1];

    /// <summary>Whether the path is one line.</summary>
    public bool IsLine => VerbCount == 2 && verbs[1] == SKPathVerb.Line;

    internal bool IsInverse => FillType is SKPathFillType.InverseWinding or SKPathFillType.InverseEvenOdd;

    internal bool IsEvenOdd => FillType is SKPathFillType.EvenOdd or SKPathFillType.InverseEvenOdd;

    internal bool IsFinite
    {
        get
        {
            RequireAlive();
            return points.TrueForAll(point => float.IsFinite(point.X) && float.IsFinite(point.Y)) && weights.TrueForAll(float.IsFinite);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public SKPoint this[int index] => GetPoint(index);

    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public SKPoint GetPoint(int index)
    {
        RequireAlive();
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, points.Count);
        return points[index];
    }

    /// <summary>Leaves an empty path, filled by winding.</summary>
    public void Reset()
    {
        RequireAlive();
        verbs.Clear();
        points.Clear();
        weights.Clear();
        start = SKPoint.Empty;
        fillType = SKPathFillType.Winding;
    }

    /// <summary>As <see cref="Reset"/>; the memory is kept for what comes next.</summary>
    public void Rewind() => Reset();

    internal PathSegments Segments()
    {
        RequireAlive();
        return new PathSegments(verbs, points, weights);
    }

    private void Assign(SKPath path)
    {
        if (path == this)
            return;
        path.RequireAlive();
        Reset();
        verbs.AddRange(path.verbs);
        points.AddRange(path.points);
        weights.AddRange(path.weights);
        start = path.start;
        fillType = path.fillType;
    }
}
