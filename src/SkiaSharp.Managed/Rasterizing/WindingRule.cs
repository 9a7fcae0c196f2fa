namespace SkiaSharp;

/// <summary>Tells, on the way from left to right over a shape's edges, where it is entered and left.</summary>
internal struct WindingRule(bool isEvenOdd)
{
    private int _fill;
    private int _stroke;

    internal readonly bool IsInside => _stroke != 0 || (isEvenOdd ? (_fill & 1) != 0 : _fill != 0);

    /// <returns>1 where the edge leads in, −1 where it leads out, else 0.</returns>
    internal int Pass(Edge edge)
    {
        bool wasInside = IsInside;
        if (edge.IsOfStroke)
            _stroke += edge.Winding;
        else
            _fill += edge.Winding;
        return (IsInside ? 1 : 0) - (wasInside ? 1 : 0);
    }
}
