using MnistHelpers.Planes;

namespace MnistHelpers.Data;

/// <summary>
/// The strokes of a pen with a round tip, drawn on 28×28 pixels the way MNIST's images were made: fitted into 20×20, centered by mass.
/// </summary>
internal sealed class PenStrokes
{
    internal const int Side = MnistNormalizer.Side;

    /// <summary>The number of straight pieces per curve.</summary>
    private const int Pieces = 8;

    /// <summary>The number of sample points along each side of a pixel.</summary>
    private const int Detail = 3;

    private readonly List<(double X, double Y)[]> _strokes = [];

    /// <summary>Adds a stroke: a parabola through its two ends and its displaced middle.</summary>
    /// <param name="from">Where it begins, across and down.</param>
    /// <param name="middle">Where its middle would be without a bow.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="bow">How far its middle is displaced, to the left of the pen's direction, as a fraction of the stroke's length.</param>
    internal void Curve((double X, double Y) from, (double X, double Y) middle, (double X, double Y) to, double bow)
    {
        double x = middle.X + bow * (to.Y - from.Y), y = middle.Y - bow * (to.X - from.X);
        var points = new (double X, double Y)[Pieces + 1];
        for (int i = 0; i <= Pieces; i++)
        {
            double t = (double)i / Pieces, first = (1 - t) * (1 - 2 * t), second = 4 * t * (1 - t), third = t * (2 * t - 1);
            points[i] = (first * from.X + second * x + third * to.X, first * from.Y + second * y + third * to.Y);
        }
        _strokes.Add(points);
    }

    /// <summary>Leans the strokes to the right by this fraction of their height.</summary>
    internal void Lean(double slant)
    {
        foreach ((double X, double Y)[] stroke in _strokes)
        {
            foreach (ref (double X, double Y) point in stroke.AsSpan())
                point.X -= slant * point.Y;
        }
    }

    /// <summary>Draws the strokes, 0 background to 255 ink.</summary>
    /// <param name="width">The pen's width in pixels.</param>
    /// <param name="pixels"><c>[28, 28]</c>.</param>
    internal void Draw(double width, Span<byte> pixels)
    {
        double left = _strokes.Min(stroke => stroke.Min(point => point.X)), right = _strokes.Max(stroke => stroke.Max(point => point.X));
        double top = _strokes.Min(stroke => stroke.Min(point => point.Y)), bottom = _strokes.Max(stroke => stroke.Max(point => point.Y));
        double scale = (MnistNormalizer.Fit - width) / Math.Max(right - left, bottom - top);
        double x0 = Side / 2.0 - scale * (left + right) / 2, y0 = Side / 2.0 - scale * (top + bottom) / 2;
        foreach ((double X, double Y)[] stroke in _strokes)
        {
            foreach (ref (double X, double Y) point in stroke.AsSpan())
                point = (scale * point.X + x0, scale * point.Y + y0);
        }

        GrayPlane ink = Ink(width, 0, 0);
        double mass = 0, sumX = 0, sumY = 0;
        for (int y = 0; y < ink.Height; y++)
        {
            for (int x = 0; x < ink.Width; x++)
                (mass, sumX, sumY) = (mass + ink[x, y], sumX + ink[x, y] * (x + 0.5), sumY + ink[x, y] * (y + 0.5));
        }
        ink = AreaResampler.Resize(Ink(width, Side / 2.0 - sumX / mass / Detail, Side / 2.0 - sumY / mass / Detail), Side, Side);
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)Math.Round(ink.Values[i] * byte.MaxValue);
    }

    private GrayPlane Ink(double width, double moveX, double moveY)
    {
        var ink = new GrayPlane(Side * Detail, Side * Detail);
        for (int y = 0; y < ink.Height; y++)
        {
            for (int x = 0; x < ink.Width; x++)
            {
                double distance = Distance((x + 0.5) / Detail - moveX, (y + 0.5) / Detail - moveY);
                ink.Values[y * ink.Width + x] = (float)Math.Clamp(Detail * (width / 2 - distance) + 0.5, 0, 1);
            }
        }
        return ink;
    }

    /// <summary>Returns the distance from a point to the nearest stroke.</summary>
    private double Distance(double x, double y)
    {
        double least = double.PositiveInfinity;
        foreach ((double X, double Y)[] stroke in _strokes)
        {
            for (int i = 1; i < stroke.Length; i++)
            {
                (double X, double Y) a = stroke[i - 1], b = stroke[i];
                double dx = b.X - a.X, dy = b.Y - a.Y, length = dx * dx + dy * dy;
                double along = length > 0 ? Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) / length, 0, 1) : 0;
                double toX = x - a.X - along * dx, toY = y - a.Y - along * dy;
                least = Math.Min(least, toX * toX + toY * toY);
            }
        }
        return Math.Sqrt(least);
    }
}
