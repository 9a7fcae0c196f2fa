using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers;

/// <summary>
/// A sampler that tries every combination once, varying the last hyperparameter of the space fastest. The
/// study ends when all have been tried.
/// </summary>
public sealed record GridSampler : Sampler
{
    /// <summary>
    /// The number of grid values for a real number, evenly spaced from its lowest to its highest (on the logarithmic scale, if it has one);
    /// 5 by default.
    /// </summary>
    public int PointsPerReal
    {
        get;
        init
        {
            OptionCheck.Require(value > 0, $"PointsPerReal: {value} found; give 1 or more");
            field = value;
        }
    } = 5;

    // The suggested trials before this one have taken at least as many points from the beginning of the grid.
    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number) =>
        context.Space.Points(PointsPerReal, skip: number - context.Enqueued).FirstOrDefault(point => !context.IsTaken(point));
}
