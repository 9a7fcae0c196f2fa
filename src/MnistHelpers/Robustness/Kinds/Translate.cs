namespace MnistHelpers.Robustness;

/// <summary>A shift by whole pixels along both axes, each in one direction or the other; what leaves the image is lost.</summary>
internal sealed class Translate : ICorruption
{
    public void Apply(Plane image, int severity, RandomStream random)
    {
        int right = severity * random.Sign(), down = severity * random.Sign();
        double[] target = image.Spare;
        for (int row = 0; row < image.Rows; row++)
        {
            for (int column = 0; column < image.Columns; column++)
            {
                int y = row - down, x = column - right;
                bool inside = (uint)y < (uint)image.Rows && (uint)x < (uint)image.Columns;
                target[row * image.Columns + column] = inside ? image.Ink[y * image.Columns + x] : 0;
            }
        }
        image.Swap();
    }
}
