using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MnistHelpers.Sweeps.Pruners;
using MnistHelpers.Sweeps.Storage;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers;

/// <summary>
/// A trial that a study has assigned to this program. It ends with <see cref="Complete(double[])"/> or <see cref="Fail"/>; if it is
/// disposed before that, it is pruned if the pruner decided so, and otherwise waits to be resumed.
/// </summary>
/// <example><code>
/// while (study.Ask() is { } trial)
/// {
///     using (trial)
///     {
///         for (int epoch = trial.Step + 1; epoch &lt;= 9; epoch++)
///         {
///             double accuracy = Train(trial.Get&lt;double&gt;("learningRate"), epoch);
///             if (epoch == 9)
///                 trial.Complete(accuracy);
///             else if (!trial.Report(epoch, accuracy))
///                 break;
///         }
///     }
/// }
/// </code></example>
public sealed class RunningTrial : IDisposable
{
    private readonly Study _study;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly CancellationToken _cancellation;
    private PruningDecision _decision;
    private bool _isOver;

    internal RunningTrial(Study study, StudyTrial trial, long attempt, CancellationToken cancellation)
    {
        _study = study;
        _cancellation = cancellation;
        Number = trial.Number;
        Parameters = trial.Point;
        Attempt = attempt;
        Step = trial.LastStep;
        Seed = SeedOf(study.Options.Seed, Number);
    }

    /// <summary>The trial's number, from 0.</summary>
    public int Number { get; }

    /// <summary>The hyperparameters by name.</summary>
    public IReadOnlyDictionary<string, object> Parameters { get; }

    /// <summary>The seed for everything random in the trial; it follows from the study's seed and the trial's number.</summary>
    public long Seed { get; }

    /// <summary>
    /// The last step reported; when a trial is resumed, initially the last one of the previous attempt. 0 if there is none.
    /// </summary>
    public int Step { get; private set; }

    internal long Attempt { get; }

    /// <summary>Returns a hyperparameter as a number, a string, a Boolean or an enum.</summary>
    /// <exception cref="ArgumentException">There is no hyperparameter of that name, or it does not apply to this trial.</exception>
    public T Get<T>(string name)
    {
        if (!Parameters.TryGetValue(name, out object? value))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{name}: not set in trial {Number}; it has {string.Join(", ", Parameters.Keys)}"),
                nameof(name));
        }
        return typeof(T).IsEnum
            ? (T)Enum.Parse(typeof(T), (string)value, ignoreCase: true)
            : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>Returns whether a hyperparameter is set: a conditional one may not be.</summary>
    public bool Has(string name) => Parameters.ContainsKey(name);

    /// <summary>Reports an intermediate value.</summary>
    /// <param name="step">The step, from 1, such as the epoch.</param>
    /// <param name="value">The current value of the first objective.</param>
    /// <returns>
    /// Whether to continue. If not, dispose the trial: it is pruned, has to wait for others, or was taken over by another worker.
    /// </returns>
    /// <exception cref="ArgumentException">The step is below 1, or the value is not a finite number.</exception>
    public bool Report(int step, double value)
    {
        OptionCheck.Require(step > 0, $"step: {step} found; count from 1");
        OptionCheck.Require(
            double.IsFinite(value), $"value: {value} found; report finite numbers, and Fail the trial where there are none");
        if (_isOver)
            return false;
        bool isKnown = step <= Step;
        if (!_study.Store.Report(Number, Attempt, step, value, _cancellation))
            return Lost();
        // The decision for this step, made before the trial was interrupted, was to continue.
        if (isKnown)
            return true;
        Step = step;
        _decision = _study.Decide(Number, step, _cancellation);
        return _decision == PruningDecision.Continue;
    }

    /// <summary>Completes the trial with its result.</summary>
    /// <param name="values">One value for each objective of the study.</param>
    /// <exception cref="ArgumentException">
    /// The number of values is not the number of objectives, or a value is not a finite number.
    /// </exception>
    public void Complete(params double[] values) => Complete(values, null);

    /// <summary>Ends the trial as failed.</summary>
    /// <param name="fault">The reason, in a sentence.</param>
    public void Fail(string fault)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fault);
        Leave(new TrialLeave(TrialState.Failed) { Fault = fault });
    }

    /// <summary>Releases the trial as pruned or waiting if it has not ended.</summary>
    public void Dispose() => Leave(new TrialLeave(_decision == PruningDecision.Prune ? TrialState.Pruned : TrialState.Waiting));

    /// <summary>Computes the seed of a trial: 31 bits, so that it is readable and fits into any program's integers.</summary>
    internal static long SeedOf(long seed, int number) => (long)(SeededRandom.At(seed, number, int.MaxValue).Next() >> 33);

    internal void Complete(double[] values, IntermediateValue? last)
    {
        ArgumentNullException.ThrowIfNull(values);
        OptionCheck.Require(
            values.Length == _study.Options.Objectives.Count,
            $"values: {values.Length} found; give one for each of "
                + $"{string.Join(", ", _study.Options.Objectives.Select(objective => objective.Name))}");
        OptionCheck.Require(
            values.All(double.IsFinite),
            $"values: {string.Join(", ", values)} found; give finite numbers, and Fail the trial where there are none");
        Leave(
            new TrialLeave(TrialState.Complete)
            {
                Objectives = JsonSerializer.Serialize(values, TrialJson.Default.DoubleArray),
                Last = last,
            });
    }

    private bool Lost()
    {
        _isOver = true;
        _study.Left(this);
        return false;
    }

    private void Leave(TrialLeave leave)
    {
        if (_isOver)
            return;
        _isOver = true;
        try
        {
            // The token is not passed on: the fact that a trial was stopped has to be recorded too.
            _study.Store.Leave(Number, Attempt, leave with { Seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds });
        }
        finally
        {
            _study.Left(this);
        }
    }
}
