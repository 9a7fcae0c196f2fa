using System.Numerics;
using System.Runtime.InteropServices;

namespace MnistHelpers.Robustness;

/// <summary>
/// Clouds: a square field that wraps around, created by midpoint displacement on squares and diamonds in turn (Fournier, Fussell,
/// Carpenter, "Computer rendering of stochastic models", 1982).
/// </summary>
internal static class Plasma
{
    private const float FirstAmplitude = 100 * 100;

    /// <summary>Fills the field and returns its smallest and its largest value.</summary>
    /// <param name="field"><c>[size, size]</c>.</param>
    /// <param name="size">The side of the field: a power of two, at least 4, so that the field consists of whole vectors.</param>
    /// <param name="decay">The smoothness: amplitudes fall by its square from one step to the next.</param>
    /// <param name="random">The source of the displacements.</param>
    internal static (float Least, float Most) Fill(Span<float> field, int size, double decay, RandomStream random)
    {
        field[0] = 0;
        double amplitude = FirstAmplitude;
        for (int step = size; step >= 2; step /= 2)
        {
            Displace(field, size, step, (float)amplitude, random);
            amplitude /= decay * decay;
        }
        return Range(field);
    }

    private static void Displace(Span<float> field, int size, int step, float amplitude, RandomStream random)
    {
        int half = step / 2, mask = size - 1;
        for (int row = 0; row < size; row += step)
        {
            Span<float> upper = field.Slice(row * size, size), middle = field.Slice((row + half) * size, size);
            Span<float> lower = field.Slice(((row + step) & mask) * size, size);
            for (int column = 0; column < size; column += step)
            {
                int next = (column + step) & mask;
                middle[column + half] = (upper[column] + upper[next] + lower[column] + lower[next]) / 4 + amplitude * random.Symmetric();
            }
        }
        for (int row = 0; row < size; row += step)
        {
            Span<float> above = field.Slice(((row - half) & mask) * size, size), upper = field.Slice(row * size, size);
            Span<float> middle = field.Slice((row + half) * size, size), lower = field.Slice(((row + step) & mask) * size, size);
            for (int column = 0; column < size; column += step)
            {
                int next = (column + step) & mask, center = column + half;
                upper[center] = (upper[column] + upper[next] + above[center] + middle[center]) / 4 + amplitude * random.Symmetric();
                middle[column] = (upper[column] + lower[column] + middle[(column - half) & mask] + middle[center]) / 4
                    + amplitude * random.Symmetric();
            }
        }
    }

    private static (float Least, float Most) Range(ReadOnlySpan<float> field)
    {
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(field);
        Vector<float> least = vectors[0], most = vectors[0];
        foreach (Vector<float> vector in vectors)
        {
            least = Vector.Min(least, vector);
            most = Vector.Max(most, vector);
        }
        float smallest = least[0], largest = most[0];
        for (int i = 1; i < Vector<float>.Count; i++)
        {
            smallest = Math.Min(smallest, least[i]);
            largest = Math.Max(largest, most[i]);
        }
        return (smallest, largest);
    }
}
