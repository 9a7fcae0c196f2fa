namespace MnistHelpers.Data;

/// <summary>The changes to one image, apart from the elastic distortion.</summary>
/// <param name="Map">Where its pixels come from.</param>
/// <param name="Top">The first erased row.</param>
/// <param name="Left">The first erased column.</param>
/// <param name="Height">The number of erased rows, 0 for none.</param>
/// <param name="Width">The number of erased columns, 0 for none.</param>
internal readonly record struct ImageTransform(AffineMap Map, int Top, int Left, int Height, int Width)
{
    /// <summary>The ratio of height to width of an erased rectangle lies between this and its inverse, as in the paper.</summary>
    private const double Aspect = 0.3;

    /// <summary>
    /// Draws the changes to one image. It always draws the same number of random numbers, even for options that are off, so that turning
    /// one option on or off does not affect the others.
    /// </summary>
    internal static ImageTransform Draw(SeededRandom random, Augmentation options, int rows, int columns)
    {
        double rotation = random.Uniform(-options.Rotation, options.Rotation);
        double scale = random.Uniform(options.MinScale, options.MaxScale);
        double shear = random.Uniform(-options.Shear, options.Shear);
        double shiftX = random.Uniform(-options.Shift, options.Shift);
        double shiftY = random.Uniform(-options.Shift, options.Shift);

        bool erases = random.Uniform(0, 1) < options.ErasingProbability;
        double area = random.Uniform(options.MinErasingArea, options.MaxErasingArea) * rows * columns;
        double aspect = Math.Exp(random.Uniform(Math.Log(Aspect), -Math.Log(Aspect)));
        double down = random.Uniform(0, 1), across = random.Uniform(0, 1);

        double logRatio = random.Uniform(-Math.Log(options.MaxAspectRatio), Math.Log(options.MaxAspectRatio));
        double stretch = Math.Exp(logRatio / 2);
        AffineMap map = AffineMap.Create(rotation, scale * stretch, scale / stretch, shear, shiftX, shiftY, rows, columns);
        if (!erases)
            return new ImageTransform(map, 0, 0, 0, 0);

        // A rectangle that would be too high or too wide keeps its area instead of its aspect.
        int lowest = (int)Math.Ceiling(area / columns);
        int height = Math.Clamp((int)Math.Round(Math.Sqrt(area * aspect)), lowest, rows);
        int width = Math.Clamp((int)Math.Round(area / height), 1, columns);
        return new ImageTransform(map, (int)(down * (rows - height + 1)), (int)(across * (columns - width + 1)), height, width);
    }

    /// <summary>Sets the rectangle to background.</summary>
    internal void Erase(Span<float> image, int columns)
    {
        for (int row = Top; row < Top + Height; row++)
            image.Slice(row * columns + Left, Width).Clear();
    }
}
