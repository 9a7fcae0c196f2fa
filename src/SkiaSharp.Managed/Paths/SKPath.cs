#nullable disable annotations

namespace SkiaSharp;

/// <summary>A shape made of lines and curves.</summary>
public partial class SKPath : SKObject
{
    private readonly List<SKPathVerb> _verbs = [];
    private readonly List<SKPoint> _points = [];
    private readonly List<float> _weights = [];
    private SKPoint _start;
    private SKPathFillType _fillType;

    /// <summary>Creates an empty path.</summary>
    public SKPath()
    {
    }

    /// <summary>Creates a copy.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public SKPath(SKPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        Assign(path);
    }

    /// <summary>The fill rule: which points are inside.</summary>
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

    /// <summary>Whether the path has no segments, not even a move.</summary>
    public bool IsEmpty => VerbCount == 0;

    /// <summary>The number of segments.</summary>
    public int VerbCount
    {
        get
        {
            RequireAlive();
            return _verbs.Count;
        }
    }

    /// <summary>The number of points.</summary>
    public int PointCount
    {
        get
        {
            RequireAlive();
            return _points.Count;
        }
    }

    /// <summary>The points of all segments, including control points.</summary>
    public SKPoint[] Points
    {
        get
        {
            RequireAlive();
            return [.. _points];
        }
    }

    /// <summary>The last point; (0, 0) if there are none.</summary>
    public SKPoint LastPoint => PointCount == 0 ? SKPoint.Empty : _points[^1];

    /// <summary>Whether the path is a single line.</summary>
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

    /// <summary>A point by its index; control points count too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public SKPoint this[int index] => GetPoint(index);

    /// <summary>Returns a point by its index; control points count too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    public SKPoint GetPoint(int index)
    {
        RequireAlive();
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _points.Count);
        return _points[index];
    }

    /// <summary>Empties the path and resets the fill type to winding.</summary>
    public void Reset()
    {
        RequireAlive();
        _verbs.Clear();
        _points.Clear();
        _weights.Clear();
        _start = SKPoint.Empty;
        _fillType = SKPathFillType.Winding;
    }

    /// <summary>Does the same as <see cref="Reset"/>; the memory is kept for reuse.</summary>
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
