using System.Numerics;

namespace MnistHelpers.Sweeps.Samplers;

/// <summary>A group of kernels of a <see cref="ParzenEstimator"/>, laid out for vectorization.</summary>
internal sealed class KernelBlock
{
    /// <summary>The maximum exponent, which prevents overflow of a product of densities for any number of hyperparameters.</summary>
    private const double MaxExponent = 600;

    private readonly ParzenDimension?[] _dimensions;
    private readonly int _size;
    private readonly double[] _middles;
    private readonly double[] _peaks;
    private readonly int[] _bins;
    private readonly double[] _weights;
    private readonly double[] _exponents;

    internal KernelBlock(ParzenDimension?[] dimensions, int size)
    {
        // Rounded up to whole vectors.
        size = (size + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        (_dimensions, _size) = (dimensions, size);
        _middles = new double[dimensions.Length * size];
        _peaks = new double[dimensions.Length * size];
        _bins = new int[dimensions.Length * size];
        _weights = new double[size];
        _exponents = new double[size];
    }

    internal void Load(IReadOnlyList<double[]> observed, double[]? weights, int start)
    {
        int count = Math.Min(_size, observed.Count - start);
        // Kernels beyond the last one have weight 0.
        Array.Clear(_weights);
        if (weights is null)
            _weights.AsSpan(0, count).Fill(1);
        else
            weights.AsSpan(start, count).CopyTo(_weights);
        for (int k = 0; k < count; k++)
        {
            double[] point = observed[start + k];
            for (int i = 0; i < point.Length; i++)
            {
                double place = point[i];
                if (_dimensions[i] is RealDimension real)
                {
                    _middles[i * _size + k] = place;
                    _peaks[i * _size + k] = double.IsNaN(place) ? 0 : real.Peak(place);
                }
                else if (_dimensions[i] is BinnedDimension binned)
                {
                    _bins[i * _size + k] = double.IsNaN(place) ? binned.Bins : binned.BinOf(place);
                }
            }
        }
    }

    /// <summary>Computes the weighted sum of the kernels' densities at a point.</summary>
    internal double Sum(double[] point, double[]?[] rows)
    {
        Array.Clear(_exponents);
        for (int i = 0; i < point.Length; i++)
        {
            if (rows[i] is { } row)
                Add(row, _bins.AsSpan(i * _size, _size));
            else if (_dimensions[i] is RealDimension real && !double.IsNaN(point[i]))
                Add(point[i], real.Precision, _middles.AsSpan(i * _size, _size), _peaks.AsSpan(i * _size, _size));
        }
        Vector<double> sum = Vector<double>.Zero, highest = new(MaxExponent);
        for (int k = 0; k < _size; k += Vector<double>.Count)
            sum += new Vector<double>(_weights, k) * Vector.Exp(Vector.Min(new Vector<double>(_exponents, k), highest));
        return Vector.Sum(sum);
    }

    private void Add(double[] row, ReadOnlySpan<int> bins)
    {
        Span<double> exponents = _exponents.AsSpan(0, bins.Length);
        for (int k = 0; k < bins.Length; k++)
            exponents[k] += row[bins[k]];
    }

    private void Add(double place, double precision, ReadOnlySpan<double> middles, ReadOnlySpan<double> peaks)
    {
        Vector<double> at = new(place), factor = new(precision);
        Span<double> exponents = _exponents.AsSpan(0, middles.Length);
        for (int k = 0; k < middles.Length; k += Vector<double>.Count)
        {
            Vector<double> middle = new(middles[k..]), distance = at - middle;
            Vector<double> term = new Vector<double>(peaks[k..]) - distance * distance * factor;
            // If a kernel's trial did not set the hyperparameter, the center is NaN.
            (new Vector<double>(exponents[k..]) + Vector.ConditionalSelect(Vector.Equals(middle, middle), term, Vector<double>.Zero))
                .CopyTo(exponents[k..]);
        }
    }
}
