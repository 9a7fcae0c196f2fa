namespace MnistHelpers;

/// <summary>A hyperparameter whose kernels have few different densities: those are looked up in rows.</summary>
internal abstract class BinnedDimension(int bins) : ParzenDimension
{
    private readonly Dictionary<int, double[]> _rows = [];

    /// <summary>
    /// How many kernels there are, the one of trials that did not set the hyperparameter not counted; that one is the last of a row.
    /// </summary>
    internal int Bins => bins;

    /// <summary>Which kernel belongs to an observed place.</summary>
    internal abstract int BinOf(double observed);

    /// <summary>The logarithms of all kernels' densities at a place.</summary>
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

    /// <summary>The number of the value that a place belongs to.</summary>
    private protected abstract int ValueOf(double place);

    private protected abstract void Fill(Span<double> row, int value);
}
