using FigureRenderer.Drawing;

namespace FigureRenderer.Layout;

/// <summary>
/// Finds margins that leave room for items at the edges (legend, color bars, labels). Each item is anchored at a share of the plotting
/// area and extends some px from there; the area shrinks until every pair of items fits, as in plotly.js.
/// </summary>
internal sealed class Margins
{
    private const double LeastArea = 64;

    private readonly Sheet _sheet;
    private readonly List<(double At, double Size)> _lefts = [], _rights = [], _bottoms = [], _tops = [];

    public Margins(Sheet sheet)
    {
        _sheet = sheet;
        _lefts.Add((0, Base("l", 80)));
        _rights.Add((1, Base("r", 80)));
        _tops.Add((1, Base("t", 100)));
        _bottoms.Add((0, Base("b", 80)));
    }

    private bool Grows => _sheet.Layout.Flag("margin.autoexpand", true);

    public void PushLeft(double at, double size) => _lefts.Add((at, size));

    public void PushRight(double at, double size) => _rights.Add((at, size));

    public void PushBottom(double at, double size) => _bottoms.Add((at, size));

    public void PushTop(double at, double size) => _tops.Add((at, size));

    /// <summary>Returns the plotting area between the margins.</summary>
    public Box Area()
    {
        (double left, double right) = Solve(_lefts, _rights, _sheet.Width);
        (double bottom, double top) = Solve(_bottoms, _tops, _sheet.Height);
        return new Box(left, top, Math.Max(1, _sheet.Width - left - right), Math.Max(1, _sheet.Height - top - bottom));
    }

    private (double Low, double High) Solve(List<(double At, double Size)> lows, List<(double At, double Size)> highs, double length)
    {
        (double low, double high) = (lows[0].Size, highs[0].Size);
        foreach ((double lowAt, double lowSize) in Grows ? lows : [])
        {
            foreach ((double highAt, double highSize) in highs)
            {
                if (highAt <= lowAt) continue;
                double newLow = ((lowSize * highAt) + ((highSize - length) * lowAt)) / (highAt - lowAt);
                double newHigh = ((highSize * (1 - lowAt)) + ((lowSize - length) * (1 - highAt))) / (highAt - lowAt);
                if (newLow >= 0 && newHigh >= 0 && newLow + newHigh > low + high) (low, high) = (newLow, newHigh);
            }
        }
        double most = Math.Max(0, length - Math.Min(LeastArea, length / 2));
        return low + high <= most ? (low, high) : (low * most / (low + high), high * most / (low + high));
    }

    private double Base(string side, double otherwise) => Math.Max(0, _sheet.Layout.Number("margin." + side, otherwise));
}
