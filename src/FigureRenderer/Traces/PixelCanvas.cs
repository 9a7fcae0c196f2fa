using FigureRenderer.Drawing;

namespace FigureRenderer.Traces;

/// <summary>
/// Paints a very large number of lines or dots into a picture, whose size in bytes does not grow with their number. Each px of the drawing
/// corresponds to two pixels.
/// </summary>
internal sealed class PixelCanvas
{
    private const int MostPixels = 4_000_000;

    private readonly Box _place;
    private readonly double _scale;
    private readonly int _width, _height;
    private readonly Color?[] _pixels;

    public PixelCanvas(Box place)
    {
        _place = place;
        _scale = Math.Min(2, Math.Sqrt(MostPixels / Math.Max(1, place.Width * place.Height)));
        (_width, _height) = (Math.Max(1, (int)Math.Ceiling(place.Width * _scale)), Math.Max(1, (int)Math.Ceiling(place.Height * _scale)));
        _pixels = new Color?[_width * _height];
    }

    /// <summary>Draws a line that is one px wide.</summary>
    public void Line(double x0, double y0, double x1, double y1, Color color)
    {
        if (!double.IsFinite(x0 + y0 + x1 + y1)) return;
        (double fromX, double fromY, double toX, double toY) =
            ((x0 - _place.Left) * _scale, (y0 - _place.Top) * _scale, (x1 - _place.Left) * _scale, (y1 - _place.Top) * _scale);
        bool steep = Math.Abs(toY - fromY) > Math.Abs(toX - fromX);
        if (steep) (fromX, fromY, toX, toY) = (fromY, fromX, toY, toX);
        if (fromX > toX) (fromX, fromY, toX, toY) = (toX, toY, fromX, fromY);
        double slope = toX == fromX ? 0 : (toY - fromY) / (toX - fromX);
        (int first, int last) = ((int)Math.Max(0, Math.Round(fromX)), (int)Math.Min((steep ? _height : _width) - 1, Math.Round(toX)));
        int thickness = Math.Max(1, (int)Math.Round(_scale));
        for (int along = first; along <= last; along++)
        {
            int across = (int)Math.Floor(fromY + (slope * (along - fromX)) - ((thickness - 1) / 2.0));
            for (int i = 0; i < thickness; i++) Paint(steep ? across + i : along, steep ? along : across + i, color);
        }
    }

    /// <summary>Draws a dot of a size in px.</summary>
    public void Dot(double x, double y, double size, Color color)
    {
        if (!double.IsFinite(x + y + size)) return;
        double centerX = (x - _place.Left) * _scale, centerY = (y - _place.Top) * _scale, radius = size * _scale / 2;
        int top = (int)Math.Max(0, Math.Ceiling(centerY - radius)), bottom = (int)Math.Min(_height - 1, Math.Floor(centerY + radius));
        for (int row = top; row <= bottom; row++)
        {
            double half = Math.Sqrt(Math.Max(0, (radius * radius) - ((row - centerY) * (row - centerY))));
            int left = (int)Math.Max(0, Math.Ceiling(centerX - half)), right = (int)Math.Min(_width - 1, Math.Floor(centerX + half));
            for (int column = left; column <= right; column++) Paint(column, row, color);
        }
    }

    public void Draw(SvgWriter svg)
    {
        if (Array.TrueForAll(_pixels, pixel => pixel is null)) return;
        // With at most 256 colors, a palette is enough and halves the size of the picture.
        Color?[] shades = _pixels.Distinct().Take(257).Count() <= 256
            ? _pixels
            : [.. _pixels.Select(pixel => pixel is { } color ? Rounded(color) : (Color?)null)];
        Pictures.Draw(
            svg, _place with { Width = _width / _scale, Height = _height / _scale }, Png.DataUri(_width, _height, shades), 1, smooth: true);
    }

    private static Color Rounded(Color color) =>
        new(Rounded(color.R), Rounded(color.G), Rounded(color.B), Math.Round(color.Alpha * 16) / 16);

    private static byte Rounded(byte value) => (byte)Math.Min(255, (value + 8) / 16 * 16);

    private void Paint(int column, int row, Color color)
    {
        if (column < 0 || row < 0 || column >= _width || row >= _height) return;
        ref Color? pixel = ref _pixels[(row * _width) + column];
        if (color.Alpha >= 1 || pixel is not { } below)
        {
            pixel = color;
            return;
        }
        double alpha = color.Alpha + (below.Alpha * (1 - color.Alpha));
        pixel = alpha <= 0 ? null : Color.Between(below with { Alpha = alpha }, color with { Alpha = alpha }, color.Alpha / alpha);
    }
}
