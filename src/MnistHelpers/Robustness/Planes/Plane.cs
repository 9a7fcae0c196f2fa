namespace MnistHelpers.Robustness;

/// <summary>The ink of one image, <c>[Rows, Columns]</c>, row-major, 0 background to 1; and a second layer to compute in.</summary>
internal sealed class Plane(int rows, int columns)
{
    internal int Rows { get; } = rows;

    internal int Columns { get; } = columns;

    internal double[] Ink { get; private set; } = new double[rows * columns];

    /// <summary>As large as <see cref="Ink"/>; holds anything.</summary>
    internal double[] Spare { get; private set; } = new double[rows * columns];

    /// <summary>Makes what was computed in <see cref="Spare"/> the ink.</summary>
    internal void Swap() => (Ink, Spare) = (Spare, Ink);

    internal void Read(ReadOnlySpan<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i++)
            Ink[i] = pixels[i] / (double)byte.MaxValue;
    }

    /// <summary>Rounds to bytes, as MNIST-C was stored; ink beyond 0..1 is cut off.</summary>
    internal void Write(Span<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)Math.Round(Math.Clamp(Ink[i], 0, 1) * byte.MaxValue);
    }
}
