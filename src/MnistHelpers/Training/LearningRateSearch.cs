using System.Globalization;

namespace MnistHelpers;

/// <summary>The result of <see cref="LearningRateFinder"/>.</summary>
public sealed class LearningRateSearch
{
    /// <summary>
    /// The factor by which the suggestion is below the learning rate with the lowest loss, at which training is about to diverge.
    /// </summary>
    private const double Margin = 10;

    internal LearningRateSearch(IReadOnlyList<LearningRatePoint> points) => Points = points;

    /// <summary>The learning rates tried before training diverged.</summary>
    public IReadOnlyList<LearningRatePoint> Points { get; }

    /// <summary>
    /// A tenth of the learning rate with the lowest loss: a good first choice, and a good maximum for
    /// <see cref="LearningRateSchedule.OneCycle"/>; null if training diverged at the first learning rate.
    /// </summary>
    public double? Suggestion => Points.Count == 0 ? null : Points.MinBy(point => point.Loss)!.LearningRate / Margin;

    /// <summary>Returns the suggestion on one line.</summary>
    public override string ToString() => Suggestion is { } suggestion
        ? string.Create(CultureInfo.InvariantCulture, $"{Points.Count} learning rates tried; begin with about {suggestion:0.0e+0}")
        : "training broke at the first learning rate; begin the search with a lower one";
}
