using System.Buffers;
using System.Numerics;

namespace MnistHelpers.Robustness;

/// <summary>Clouds in front of the image: one corner of a plasma field.</summary>
internal sealed class Fog : ICorruption
{
    /// <summary>The side of MNIST-C's field. The corner that is used is scaled by the range of the whole field.</summary>
    private const int FieldSize = 256;

    private static readonly (double Density, double Decay)[] s_levels = [(1.5, 2), (2, 2), (2.5, 1.7), (2.5, 1.5), (3, 1.4)];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        (double density, double decay) = s_levels[severity - 1];
        int size = Math.Max(FieldSize, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(image.Rows, image.Columns)));
        float[] field = ArrayPool<float>.Shared.Rent(size * size);
        (float least, float most) = Plasma.Fill(field.AsSpan(0, size * size), size, decay, random);

        double brightest = image.Ink.Max();
        for (int i = 0; i < image.Ink.Length; i++)
        {
            double cloud = (field[i / image.Columns * size + i % image.Columns] - least) / (most - least);
            image.Ink[i] = (image.Ink[i] + density * cloud) * brightest / (brightest + density);
        }
        ArrayPool<float>.Shared.Return(field);
    }
}
