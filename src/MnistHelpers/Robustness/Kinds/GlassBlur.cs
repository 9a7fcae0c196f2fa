namespace MnistHelpers.Robustness;

/// <summary>
/// Frosted glass: a blur, exchanges of nearby pixels, and the blur again. The blur is only vertical, because the code of MNIST-C declares
/// the last axis to be color channels, which in a grayscale image are its columns.
/// </summary>
internal sealed class GlassBlur : ICorruption
{
    private static readonly (GaussianFilter Filter, int Reach, int Passes)[] s_levels =
        [(new(0.7), 1, 2), (new(0.9), 2, 1), (new(1), 2, 3), (new(1.1), 3, 2), (new(1.5), 4, 2)];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        (GaussianFilter filter, int reach, int passes) = s_levels[severity - 1];
        filter.BlurDown(image);
        // MNIST-C converts to bytes between the two blurs.
        foreach (ref double ink in image.Ink.AsSpan())
            ink = Math.Floor(ink * byte.MaxValue) / byte.MaxValue;
        for (int pass = 0; pass < passes; pass++)
            Shuffle(image, reach, random);
        filter.BlurDown(image);
    }

    private static void Shuffle(Plane image, int reach, RandomStream random)
    {
        double[] ink = image.Ink;
        for (int row = image.Rows - reach; row > reach; row--)
        {
            for (int column = image.Columns - reach; column > reach; column--)
            {
                if (!random.Coin())
                    continue;
                int right = random.Integer(-reach, reach), down = random.Integer(-reach, reach);
                int here = row * image.Columns + column, there = here + down * image.Columns + right;
                (ink[here], ink[there]) = (ink[there], ink[here]);
            }
        }
    }
}
