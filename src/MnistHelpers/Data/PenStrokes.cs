using MnistHelpers.Planes;

namespace MnistHelpers.Data;

/// <summary>
/// The strokes of a pen with a round tip, drawn on 28×28 pixels the way MNIST's images were made: fitted into 20×20, centered by mass.
/// </summary>
/// <param name="strokes">The points of each stroke.</param>
internal sealed class PenStrokes(IReadOnlyList<IReadOnlyList<PenPoint>> strokes)
{
    internal const int Side = MnistNormalizer.Side;

    /// <summary>The number of sample points along each side of a pixel.</summary>
    private const int Detail = 3;

    /// <summary>Draws the strokes, 0 background to 255 ink.</summary>
    /// <param name="width">The pen's width in pixels.</param>
    /// <param name="pixels"><c>[28, 28]</c>.</param>
    internal void Draw(double width, Span<byte> pixels)
    {
        PenPoint[] all = [.. strokes.SelectMany(stroke => stroke)];
        double left = all.Min(point => point.X), right = all.Max(point => point.X);
        double top = all.Min(point => point.Y), bottom = all.Max(point => point.Y);
        double scale = (MnistNormalizer.Fit - width) / Math.Max(right - left, bottom - top);
        double x0 = Side / 2.0 - scale * (left + right) / 2, y0 = Side / 2.0 - scale * (top + bottom) / 2;

        GrayPlane ink = Ink(width, scale, x0, y0);
        double mass = 0, sumX = 0, sumY = 0;
        for (int y = 0; y < ink.Height; y++)
        {
            for (int x = 0; x < ink.Width; x++)
                (mass, sumX, sumY) = (mass + ink[x, y], sumX + ink[x, y] * (x + 0.5), sumY + ink[x, y] * (y + 0.5));
        }
        ink = AreaResampler.Resize(
            Ink(width, scale, x0 + Side / 2.0 - sumX / mass / Detail, y0 + Side / 2.0 - sumY / mass / Detail), Side, Side);
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)Math.Round(ink.Values[i] * byte.MaxValue);
    }

    private GrayPlane Ink(double width, double scale, double moveX, double moveY)
    {
        var ink = new GrayPlane(Side * Detail, Side * Detail);
        foreach (IReadOnlyList<PenPoint> stroke in strokes)
        {
            for (int i = Math.Min(1, stroke.Count - 1); i < stroke.Count; i++)
                Add(ink, Placed(stroke[Math.Max(0, i - 1)]), Placed(stroke[i]));
        }
        return ink;

        PenPoint Placed(PenPoint point) => new(
            Detail * (scale * point.X + moveX), Detail * (scale * point.Y + moveY), Detail * width / 2 * point.Breadth);
    }

    /// <summary>Adds a straight piece, whose points have half the stroke's width as their breadth.</summary>
    private static void Add(GrayPlane ink, PenPoint a, PenPoint b)
    {
        double reach = Math.Max(a.Breadth, b.Breadth) + 1, dx = b.X - a.X, dy = b.Y - a.Y, length = dx * dx + dy * dy;
        int left = Math.Max(0, (int)(Math.Min(a.X, b.X) - reach)), right = Math.Min(ink.Width - 1, (int)(Math.Max(a.X, b.X) + reach));
        int top = Math.Max(0, (int)(Math.Min(a.Y, b.Y) - reach)), bottom = Math.Min(ink.Height - 1, (int)(Math.Max(a.Y, b.Y) + reach));
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                double x = column + 0.5, y = row + 0.5;
                double along = length > 0 ? Math.Clamp(((x - a.X) * dx + (y - a.Y) * dy) / length, 0, 1) : 0;
                double toX = x - a.X - along * dx, toY = y - a.Y - along * dy;
                double inside = a.Breadth + along * (b.Breadth - a.Breadth) - Math.Sqrt(toX * toX + toY * toY);
                ref float value = ref ink.Values[row * ink.Width + column];
                value = Math.Max(value, (float)Math.Clamp(inside + 0.5, 0, 1));
            }
        }
    }
}
