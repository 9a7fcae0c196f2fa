namespace MnistHelpers.Sweeps.Samplers;

/// <summary>
/// An integer hyperparameter: a kernel's probability of a value is its normal density integrated over the value's part of 0 to 1. If there
/// are very many values, the kernels' centers are rounded.
/// </summary>
internal sealed class IntegerDimension : BinnedDimension
{
    internal const int MaxBins = 256;

    private readonly IntegerParameter _parameter;
    private readonly TruncatedNormal _kernel;
    private readonly double _logLow;
    private readonly double _logRange;

    internal IntegerDimension(IntegerParameter parameter, double bandwidth)
        : base(Math.Min(parameter.Count!.Value, MaxBins))
    {
        _parameter = parameter;
        _kernel = new TruncatedNormal(bandwidth);
        if (parameter.Logarithmic)
        {
            _logLow = Math.Log(parameter.Low - 0.5);
            _logRange = Math.Log(parameter.High + 0.5) - _logLow;
        }
    }

    private bool IsRounded => _parameter.Count > MaxBins;

    internal override int BinOf(double observed) => IsRounded ? Math.Clamp((int)(observed * MaxBins), 0, MaxBins - 1) : ValueOf(observed);

    internal override double Draw(double observed, SeededRandom random) => _kernel.Draw(observed, random);

    private protected override int ValueOf(double place)
    {
        double value = _parameter.Logarithmic
            ? Math.Round(Math.Exp(_logLow + place * _logRange)) - _parameter.Low
            : Math.Floor(place * _parameter.Count!.Value);
        return (int)Math.Clamp(value, 0, _parameter.Count!.Value - 1);
    }

    private protected override void Fill(Span<double> row, int value)
    {
        double low = Edge(value), high = Edge(value + 1);
        for (int bin = 0; bin < row.Length; bin++)
            row[bin] = _kernel.LogMean(Middle(bin), low, high);
    }

    private double Middle(int bin) =>
        IsRounded || !_parameter.Logarithmic ? (bin + 0.5) / Bins : (Math.Log(_parameter.Low + bin) - _logLow) / _logRange;

    private double Edge(int value) =>
        _parameter.Logarithmic ? (Math.Log(_parameter.Low - 0.5 + value) - _logLow) / _logRange : (double)value / _parameter.Count!.Value;
}
