using System.Globalization;

namespace MnistHelpers;

/// <summary>What <see cref="LearningRateFinder"/> found.</summary>
public sealed class LearningRateSearch
{
    /// <summary>The suggestion stands so far below the learning rate of the lowest loss, where learning is about to break.</summary>
    private const double Margin = 10;

    internal LearningRateSearch(IReadOnlyList<LearningRatePoint> points) => Points = points;

    /// <summary>The learning rates that were tried, up to the one at which training broke.</summary>
    public IReadOnlyList<LearningRatePoint> Points { get; }

    /// <summary>
    /// A tenth of the learning rate at which the loss was lowest: a good first choice, and a good top for
    /// <see cref="LearningRateSchedule.OneCycle"/>; null if even the first one broke training.
    /// </summary>
    public double? Suggestion => Points.Count == 0 ? null : Points.MinBy(point => point.Loss)!.LearningRate / Margin;

    /// <summary>The suggestion in a line.</summary>
    public override string ToString() => Suggestion is { } suggestion
        ? string.Create(CultureInfo.InvariantCulture, $"{Points.Count} learning rates tried; begin with about {suggestion:0.0e+0}")
        : "training broke at the first learning rate; begin the search with a lower one";
}
