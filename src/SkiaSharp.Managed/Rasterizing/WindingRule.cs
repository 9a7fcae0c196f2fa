namespace SkiaSharp;

/// <summary>Tells where a shape is entered and left, as its edges are passed from left to right.</summary>
internal struct WindingRule(bool isEvenOdd)
{
    private int _fill;
    private int _stroke;

    internal readonly bool IsInside => _stroke != 0 || (isEvenOdd ? (_fill & 1) != 0 : _fill != 0);

    /// <returns>1 if the edge leads in, −1 if it leads out, otherwise 0.</returns>
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
