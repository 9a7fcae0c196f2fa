using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MnistHelpers.Data;

/// <summary>
/// Draws displacements of pixels: α times uniform noise of -1 to 1, convolved with a Gaussian of standard deviation σ (Simard, Steinkraus
/// and Platt, 2003). The noise extends beyond the border, so that the displacements have the same statistics everywhere in the image.
/// </summary>
/// <remarks>Products and sums are not fused, so that results are bit-identical at any vector width.</remarks>
internal sealed class ElasticField
{
    private readonly int _rows, _columns, _noiseRows, _noiseColumns;

    /// <summary>The middle weight and those after it; the scaled ones also bring 16-bit noise to -α to α.</summary>
    private readonly float[] _gaussian, _scaledGaussian;

    /// <param name="alpha">The factor of the displacements.</param>
    /// <param name="sigma">The standard deviation of the Gaussian in pixels; the kernel ends after three of them.</param>
    /// <param name="rows">The height of an image.</param>
    /// <param name="columns">The width of an image.</param>
    internal ElasticField(double alpha, double sigma, int rows, int columns)
    {
        int radius = (int)Math.Ceiling(3 * sigma);
        (_rows, _columns) = (rows, columns);
        (_noiseRows, _noiseColumns) = (rows + 2 * radius, columns + 2 * radius);
        double[] bell = [.. Enumerable.Range(0, radius + 1).Select(k => Math.Exp(-k * k / (2 * sigma * sigma)))];
        double sum = 2 * bell.Sum() - bell[0];
        _gaussian = Array.ConvertAll(bell, value => (float)(value / sum));
        _scaledGaussian = Array.ConvertAll(bell, value => (float)(value / sum * alpha / -(double)short.MinValue));
    }

    /// <summary>The width of the noise, in which both fields stand side by side.</summary>
    private int NoiseWidth => 2 * _noiseColumns;

    /// <summary>The buffers that one thread uses.</summary>
    internal sealed class Workspace(ElasticField field)
    {
        private readonly float[] _displacements = new float[2 * field._rows * field._columns];

        internal readonly ulong[] Random = new ulong[(field._noiseRows * field.NoiseWidth + 3) / 4];
        internal readonly float[] Noise = new float[field._noiseRows * field.NoiseWidth];
        internal readonly float[] Row = new float[field.NoiseWidth];

        /// <summary>The horizontal displacements of the pixels' sources, in pixels <c>[Rows, Columns]</c>.</summary>
        internal Span<float> X => _displacements.AsSpan(0, _displacements.Length / 2);

        /// <summary>The vertical displacements.</summary>
        internal Span<float> Y => _displacements.AsSpan(_displacements.Length / 2);
    }

    /// <summary>Draws the displacements of one image into <see cref="Workspace.X"/> and <see cref="Workspace.Y"/>.</summary>
    internal void Draw(SeededRandom random, Workspace workspace)
    {
        random.Fill(workspace.Random);
        Widen(MemoryMarshal.Cast<ulong, short>(workspace.Random), workspace.Noise);
        for (int row = 0; row < _rows; row++)
        {
            Convolve(workspace.Noise.AsSpan(row * NoiseWidth), NoiseWidth, _scaledGaussian, workspace.Row);
            Convolve(workspace.Row, 1, _gaussian, workspace.X.Slice(row * _columns, _columns));
            Convolve(workspace.Row.AsSpan(_noiseColumns), 1, _gaussian, workspace.Y.Slice(row * _columns, _columns));
        }
    }

    private static void Widen(ReadOnlySpan<short> numbers, Span<float> values)
    {
        int i = 0;
        for (; i <= values.Length - Vector<short>.Count; i += Vector<short>.Count)
        {
            Vector.Widen(new Vector<short>(numbers[i..]), out Vector<int> low, out Vector<int> high);
            Vector.ConvertToSingle(low).CopyTo(values[i..]);
            Vector.ConvertToSingle(high).CopyTo(values[(i + Vector<int>.Count)..]);
        }
        for (; i < values.Length; i++)
            values[i] = numbers[i];
    }

    /// <summary>
    /// Convolves with a symmetric kernel of <c>2 radius + 1</c> weights, of which the middle one and those after it are given:
    /// <c>output[i] = weights[0] input[i + radius step] + Σ weights[k] (input[i + (radius - k) step] + input[i + (radius + k) step])</c>.
    /// </summary>
    internal static void Convolve(ReadOnlySpan<float> input, int step, ReadOnlySpan<float> weights, Span<float> output)
    {
        // Two vectors at a time: their sums do not wait for each other, and they share the weight.
        int vector = Vector256<float>.Count, block = 2 * vector;
        if (output.Length < block)
        {
            ConvolveScalar(input, step, weights, output);
            return;
        }
        int radius = weights.Length - 1;
        _ = input[output.Length - 1 + 2 * radius * step]; // the references below are not checked
        for (int i = 0; i < output.Length; i += block)
        {
            int at = Math.Min(i, output.Length - block); // the last block overlaps the one before it
            ref float before = ref Unsafe.Add(ref MemoryMarshal.GetReference(input), at + radius * step);
            ref float after = ref before;
            Vector256<float> left = weights[0] * Vector256.LoadUnsafe(ref before),
                right = weights[0] * Vector256.LoadUnsafe(ref before, (nuint)vector);
            for (int k = 1; k < weights.Length; k++)
            {
                before = ref Unsafe.Subtract(ref before, step);
                after = ref Unsafe.Add(ref after, step);
                Vector256<float> weight = Vector256.Create(weights[k]);
                left += weight * (Vector256.LoadUnsafe(ref before) + Vector256.LoadUnsafe(ref after));
                right += weight * (Vector256.LoadUnsafe(ref before, (nuint)vector) + Vector256.LoadUnsafe(ref after, (nuint)vector));
            }
            left.CopyTo(output[at..]);
            right.CopyTo(output[(at + vector)..]);
        }
    }

    internal static void ConvolveScalar(ReadOnlySpan<float> input, int step, ReadOnlySpan<float> weights, Span<float> output)
    {
        int radius = weights.Length - 1;
        for (int i = 0; i < output.Length; i++)
        {
            int middle = i + radius * step;
            float sum = weights[0] * input[middle];
            for (int k = 1; k < weights.Length; k++)
                sum += weights[k] * (input[middle - k * step] + input[middle + k * step]);
            output[i] = sum;
        }
    }
}
