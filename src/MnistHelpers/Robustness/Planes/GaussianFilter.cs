namespace MnistHelpers.Robustness;

/// <summary>Blurs with a Gaussian that is cut off at four standard deviations, as <c>scipy.ndimage.gaussian_filter</c> does.</summary>
internal sealed class GaussianFilter
{
    private const double Truncate = 4;

    private readonly double[] _kernel;

    /// <param name="sigma">The standard deviation in pixels.</param>
    internal GaussianFilter(double sigma)
    {
        int radius = (int)(Truncate * sigma + 0.5);
        _kernel = [.. Enumerable.Range(-radius, 2 * radius + 1).Select(x => Math.Exp(-x * x / (2 * sigma * sigma)))];
        double sum = _kernel.Sum();
        for (int i = 0; i < _kernel.Length; i++)
            _kernel[i] /= sum;
    }

    /// <summary>Blurs along both axes; beyond the border, the nearest pixels are repeated.</summary>
    internal void Blur(Plane image)
    {
        BlurDown(image);
        Along(image, image.Rows, image.Columns, image.Columns, 1, zeroBeyond: false);
    }

    /// <summary>Blurs only vertically; beyond the border, the nearest pixels are repeated.</summary>
    internal void BlurDown(Plane image) => Along(image, image.Columns, image.Rows, 1, image.Columns, zeroBeyond: false);

    /// <summary>Blurs along both axes; beyond the border, all pixels are 0.</summary>
    internal void BlurInZeros(Plane image)
    {
        Along(image, image.Columns, image.Rows, 1, image.Columns, zeroBeyond: true);
        Along(image, image.Rows, image.Columns, image.Columns, 1, zeroBeyond: true);
    }

    private void Along(Plane image, int lines, int length, int lineStride, int stride, bool zeroBeyond)
    {
        double[] source = image.Ink, target = image.Spare;
        int radius = _kernel.Length / 2;
        for (int line = 0; line < lines; line++)
        {
            for (int i = 0; i < length; i++)
            {
                double sum = 0;
                for (int k = 0; k < _kernel.Length; k++)
                {
                    int at = i + k - radius;
                    if ((uint)at >= (uint)length)
                    {
                        if (zeroBeyond)
                            continue;
                        at = at < 0 ? 0 : length - 1;
                    }
                    sum += _kernel[k] * source[line * lineStride + at * stride];
                }
                target[line * lineStride + i * stride] = sum;
            }
        }
        image.Swap();
    }
}
