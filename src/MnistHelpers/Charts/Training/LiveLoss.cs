using System.Diagnostics;
using MnistHelpers.Charts;

namespace MnistHelpers;

/// <summary>
/// A callback that shows the loss while a network trains: a curve that grows step by step, and the accuracy after each epoch. In a
/// notebook, display something and update it with these figures. They come a few times a second at most, and so seldom that drawing them
/// takes about 1 % of the time or less.
/// </summary>
/// <param name="show">Receives the figures; the last one when training has ended.</param>
public sealed class LiveLoss(Action<ChartView> show) : ITrainerCallback
{
    /// <summary>The pause between figures, as a multiple of the time that drawing one takes, and its bounds.</summary>
    private const int Rest = 120;

    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(300), s_longest = TimeSpan.FromSeconds(5);

    private readonly Action<ChartView> _show = show ?? throw new ArgumentNullException(nameof(show));
    private readonly LossCurve _curve = new();
    private readonly Stopwatch _sinceShown = new();
    private TimeSpan _drawing = s_shortest / Rest;

    /// <inheritdoc/>
    public void TrainingStarted(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _curve.Clear();
        // What the first figure takes is mostly the compiler's time.
        Show(state, hasEnded: false);
        _drawing = s_shortest / Rest;
    }

    /// <inheritdoc/>
    public void StepEnded(TrainingState state, TrainingStep results)
    {
        ArgumentNullException.ThrowIfNull(state);
        _curve.Add(results);
        if (_sinceShown.Elapsed >= Pause)
            Show(state, hasEnded: false);
    }

    /// <inheritdoc/>
    public void EpochEnded(TrainingState state)
    {
        // The figure of the next step shows the epoch's accuracy.
    }

    /// <inheritdoc/>
    public void TrainingEnded(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Show(state, hasEnded: true);
    }

    private TimeSpan Pause => TimeSpan.FromTicks(Math.Clamp((_drawing * Rest).Ticks, s_shortest.Ticks, s_longest.Ticks));

    private void Show(TrainingState state, bool hasEnded)
    {
        long start = Stopwatch.GetTimestamp();
        _show(LossPanels.Draw(_curve.Points, state, hasEnded));
        _drawing = Stopwatch.GetElapsedTime(start);
        _sinceShown.Restart();
    }
}
