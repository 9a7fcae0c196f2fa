namespace MnistHelpers.Robustness;

/// <summary>
/// Keeps only the edges (Canny, "A computational approach to edge detection", 1986), with the details of scikit-image's
/// <c>feature.canny</c>: a Gaussian of σ 1, Sobel gradients, peaks across the edge by linear interpolation, and thresholds 0.1 and 0.2 with
/// hysteresis over the eight neighbors.
/// </summary>
internal sealed class CannyEdges : ICorruption
{
    private const double Low = 0.1, High = 0.2;

    private static readonly GaussianFilter s_smoothing = new(1);

    public void Apply(Plane image, int severity, RandomStream random)
    {
        int rows = image.Rows, columns = image.Columns;
        Smooth(image);
        double[] down = new double[rows * columns], right = new double[rows * columns], magnitude = new double[rows * columns];
        Gradients(image, down, right);
        for (int i = 0; i < magnitude.Length; i++)
            magnitude[i] = Math.Sqrt(down[i] * down[i] + right[i] * right[i]);

        var open = new Stack<int>();
        double[] ink = image.Ink;
        ink.AsSpan().Clear();
        bool[] isEdge = new bool[rows * columns];
        for (int row = 1; row < rows - 1; row++)
        {
            for (int column = 1; column < columns - 1; column++)
            {
                int i = row * columns + column;
                isEdge[i] = magnitude[i] >= Low && IsPeak(magnitude, i, columns, down[i], right[i]);
                if (isEdge[i] && magnitude[i] >= High)
                {
                    ink[i] = 1;
                    open.Push(i);
                }
            }
        }
        while (open.TryPop(out int i))
        {
            // Edges never touch the border, so that all eight neighbors exist.
            foreach (int neighbor in (ReadOnlySpan<int>)[
                i - columns - 1, i - columns, i - columns + 1, i - 1, i + 1, i + columns - 1, i + columns, i + columns + 1,
            ])
            {
                if (isEdge[neighbor] && ink[neighbor] == 0)
                {
                    ink[neighbor] = 1;
                    open.Push(neighbor);
                }
            }
        }
    }

    /// <summary>Blurs, and makes up for the darkening by the zeros beyond the border.</summary>
    private static void Smooth(Plane image)
    {
        var share = new Plane(image.Rows, image.Columns);
        share.Ink.AsSpan().Fill(1);
        s_smoothing.BlurInZeros(share);
        s_smoothing.BlurInZeros(image);
        for (int i = 0; i < image.Ink.Length; i++)
            image.Ink[i] /= share.Ink[i];
    }

    private static void Gradients(Plane image, double[] down, double[] right)
    {
        int columns = image.Columns;
        double[] ink = image.Ink;
        for (int row = 1; row < image.Rows - 1; row++)
        {
            for (int column = 1; column < columns - 1; column++)
            {
                int i = row * columns + column, above = i - columns, below = i + columns;
                down[i] = ink[below - 1] - ink[above - 1] + 2 * (ink[below] - ink[above]) + (ink[below + 1] - ink[above + 1]);
                right[i] = ink[above + 1] - ink[above - 1] + 2 * (ink[i + 1] - ink[i - 1]) + (ink[below + 1] - ink[below - 1]);
            }
        }
    }

    /// <summary>Returns whether the gradient is no steeper one pixel further along its direction, either way.</summary>
    private static bool IsPeak(double[] magnitude, int i, int columns, double down, double right)
    {
        double steep = Math.Abs(down), flat = Math.Abs(right);
        bool isVertical = steep >= flat;
        // The next pixel along the longer component, and the one diagonal to it on the gradient's side.
        int straight = isVertical ? columns : 1;
        int aside = isVertical ? 1 : columns;
        int diagonal = down * right >= 0 ? straight + aside : straight - aside;
        double weight = isVertical ? flat / steep : steep / flat;
        return Between(i + straight, i + diagonal) <= magnitude[i] && Between(i - straight, i - diagonal) <= magnitude[i];

        double Between(int near, int far) => magnitude[far] * weight + magnitude[near] * (1 - weight);
    }
}
