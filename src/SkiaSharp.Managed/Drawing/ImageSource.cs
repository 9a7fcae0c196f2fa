using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>A picture under an affine or perspective transform; past its edges, the outermost pixels are repeated.</summary>
internal sealed unsafe class ImageSource : PixelSource, IDisposable
{
    private readonly SKBitmap? _converted;
    private readonly List<PixelBuffer> _smaller = [];
    private readonly List<ImageLevel> _levels = [];
    private readonly SKMatrix _toImage;
    private readonly SKSamplingOptions _sampling;
    private readonly float _blend;
    private readonly uint _tint;
    private readonly bool _isAlphaOnly;
    private readonly bool _isOpaque;
    private readonly bool _isBgra;

    /// <param name="image">The picture.</param>
    /// <param name="toDevice">The transform from the picture's pixels to those of the canvas.</param>
    /// <param name="part">The part of the picture that may be visible.</param>
    /// <param name="sampling">The sampling.</param>
    /// <param name="color">The paint's color. Only its alpha is used, except for alpha-only pictures.</param>
    internal ImageSource(PixelView image, SKMatrix toDevice, SKRectI part, SKSamplingOptions sampling, SKColor color)
    {
        _sampling = sampling;
        _toImage = toDevice.Invert();
        SKImageInfo info = image.Info;
        _isAlphaOnly = info.ColorType == SKColorType.Alpha8;
        _isOpaque = info.AlphaType == SKAlphaType.Opaque;
        _tint = PixelFormats.Pack(_isAlphaOnly ? color : SKColors.Black.WithAlpha(color.Alpha), SKColorType.Rgba8888, SKAlphaType.Premul);
        if (info.ColorType is not (SKColorType.Rgba8888 or SKColorType.Bgra8888) || info.AlphaType == SKAlphaType.Unpremul)
        {
            _converted = new SKBitmap();
            if (!_converted.TryAllocPixels(
                new SKImageInfo(info.Width, info.Height, SKColorType.Rgba8888, _isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul)))
            {
                return;
            }
            PixelConverter.Convert(image, _converted.View);
            image = _converted.View;
        }
        _isBgra = image.Info.ColorType == SKColorType.Bgra8888;

        float level = sampling.UseCubic || sampling.Mipmap == SKMipmapMode.None ? 0 : Mipmap.Level(image, LeastScale(toDevice));
        if (sampling.Mipmap == SKMipmapMode.Nearest)
            level = MathF.Floor(level + 0.5f);
        _blend = level - (int)level;
        PixelView current = image;
        for (int i = 0; i < (int)level + (_blend > 0 ? 2 : 1); i++)
        {
            if (i > 0)
            {
                if (Mipmap.TryHalve(current) is not { } half)
                    break;
                _smaller.Add(half);
                current = half.View;
            }
            if (i >= (int)level)
                _levels.Add(new ImageLevel(current, image.Info.Size, part));
        }
    }

    public void Dispose()
    {
        _converted?.Dispose();
        _smaller.ForEach(level => level.Dispose());
    }

    internal override void Read(int y, int x, Span<uint> row)
    {
        row.Clear();
        if (_levels.Count == 0)
            return;
        double v = y + 0.5;
        for (int i = 0; i < row.Length; i++)
        {
            double u = x + i + 0.5, depth = _toImage.Persp0 * u + _toImage.Persp1 * v + _toImage.Persp2;
            double imageX = (_toImage.ScaleX * u + _toImage.SkewX * v + _toImage.TransX) / depth,
                imageY = (_toImage.SkewY * u + _toImage.ScaleY * v + _toImage.TransY) / depth;
            row[i] = Sample(imageX, imageY);
        }
        if (_isBgra)
            AlphaMath.SwapRedAndBlue(row);
        for (int i = 0; i < row.Length; i++)
        {
            uint pixel = _isOpaque ? row[i] | 0xFF000000 : row[i];
            row[i] = _isAlphaOnly ? Blender.Scale(_tint, pixel >> 24) : Blender.Scale(pixel, _tint >> 24);
        }
    }

    private static double LeastScale(SKMatrix matrix) =>
        Math.Min(new Vertex(matrix.ScaleX, matrix.SkewY).Length, new Vertex(matrix.SkewX, matrix.ScaleY).Length);

    private uint Sample(double x, double y)
    {
        if (_levels.Count == 1 && !_sampling.UseCubic && _sampling.Filter == SKFilterMode.Nearest)
            return _levels[0].Nearest(x, y);
        Vector128<float> sum = Sample(_levels[0], x, y);
        if (_levels.Count > 1)
            sum = sum * (1 - _blend) + Sample(_levels[1], x, y) * _blend;
        // A cubic filter overshoots 0 and 255, and alpha.
        float most = Math.Clamp(_isOpaque ? 255 : sum.GetElement(3), 0, 255);
        sum = Vector128.Min(Vector128.Max(sum, Vector128<float>.Zero), Vector128.Create(most)) + Vector128.Create(0.5f);
        Vector128<int> bytes = Vector128.ConvertToInt32(sum);
        return (uint)(bytes.GetElement(0) | bytes.GetElement(1) << 8 | bytes.GetElement(2) << 16 | bytes.GetElement(3) << 24);
    }

    private Vector128<float> Sample(ImageLevel level, double x, double y) =>
        _sampling.UseCubic ? level.Cubic(x, y, _sampling.Cubic)
        : _sampling.Filter == SKFilterMode.Linear ? level.Linear(x, y)
        : RowSampler.Channels(level.Nearest(x, y));
}
