namespace SkiaSharp;

/// <summary>A part of a path between two moves, as a chain of lines.</summary>
internal sealed class Contour(Vertex start)
{
    private readonly List<Vertex> points = [start];
    private readonly List<bool> corners = [true];

    internal IReadOnlyList<Vertex> Points => points;

    /// <summary>Whether the end is joined to the start.</summary>
    internal bool IsClosed { get; private set; }

    /// <summary>Whether there is more than a move.</summary>
    internal bool HasSegments { get; private set; }

    /// <summary>Whether two segments of the path meet at a point; if not, it lies within a curve.</summary>
    internal bool IsCorner(int index) => corners[index];

    /// <summary>Adds a line to a point; one to where the chain is already only says that there is a segment.</summary>
    internal void Add(Vertex point, bool isCorner)
    {
        HasSegments = true;
        if (points[^1] == point)
        {
            corners[^1] |= isCorner;
            return;
        }
        points.Add(point);
        corners.Add(isCorner);
    }

    internal void Close()
    {
        IsClosed = HasSegments = true;
        if (points.Count > 1 && points[^1] == points[0])
        {
            points.RemoveAt(points.Count - 1);
            corners.RemoveAt(corners.Count - 1);
        }
    }
}
