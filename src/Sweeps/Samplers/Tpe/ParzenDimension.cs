namespace MnistHelpers.Sweeps.Samplers;

/// <summary>
/// One hyperparameter of a <see cref="ParzenEstimator"/>. Densities are relative to the uniform one, so the kernel of a trial that did not
/// set the hyperparameter has density 1.
/// </summary>
internal abstract class ParzenDimension
{
    /// <summary>Creates the dimension of a hyperparameter; null if it has only one value.</summary>
    /// <param name="parameter">The hyperparameter.</param>
    /// <param name="bandwidth">The bandwidth of numbers, as a fraction of the range.</param>
    /// <param name="pseudocount">
    /// The pseudocount of categories: how often each value counts as observed in addition to the actual observation.
    /// </param>
    internal static ParzenDimension? Of(SearchParameter parameter, double bandwidth, double pseudocount) => parameter switch
    {
        { Count: 1 } => null,
        CategoricalParameter { Values.Count: var count } => new CategoryDimension(count, count * pseudocount / (1 + count * pseudocount)),
        IntegerParameter { Logarithmic: false, Count: > IntegerDimension.MaxBins } => new RealDimension(bandwidth),
        IntegerParameter whole => new IntegerDimension(whole, bandwidth),
        _ => new RealDimension(bandwidth),
    };

    /// <summary>Draws a position from 0 to 1 from the kernel of an observed position.</summary>
    internal abstract double Draw(double observed, SeededRandom random);
}
