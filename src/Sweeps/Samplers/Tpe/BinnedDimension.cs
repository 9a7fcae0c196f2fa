namespace MnistHelpers.Sweeps.Samplers;

/// <summary>A hyperparameter whose kernels have few distinct densities, which are looked up in rows.</summary>
internal abstract class BinnedDimension(int bins) : ParzenDimension
{
    private readonly Dictionary<int, double[]> _rows = [];

    /// <summary>
    /// The number of kernels, not counting the one for trials that did not set the hyperparameter, which comes last in a row.
    /// </summary>
    internal int Bins => bins;

    /// <summary>Returns the kernel of an observed position.</summary>
    internal abstract int BinOf(double observed);

    /// <summary>Returns the logarithms of all kernels' densities at a position.</summary>
    internal double[] Row(double place)
    {
        int value = ValueOf(place);
        if (!_rows.TryGetValue(value, out double[]? row))
        {
            row = new double[bins + 1];
            Fill(row.AsSpan(..bins), value);
            _rows.Add(value, row);
        }
        return row;
    }

    /// <summary>Returns the number of the value at a position.</summary>
    private protected abstract int ValueOf(double place);

    private protected abstract void Fill(Span<double> row, int value);
}
