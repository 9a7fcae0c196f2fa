namespace MnistHelpers;

/// <summary>
/// Tries every combination once, the last hyperparameter of the space changing first. The study ends when there are no more.
/// </summary>
public sealed record GridSampler : Sampler
{
    /// <summary>
    /// How many values stand for a real number, evenly from its lowest to its highest (on its logarithmic scale, if it has one): 5.
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

    // The trials before it that were suggested have taken as many points at least from the beginning.
    internal override IReadOnlyDictionary<string, object>? Suggest(SamplingContext context, int number) =>
        context.Space.Points(PointsPerReal, skip: number - context.Enqueued).FirstOrDefault(point => !context.IsTaken(point));
}
