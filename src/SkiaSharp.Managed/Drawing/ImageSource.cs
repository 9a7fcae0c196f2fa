using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>A picture under an affine or perspective transform, with its rim going on beyond its sides.</summary>
internal sealed unsafe class ImageSource : PixelSource, IDisposable
{
    private readonly SKBitmap? converted;
    private readonly List<PixelBuffer> smaller = [];
    private readonly List<ImageLevel> levels = [];
    private readonly SKMatrix toImage;
    private readonly SKSamplingOptions sampling;
    private readonly float blend;
    private readonly uint tint;
    private readonly bool isAlphaOnly;
    private readonly bool isOpaque;
    private readonly bool isBgra;

    /// <param name="image">The picture.</param>
    /// <param name="toDevice">From the picture's pixels to the canvas'.</param>
    /// <param name="part">What of the picture may be seen.</param>
    /// <param name="sampling">How.</param>
    /// <param name="color">Its alpha counts; all of it for a picture of alpha alone.</param>
    internal ImageSource(PixelView image, SKMatrix toDevice, SKRectI part, SKSamplingOptions sampling, SKColor color)
    {
        this.sampling = sampling;
        toImage = toDevice.Invert();
        SKImageInfo info = image.Info;
        isAlphaOnly = info.ColorType == SKColorType.Alpha8;
        isOpaque = info.AlphaType == SKAlphaType.Opaque;
        tint = PixelFormats.Pack(isAlphaOnly ? color : SKColors.Black.WithAlpha(color.Alpha), SKColorType.Rgba8888, SKAlphaType.Premul);
        if (info.ColorType is not (SKColorType.Rgba8888 or SKColorType.Bgra8888) || info.AlphaType == SKAlphaType.Unpremul)
        {
            converted = new SKBitmap();
            if (!converted.TryAllocPixels(new SKImageInfo(info.Width, info.Height, SKColorType.Rgba8888, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul)))
                return;
            PixelConverter.Convert(image, converted.View);
            image = converted.View;
        }
        isBgra = image.Info.ColorType == SKColorType.Bgra8888;

        float level = sampling.UseCubic || sampling.Mipmap == SKMipmapMode.None ? 0 : Mipmap.Level(image, LeastScale(toDevice));
        if (sampling.Mipmap == SKMipmapMode.Nearest)
            level = MathF.Floor(level + 0.5f);
        blend = level - (int)level;
        PixelView current = image;
        for (int i = 0; i < (int)level + (blend > 0 ? 2 : 1); i++)
        {
            if (i > 0)
            {
                if (Mipmap.TryHalve(current) is not { } half)
                    break;
                smaller.Add(half);
                current = half.View;
            }
            if (i >= (int)level)
                levels.Add(new ImageLevel(current, image.Info.Size, part));
        }
    }

    public void Dispose()
    {
        converted?.Dispose();
        smaller.ForEach(level => level.Dispose());
    }

    internal override void Read(int y, int x, Span<uint> row)
    {
        row.Clear();
        if (levels.Count == 0)
            return;
        double v = y + 0.5;
        for (int i = 0; i < row.Length; i++)
        {
            double u = x + i + 0.5, depth = toImage.Persp0 * u + toImage.Persp1 * v + toImage.Persp2;
            double imageX = (toImage.ScaleX * u + toImage.SkewX * v + toImage.TransX) / depth, imageY = (toImage.SkewY * u + toImage.ScaleY * v + toImage.TransY) / depth;
            row[i] = Sample(imageX, imageY);
        }
        if (isBgra)
            AlphaMath.SwapRedAndBlue(row);
        for (int i = 0; i < row.Length; i++)
        {
            uint pixel = isOpaque ? row[i] | 0xFF000000 : row[i];
            row[i] = isAlphaOnly ? Blender.Scale(tint, pixel >> 24) : Blender.Scale(pixel, tint >> 24);
        }
    }

    private static double LeastScale(SKMatrix matrix) => Math.Min(new Vertex(matrix.ScaleX, matrix.SkewY).Length, new Vertex(matrix.SkewX, matrix.ScaleY).Length);

    private uint Sample(double x, double y)
    {
        if (levels.Count == 1 && !sampling.UseCubic && sampling.Filter == SKFilterMode.Nearest)
            return levels[0].Nearest(x, y);
        Vector128<float> sum = Sample(levels[0], x, y);
        if (levels.Count > 1)
            sum = sum * (1 - blend) + Sample(levels[1], x, y) * blend;
        // A cubic goes beyond 0 and 255, and beyond alpha.
        float most = Math.Clamp(isOpaque ? 255 : sum.GetElement(3), 0, 255);
        sum = Vector128.Min(Vector128.Max(sum, Vector128<float>.Zero), Vector128.Create(most)) + Vector128.Create(0.5f);
        Vector128<int> bytes = Vector128.ConvertToInt32(sum);
        return (uint)(bytes.GetElement(0) | bytes.GetElement(1) << 8 | bytes.GetElement(2) << 16 | bytes.GetElement(3) << 24);
    }

    private Vector128<float> Sample(ImageLevel level, double x, double y) =>
        sampling.UseCubic ? level.Cubic(x, y, sampling.Cubic)
        : sampling.Filter == SKFilterMode.Linear ? level.Linear(x, y)
        : RowSampler.Channels(level.Nearest(x, y));
}
