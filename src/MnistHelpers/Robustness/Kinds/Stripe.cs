namespace MnistHelpers.Robustness;

/// <summary>An inversion of the left and the right quarter.</summary>
internal sealed class Stripe : ICorruption
{
    public void Apply(Plane image, int severity, RandomStream random)
    {
        int quarter = image.Columns / 4;
        for (int i = 0; i < image.Ink.Length; i++)
        {
            int column = i % image.Columns;
            if (column < quarter || column >= image.Columns - quarter)
                image.Ink[i] = 1 - image.Ink[i];
        }
    }
}
