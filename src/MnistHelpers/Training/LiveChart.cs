namespace MnistHelpers;

/// <summary>
/// Shows the learning curves while a network is trained, anew after each epoch. In a notebook, display the first figure and update
/// it with those that follow.
/// </summary>
/// <param name="show">Is given the figure after each epoch.</param>
public sealed class LiveChart(Action<Figure> show) : ITrainerCallback
{
    private readonly Action<Figure> _show = show ?? throw new ArgumentNullException(nameof(show));

    /// <inheritdoc/>
    public void EpochEnded(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _show(TrainingCharts.LearningCurves(state.History));
    }
}
