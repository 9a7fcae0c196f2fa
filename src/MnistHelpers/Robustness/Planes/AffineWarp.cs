namespace MnistHelpers.Robustness;

/// <summary>
/// Resamples an image bilinearly under a linear map about its center, with 0 beyond the border. As in scikit-image's
/// <c>warp(inverse_map=…)</c>, the map leads from a pixel of the result to the position that is read.
/// </summary>
/// <param name="XX">How far the position that is read moves to the right per column.</param>
/// <param name="XY">How far it moves to the right per row.</param>
/// <param name="YX">How far it moves down per column.</param>
/// <param name="YY">How far it moves down per row.</param>
internal readonly record struct AffineWarp(double XX, double XY, double YX, double YY)
{
    internal void Apply(Plane image)
    {
        double centerX = (image.Columns - 1) / 2.0, centerY = (image.Rows - 1) / 2.0;
        double[] target = image.Spare;
        for (int row = 0; row < image.Rows; row++)
        {
            for (int column = 0; column < image.Columns; column++)
            {
                double x = column - centerX, y = row - centerY;
                target[row * image.Columns + column] = Bilinear(image, XX * x + XY * y + centerX, YX * x + YY * y + centerY);
            }
        }
        image.Swap();
    }

    private static double Bilinear(Plane image, double x, double y)
    {
        double left = Math.Floor(x), top = Math.Floor(y);
        double right = x - left, down = y - top;
        int column = (int)left, row = (int)top;
        return (1 - down) * ((1 - right) * At(image, row, column) + right * At(image, row, column + 1))
            + down * ((1 - right) * At(image, row + 1, column) + right * At(image, row + 1, column + 1));
    }

    private static double At(Plane image, int row, int column) =>
        (uint)row < (uint)image.Rows && (uint)column < (uint)image.Columns ? image.Ink[row * image.Columns + column] : 0;
}
