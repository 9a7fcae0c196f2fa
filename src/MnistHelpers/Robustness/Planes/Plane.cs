namespace MnistHelpers.Robustness;

/// <summary>
/// The ink of one image, <c>[Rows, Columns]</c>, row-major, from 0 (background) to 1 (ink), and a second buffer to compute in.
/// </summary>
internal sealed class Plane(int rows, int columns)
{
    internal int Rows { get; } = rows;

    internal int Columns { get; } = columns;

    internal double[] Ink { get; private set; } = new double[rows * columns];

    /// <summary>A buffer as large as <see cref="Ink"/>, with arbitrary content.</summary>
    internal double[] Spare { get; private set; } = new double[rows * columns];

    /// <summary>Makes what was computed in <see cref="Spare"/> the ink.</summary>
    internal void Swap() => (Ink, Spare) = (Spare, Ink);

    internal void Read(ReadOnlySpan<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i++)
            Ink[i] = pixels[i] / (double)byte.MaxValue;
    }

    /// <summary>Writes the ink as rounded bytes, as MNIST-C stores it; values outside 0 to 1 are clipped.</summary>
    internal void Write(Span<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)Math.Round(Math.Clamp(Ink[i], 0, 1) * byte.MaxValue);
    }
}
