namespace MnistHelpers.Robustness;

/// <summary>
/// Camera motion at up to 45° from the horizontal: half a Gaussian along a line of pixels, as in ImageMagick's <c>-motion-blur</c>. Beyond
/// the border, the nearest pixels are repeated.
/// </summary>
internal sealed class MotionBlur : ICorruption
{
    private const double MaxAngle = 45;

    private static readonly (int Radius, double Sigma)[] s_levels = [(10, 3), (15, 5), (15, 8), (15, 12), (20, 15)];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        (int radius, double sigma) = s_levels[severity - 1];
        Blur(image, radius, sigma, random.Uniform(-MaxAngle, MaxAngle));
    }

    /// <param name="image">The image.</param>
    /// <param name="radius">The radius; the line is <c>2 radius + 1</c> pixels long.</param>
    /// <param name="sigma">The standard deviation of the Gaussian in pixels.</param>
    /// <param name="angle">The line's direction in degrees: 0 to the right, 90 down.</param>
    internal static void Blur(Plane image, int radius, double sigma, double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle * Math.PI / 180);
        int length = 2 * radius + 1;
        Span<double> weights = stackalloc double[length];
        Span<(int Right, int Down)> steps = stackalloc (int, int)[length];
        double sum = 0;
        for (int i = 0; i < length; i++)
        {
            sum += weights[i] = Math.Exp(-i * i / (2 * sigma * sigma));
            steps[i] = ((int)Math.Ceiling(i * cosine - 0.5), (int)Math.Ceiling(i * sine - 0.5));
        }

        double[] target = image.Spare;
        for (int row = 0; row < image.Rows; row++)
        {
            for (int column = 0; column < image.Columns; column++)
            {
                double ink = 0;
                for (int i = 0; i < length; i++)
                {
                    int y = Math.Clamp(row + steps[i].Down, 0, image.Rows - 1),
                        x = Math.Clamp(column + steps[i].Right, 0, image.Columns - 1);
                    ink += weights[i] * image.Ink[y * image.Columns + x];
                }
                target[row * image.Columns + column] = ink / sum;
            }
        }
        image.Swap();
    }
}
