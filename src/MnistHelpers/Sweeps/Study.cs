namespace MnistHelpers;

/// <summary>
/// A search for hyperparameters, kept in a database: a file on one machine, or a PostgreSQL server for many. Any number of programs work on
/// it at the same time; each asks for a trial, reports how it goes, and tells the result. What is finished is never lost, a trial whose
/// worker has died is taken up again, and none is run twice.
/// </summary>
/// <example><code>
/// using var study = Study.OpenOrCreate("sweep.db", new StudyOptions(space) { Trials = 30, Training = new TrainingObjective { TrainImages =
/// 20_000 } }); study.Train();
/// study.Best
/// </code></example>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Study : INotebookView, IDisposable
{
    /// <summary>The name of a study that nobody has named.</summary>
    public const string DefaultName = "study";

    /// <summary>After this many attempts in a row that brought nothing, a trial has failed: it is what kills its workers.</summary>
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

    /// <summary>
    /// What it looks through, for what, and how. Its <see cref="StudyOptions.Trials"/> is not set: see <see cref="TrialLimit"/>.
    /// </summary>
    public StudyOptions Options { get; }

    /// <summary>How many trials there will be; null for no end.</summary>
    public int? TrialLimit => Now(log => log.Limit);

    /// <summary>Whether somebody has stopped it: nobody is given a trial then, until it is resumed.</summary>
    public bool IsStopped => Now(log => log.Study.Stopped != 0);

    /// <summary>
    /// Whether all of its trials have ended. A study without a limit is never over, unless its sampler finds nothing more to try.
    /// </summary>
    public bool IsOver => Now(log => log.IsOver);

    /// <summary>All trials by their numbers, as they are now.</summary>
    public IReadOnlyList<Trial> Trials => Now(log => log.Trials.Select(trial => trial.ToTrial()).ToArray());

    /// <summary>The complete trial with the best first objective, the first of equal ones; null where there is none.</summary>
    public Trial? Best => Ranked(Trials).FirstOrDefault();

    internal StudyStore Store { get; }

    /// <summary>
    /// Asks for a trial to run: one that waits, one whose worker has died, or a new one. Waits while there may be one later, because others
    /// are still at theirs.
    /// </summary>
    /// <param name="cancellation">Ends the waiting, also that for a database that is away. Without a token, an interrupt of the notebook's
    /// cell does that.</param>
    /// <returns>The trial, which is this program's until it is disposed; null when the study is over or stopped.</returns>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    public RunningTrial? Ask(CancellationToken cancellation = default)
    {
        if (!cancellation.CanBeCanceled)
            cancellation = NotebookCell.Cancellation;
        for (; ; cancellation.WaitHandle.WaitOne(s_poll))
        {
            cancellation.ThrowIfCancellationRequested();
            lock (_lock)
            {
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

    /// <summary>Adds a trial that somebody wants to see tried; it is given out before new ones are suggested.</summary>
    /// <param name="parameters">A value for each hyperparameter of the space that has a meaning beside the others.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="ArgumentException">A hyperparameter is missing, unknown or out of its bounds, or there is a trial with the
    /// same.</exception>
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

    /// <summary>Lets no more trials begin, in all programs; those that run are finished. <see cref="Resume"/> takes it back.</summary>
    public void Stop() => Store.SetStopped(true);

    /// <summary>Lets trials begin again after a <see cref="Stop"/>.</summary>
    public void Resume() => Store.SetStopped(false);

    /// <summary>Sets how many trials there will be.</summary>
    /// <param name="trials">1 or more, those counted that there are; null for no end.</param>
    /// <exception cref="ArgumentException">The number is below 1.</exception>
    public void SetTrialLimit(int? trials)
    {
        OptionCheck.Require(trials is null or > 0, $"trials: {trials} found; give 1 or more, or null for no end");
        Store.SetTrials(trials);
    }

    /// <summary>Writes something about a trial.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="note">What; null takes it away.</param>
    /// <exception cref="ArgumentException">There is no such trial.</exception>
    public void Annotate(int number, string? note)
    {
        OptionCheck.Require(
            number >= 0 && number < Trials.Count,
            $"number: {number} found, and there are {Trials.Count} trials; give one of theirs, from 0");
        Store.Annotate(number, note);
    }

    /// <summary>
    /// Closes the database. Trials of this program that are not over are left waiting when they are disposed, or count as dead after a
    /// while.
    /// </summary>
    public void Dispose()
    {
        _watch?.Dispose();
        Store.Dispose();
    }

    /// <summary>What becomes of a trial that has reported a step.</summary>
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

    /// <summary>The complete ones of some trials, the one with the best first objective first.</summary>
    internal IEnumerable<Trial> Ranked(IEnumerable<Trial> trials) => trials
        .Where(trial => trial.State == TrialState.Complete)
        .OrderBy(trial => Options.Objectives[0].Maximize ? -trial.Value : trial.Value).ThenBy(trial => trial.Number);

    internal void Left(RunningTrial trial) => _watch?.Remove(trial.Number, trial.Attempt);

    /// <summary>What the study says of itself after everything that others have done.</summary>
    private T Now<T>(Func<StudyLog, T> read)
    {
        lock (_lock)
        {
            _log.Read(default);
            return read(_log);
        }
    }

    /// <summary>A trial that waits, or whose worker is dead.</summary>
    private RunningTrial? TakeUp(CancellationToken cancellation)
    {
        foreach (StudyTrial trial in _log.Trials.ToArray())
        {
            // Asked anew for each: what is done about one reads what others have done meanwhile.
            if (trial.HasEnded)
                continue;
            bool isDead = trial.State == TrialState.Running && _watch!.IsDead(trial.Number, trial.Row.Attempt);
            if (trial.State == TrialState.Running && !isDead)
                continue;
            // Whoever reported the last step may not have lived to hear what became of it.
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

    /// <summary>A new trial; null where there is none yet, or none any more.</summary>
    private RunningTrial? Suggest(CancellationToken cancellation)
    {
        while (true)
        {
            int number = _log.Trials.Count;
            if (number >= _log.Limit || NeedsEarlierRounds(number) && !_log.HaveEnded(_log.RoundStart(number)))
                return null;
            if (Options.Sampler.Suggest(_log.Sampling(number), number) is not { } point)
            {
                // Nothing is left to try: the study ends here, for everybody.
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
        _watch!.Add(trial.Number, attempt);
        return new RunningTrial(this, trial, attempt, cancellation);
    }
}
