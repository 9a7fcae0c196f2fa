namespace SkiaSharp;

/// <summary>The part of a path between two moves, as a chain of lines.</summary>
internal sealed class Contour(Vertex start)
{
    private readonly List<Vertex> _points = [start];
    private readonly List<bool> _corners = [true];

    internal IReadOnlyList<Vertex> Points => _points;

    /// <summary>Whether the end is joined to the start.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Whether the contour has more than a move.</summary>
    internal bool HasSegments { get; private set; }

    /// <summary>Returns whether two segments of the path meet at a point; if not, the point lies within a curve.</summary>
    internal bool IsCorner(int index) => _corners[index];

    /// <summary>Adds a line to a point. A line to the current end adds no point, but counts as a segment.</summary>
    internal void Add(Vertex point, bool isCorner)
    {
        HasSegments = true;
        if (_points[^1] == point)
        {
            _corners[^1] |= isCorner;
            return;
        }
        _points.Add(point);
        _corners.Add(isCorner);
    }

    internal void Close()
    {
        IsClosed = HasSegments = true;
        if (_points.Count > 1 && _points[^1] == _points[0])
        {
            _points.RemoveAt(_points.Count - 1);
            _corners.RemoveAt(_corners.Count - 1);
        }
    }
}
