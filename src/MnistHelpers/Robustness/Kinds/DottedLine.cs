namespace MnistHelpers.Robustness;

/// <summary>A dotted line from the left edge to the right one, two columns drawn and two left out.</summary>
internal sealed class DottedLine : ICorruption
{
    private const int Dot = 2;

    public void Apply(Plane image, int severity, RandomStream random)
    {
        int rows = Math.Max(image.Rows - 1, 1);
        int from = random.Integer(0, rows), to = random.Integer(0, rows);
        Stroke.Draw(image, (0, from), (image.Columns - 1, to), column => column / Dot % 2 == 1);
    }
}
