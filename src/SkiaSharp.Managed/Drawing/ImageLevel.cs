using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>The four-byte pixels of a picture, or of a halved one, which are looked up by coordinates of the picture itself.</summary>
internal sealed unsafe class ImageLevel
{
    private readonly PixelView _view;
    private readonly double _scaleX;
    private readonly double _scaleY;
    private readonly int _left;
    private readonly int _top;
    private readonly int _right;
    private readonly int _bottom;

    /// <param name="view">The pixels.</param>
    /// <param name="size">The size of the picture itself.</param>
    /// <param name="part">The part of the picture that is used.</param>
    internal ImageLevel(PixelView view, SKSizeI size, SKRectI part)
    {
        _view = view;
        _scaleX = (double)view.Width / size.Width;
        _scaleY = (double)view.Height / size.Height;
        _left = Math.Clamp((int)(part.Left * _scaleX), 0, view.Width - 1);
        _top = Math.Clamp((int)(part.Top * _scaleY), 0, view.Height - 1);
        _right = Math.Clamp((int)Math.Ceiling(part.Right * _scaleX) - 1, _left, view.Width - 1);
        _bottom = Math.Clamp((int)Math.Ceiling(part.Bottom * _scaleY) - 1, _top, view.Height - 1);
    }

    internal uint Nearest(double x, double y) => At(Math.Floor(x * _scaleX), Math.Floor(y * _scaleY));

    internal Vector128<float> Linear(double x, double y)
    {
        x = x * _scaleX - 0.5;
        y = y * _scaleY - 0.5;
        double column = Math.Floor(x), line = Math.Floor(y);
        float across = (float)(x - column), down = (float)(y - line);
        Vector128<float> upper = RowSampler.Channels(At(column, line)) * (1 - across) + RowSampler.Channels(At(column + 1, line)) * across;
        Vector128<float> lower = RowSampler.Channels(At(column, line + 1)) * (1 - across)
            + RowSampler.Channels(At(column + 1, line + 1)) * across;
        return upper * (1 - down) + lower * down;
    }

    internal Vector128<float> Cubic(double x, double y, SKCubicResampler filter)
    {
        double column = Math.Floor(x - 0.5), line = Math.Floor(y - 0.5);
        Vector128<float> sum = default;
        for (int j = -1; j <= 2; j++)
        {
            double down = Taps.Cubic(filter, Math.Abs(line + j + 0.5 - y));
            for (int i = -1; i <= 2; i++)
                sum += RowSampler.Channels(At(column + i, line + j)) * (float)(down * Taps.Cubic(filter, Math.Abs(column + i + 0.5 - x)));
        }
        return sum;
    }

    // Past the edges, the outermost pixels are repeated. NaN counts as the left or top edge.
    private uint At(double column, double line)
    {
        int x = column >= _left ? (int)Math.Min(column, _right) : _left, y = line >= _top ? (int)Math.Min(line, _bottom) : _top;
        return ((uint*)(_view.Pixels + (long)y * _view.RowBytes))[x];
    }
}
