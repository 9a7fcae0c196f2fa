using MnistHelpers.Sweeps.Definition;
using MnistHelpers.Sweeps.Pruners;
using MnistHelpers.Sweeps.Storage;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers;

/// <summary>
/// A hyperparameter search stored in a database: a file on one machine, or a PostgreSQL server for many. Any number of programs can work on
/// it at the same time; each asks for a trial, reports its progress, and returns the result. Finished trials are never lost, a trial whose
/// worker has died is resumed, and no trial is run twice.
/// </summary>
/// <example><code>
/// using var study = Study.OpenOrCreate("sweep.db", new StudyOptions(space) { Trials = 30 });
/// while (study.Ask() is { } trial)
/// {
///     using (trial)
///         trial.Complete(Score(trial.Get&lt;double&gt;("learningRate")));
/// }
/// study.Best
/// </code></example>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Study : INotebookView, IDisposable
{
    /// <summary>The name of a study that was not given one.</summary>
    public const string DefaultName = "study";

    /// <summary>
    /// The number of consecutive attempts without progress after which a trial has failed, because it apparently kills its workers.
    /// </summary>
    private const int MaxIdle = 20;

    private static readonly string s_deadly = FormattableString.Invariant(
        $"{MaxIdle} workers in a row have died with it and brought nothing");

    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(100);

    private readonly StudyLog _log;
    private readonly Lock _lock = new();
    private readonly StudyRow _row;
    private WorkerWatch? _watch;

    private Study(StudyStore store, StudyRow row)
    {
        Store = store;
        _row = row;
        Options = StudyJson.Read($"{store.Place}, {row.Name}", row.Definition);
        _log = new StudyLog(store, Options);
    }

    /// <summary>The study's name in its database.</summary>
    public string Name => _row.Name;

    /// <summary>The options of the study. <see cref="StudyOptions.Trials"/> is not set here: see <see cref="TrialLimit"/>.</summary>
    public StudyOptions Options { get; }

    /// <summary>The maximum number of trials; null for no limit.</summary>
    public int? TrialLimit => Now(log => log.Limit);

    /// <summary>Whether the study has been stopped: no trials are assigned until it is resumed.</summary>
    public bool IsStopped => Now(log => log.Study.Stopped != 0);

    /// <summary>
    /// Whether all of its trials have ended. A study without a limit never ends, unless its sampler has nothing more to try.
    /// </summary>
    public bool IsOver => Now(log => log.IsOver);

    /// <summary>All trials in the order of their numbers, in their current state.</summary>
    public IReadOnlyList<Trial> Trials => Now(log => log.Trials.Select(trial => trial.ToTrial()).ToArray());

    /// <summary>
    /// The complete trial with the best value of the first objective (the first one, if several are equal); null if there is none.
    /// </summary>
    public Trial? Best => Ranked(Trials).FirstOrDefault();

    internal StudyStore Store { get; }

    /// <summary>Returns the folder for the checkpoints of the trials.</summary>
    /// <param name="parent">The folder for those of all studies; null for a folder beside the study's file, or a temporary one.</param>
    internal string CheckpointsIn(string? parent) => parent is null ? Store.DefaultCheckpoints(_row.Id) : Path.Combine(parent, _row.Id);

    /// <summary>Returns whether there is a trial of a number, and it has ended, as far as this program has read.</summary>
    internal bool HasEnded(int number)
    {
        lock (_lock)
            return number < _log.Trials.Count && _log.Trials[number].HasEnded;
    }

    /// <summary>
    /// Asks for a trial to run: a waiting one, one whose worker has died, or a new one. Blocks while a trial may become available because
    /// other workers are still running theirs.
    /// </summary>
    /// <param name="cancellation">
    /// Cancels the wait, including a wait for an unreachable database. Without a token, interrupting the notebook cell has the same effect.
    /// </param>
    /// <returns>The trial, owned by this program until it is disposed; null if the study is over or stopped.</returns>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public RunningTrial? Ask(CancellationToken cancellation = default)
    {
        if (!cancellation.CanBeCanceled)
            cancellation = RunningCell.Cancellation;
        for (; ; cancellation.WaitHandle.WaitOne(s_poll))
        {
            cancellation.ThrowIfCancellationRequested();
            lock (_lock)
            {
                if (Store.HasOtherWorkers)
                    _watch ??= new WorkerWatch(Store, Options.Grace);
                _log.Read(cancellation);
                if (_log.Study.Stopped != 0)
                    return null;
                if ((TakeUp(cancellation) ?? Suggest(cancellation)) is { } trial)
                    return trial;
                if (_log.IsOver)
                    return null;
            }
        }
    }

    /// <summary>Adds a trial with given hyperparameters; it is assigned before new ones are suggested.</summary>
    /// <param name="parameters">A value for each hyperparameter of the space that applies given the other values.</param>
    /// <returns>The trial's number.</returns>
    /// <exception cref="ArgumentException">
    /// A hyperparameter is missing, unknown or out of bounds, or a trial with the same hyperparameters exists.
    /// </exception>
    public int Enqueue(IReadOnlyDictionary<string, object> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        string point = Options.Space.Key(Options.Space.Parse(parameters));
        lock (_lock)
        {
            while (true)
            {
                _log.Read(default);
                if (_log.Trials.FirstOrDefault(trial => trial.Row.Parameters == point) is { Number: var same })
                    throw new ArgumentException(FormattableString.Invariant($"parameters: those of trial {same}; no trial is run twice"));
                int number = _log.Trials.Count;
                if (Store.Insert(number, point, isRunning: false, default))
                {
                    if (number >= _log.Limit)
                        Store.SetTrials(number + 1);
                    return number;
                }
            }
        }
    }

    /// <summary>Keeps all programs from starting new trials; running trials are finished. <see cref="Resume"/> undoes it.</summary>
    public void Stop() => Store.SetStopped(true);

    /// <summary>Allows trials to start again after a <see cref="Stop"/>.</summary>
    public void Resume() => Store.SetStopped(false);

    /// <summary>Sets the maximum number of trials.</summary>
    /// <param name="trials">1 or more, including existing trials; null for no limit.</param>
    /// <exception cref="ArgumentException">The number is below 1.</exception>
    public void SetTrialLimit(int? trials)
    {
        OptionCheck.Require(trials is null or > 0, $"trials: {trials} found; give 1 or more, or null for no end");
        Store.SetTrials(trials);
    }

    /// <summary>Sets the note of a trial.</summary>
    /// <param name="number">The trial's number.</param>
    /// <param name="note">The note; null removes it.</param>
    /// <exception cref="ArgumentException">There is no such trial.</exception>
    public void Annotate(int number, string? note)
    {
        OptionCheck.Require(
            number >= 0 && number < Trials.Count,
            $"number: {number} found, and there are {Trials.Count} trials; give one of theirs, from 0");
        Store.Annotate(number, note);
    }

    /// <summary>
    /// Closes the database. Unfinished trials of this program are left waiting when they are disposed, or count as dead after a while.
    /// </summary>
    public void Dispose()
    {
        _watch?.Dispose();
        Store.Dispose();
    }

    /// <summary>Decides what happens to a trial after a reported step.</summary>
    internal PruningDecision Decide(int number, int step, CancellationToken cancellation)
    {
        if (Options.Pruner is not { } pruner)
            return PruningDecision.Continue;
        lock (_lock)
        {
            _log.Read(cancellation);
            return pruner.Decide(_log.Pruning(_log.Trials[number]), step);
        }
    }

    /// <summary>Returns the complete trials, ordered by the first objective, best first.</summary>
    internal IEnumerable<Trial> Ranked(IEnumerable<Trial> trials) => trials
        .Where(trial => trial.State == TrialState.Complete)
        .OrderBy(trial => Options.Objectives[0].Maximize ? -trial.Value : trial.Value).ThenBy(trial => trial.Number);

    internal void Left(RunningTrial trial) => _watch?.Remove(trial.Number, trial.Attempt);

    /// <summary>Reads the log after updating it with the changes of other programs.</summary>
    private T Now<T>(Func<StudyLog, T> read)
    {
        lock (_lock)
        {
            _log.Read(default);
            return read(_log);
        }
    }

    /// <summary>Takes over a trial that is waiting or whose worker is dead.</summary>
    private RunningTrial? TakeUp(CancellationToken cancellation)
    {
        foreach (StudyTrial trial in _log.Trials.ToArray())
        {
            // The state is read anew for each trial, since handling one also reads the changes that others have made meanwhile.
            if (trial.HasEnded)
                continue;
            bool isDead = trial.State == TrialState.Running && _watch?.IsDead(trial.Number, trial.Row.Attempt) == true;
            if (trial.State == TrialState.Running && !isDead)
                continue;
            // The worker that reported the last step may not have lived to receive the decision.
            PruningDecision decision = trial.LastStep == 0 || Options.Pruner is not { } pruner
                ? PruningDecision.Continue
                : pruner.Decide(_log.Pruning(trial), trial.LastStep);
            if (isDead && trial.Row.Idle >= MaxIdle)
            {
                Leave(trial, new TrialLeave(TrialState.Failed, trial.State) { Fault = s_deadly }, cancellation);
            }
            else if (decision == PruningDecision.Prune)
            {
                Leave(trial, new TrialLeave(TrialState.Pruned, trial.State), cancellation);
            }
            else if (decision == PruningDecision.Pause && isDead)
            {
                Leave(trial, new TrialLeave(TrialState.Waiting, trial.State), cancellation);
            }
            else if (decision == PruningDecision.Continue
                && Store.Claim(trial.Row, isDead ? trial.Row.Idle + 1 : trial.Row.Idle, cancellation))
            {
                return Begin(trial, trial.Row.Attempt + 1, cancellation);
            }
        }
        return null;
    }

    private void Leave(StudyTrial trial, TrialLeave leave, CancellationToken cancellation)
    {
        Store.Leave(trial.Number, trial.Row.Attempt, leave, cancellation);
        _log.Read(cancellation);
    }

    /// <summary>Suggests a new trial; returns null if none is available yet, or no longer.</summary>
    private RunningTrial? Suggest(CancellationToken cancellation)
    {
        while (true)
        {
            int number = _log.Trials.Count;
            if (number >= _log.Limit || NeedsEarlierRounds(number) && !_log.HaveEnded(_log.RoundStart(number)))
                return null;
            if (Options.Sampler.Suggest(_log.Sampling(number), number) is not { } point)
            {
                // Nothing is left to try: the study ends here for everyone.
                Store.SetTrials(number);
                _log.Read(cancellation);
                continue;
            }
            bool isOurs = Store.Insert(number, Options.Space.Key(point), isRunning: true, cancellation);
            _log.Read(cancellation);
            if (isOurs)
                return Begin(_log.Trials[number], 1, cancellation);
        }
    }

    private bool NeedsEarlierRounds(int number) =>
        Options.Round > 0 && (Options.Sampler.NeedsResults(number) || Options.Pruner is { NeedsEarlierRounds: true });

    private RunningTrial Begin(StudyTrial trial, long attempt, CancellationToken cancellation)
    {
        _watch?.Add(trial.Number, attempt);
        return new RunningTrial(this, trial, attempt, cancellation);
    }
}
