#nullable disable annotations

namespace SkiaSharp;

/// <summary>A shape of lines and curves.</summary>
public partial class SKPath : SKObject
{
    private readonly List<SKPathVerb> _verbs = [];
    private readonly List<SKPoint> _points = [];
    private readonly List<float> _weights = [];
    private SKPoint _start;
    private SKPathFillType _fillType;

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
            return _fillType;
        }

        set
        {
            RequireAlive();
            _fillType = value;
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
            return _verbs.Count;
        }
    }

    /// <summary>How many points there are.</summary>
    public int PointCount
    {
        get
        {
            RequireAlive();
            return _points.Count;
        }
    }

    /// <summary>The points of all segments, control points too.</summary>
    public SKPoint[] Points
    {
        get
        {
            RequireAlive();
            return [.. _points];
        }
    }

    /// <summary>The last of the points; (0, 0) where there is none.</summary>
    public SKPoint LastPoint => PointCount == 0 ? SKPoint.Empty : _points[^1];

    /// <summary>Whether the path is one line.</summary>
    public bool IsLine => VerbCount == 2 && _verbs[1] == SKPathVerb.Line;

    internal bool IsInverse => FillType is SKPathFillType.InverseWinding or SKPathFillType.InverseEvenOdd;

    internal bool IsEvenOdd => FillType is SKPathFillType.EvenOdd or SKPathFillType.InverseEvenOdd;

    internal bool IsFinite
    {
        get
        {
            RequireAlive();
            return _points.TrueForAll(point => float.IsFinite(point.X) && float.IsFinite(point.Y)) && _weights.TrueForAll(float.IsFinite);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public SKPoint this[int index] => GetPoint(index);

    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    public SKPoint GetPoint(int index)
    {
        RequireAlive();
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _points.Count);
        return _points[index];
    }

    /// <summary>Leaves an empty path, filled by winding.</summary>
    public void Reset()
    {
        RequireAlive();
        _verbs.Clear();
        _points.Clear();
        _weights.Clear();
        _start = SKPoint.Empty;
        _fillType = SKPathFillType.Winding;
    }

    /// <summary>As <see cref="Reset"/>; the memory is kept for what comes next.</summary>
    public void Rewind() => Reset();

    internal PathSegments Segments()
    {
        RequireAlive();
        return new PathSegments(_verbs, _points, _weights);
    }

    private void Assign(SKPath path)
    {
        if (path == this)
            return;
        path.RequireAlive();
        Reset();
        _verbs.AddRange(path._verbs);
        _points.AddRange(path._points);
        _weights.AddRange(path._weights);
        _start = path._start;
        _fillType = path._fillType;
    }
}
