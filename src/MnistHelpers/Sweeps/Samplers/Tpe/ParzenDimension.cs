namespace MnistHelpers;

/// <summary>
/// One hyperparameter of a <see cref="ParzenEstimator"/>. Densities are relative to the uniform one, so that a kernel of a trial that did
/// not set the hyperparameter has the density 1.
/// </summary>
internal abstract class ParzenDimension
{
    /// <summary>The dimension of a hyperparameter; null where it has one value only.</summary>
    /// <param name="parameter">The hyperparameter.</param>
    /// <param name="bandwidth">Of numbers, in parts of the range.</param>
    /// <param name="pseudocount">Of categories: how often each value is taken to have been seen beside the one that was.</param>
    internal static ParzenDimension? Of(SearchParameter parameter, double bandwidth, double pseudocount) => parameter switch
    {
        { Count: 1 } => null,
        CategoricalParameter { Values.Count: var count } => new CategoryDimension(count, count * pseudocount / (1 + count * pseudocount)),
        IntegerParameter { Logarithmic: false, Count: > IntegerDimension.MaxBins } => new RealDimension(bandwidth),
        IntegerParameter whole => new IntegerDimension(whole, bandwidth),
        _ => new RealDimension(bandwidth),
    };

    /// <summary>A place from 0 to 1 drawn from the kernel of an observed place.</summary>
    internal abstract double Draw(double observed, SeededRandom random);
}
