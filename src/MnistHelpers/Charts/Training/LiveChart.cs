namespace MnistHelpers;

/// <summary>
/// A callback that shows the learning curves during training: empty axes at first, then an updated figure after each epoch. The axes cover
/// all epochs from the beginning. In a notebook, display something and update it with these figures.
/// </summary>
/// <param name="show">Receives the figure, before the first epoch and after each epoch.</param>
public sealed class LiveChart(Action<ChartView> show) : ITrainerCallback
{
    private readonly Action<ChartView> _show = show ?? throw new ArgumentNullException(nameof(show));

    /// <inheritdoc/>
    public void TrainingStarted(TrainingState state) => Show(state);

    /// <inheritdoc/>
    public void EpochEnded(TrainingState state) => Show(state);

    private void Show(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        // If training stops early, no further epochs are expected.
        int epochs = state.IsStopping && state.History.Epochs.Count > 0 ? state.History.Epochs[^1].Epoch : state.Options.Epochs;
        _show(TrainingCharts.LearningCurves(state.History, epochs));
    }
}
