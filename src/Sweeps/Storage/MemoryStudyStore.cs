using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Storage;

/// <summary>A study in the memory of this program, which alone works on it.</summary>
/// <param name="place">The name of the place for messages.</param>
/// <param name="checkpoints">The folder for the checkpoints of the trials.</param>
/// <param name="study">The study's name.</param>
internal sealed class MemoryStudyStore(string place, string checkpoints, string study) : StudyStore(study)
{
    private readonly Lock _lock = new();
    private readonly List<TrialRow> _trials = [];
    private readonly SortedDictionary<(long Number, long Step), double> _values = [];

    /// <summary>The change that wrote a trial or a value last.</summary>
    private readonly Dictionary<(long Number, long? Step), long> _revisions = [];

    private StudyRow? _row;
    private string? _data;

    internal override string Place => place;

    internal override bool HasOtherWorkers => false;

    /// <remarks>What is in memory stays for whoever opens it next.</remarks>
    public override void Dispose()
    {
    }

    internal override string DefaultCheckpoints(string id) => checkpoints;

    internal override bool Create(string definition, int? trials)
    {
        lock (_lock)
        {
            if (_row is not null)
                return false;
            _row = new StudyRow { Name = Study, Id = Guid.NewGuid().ToString("N"), Definition = definition, Trials = trials };
            return true;
        }
    }

    internal override StudyRow? Find(CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            return _row is not { } row ? null : new StudyRow
            {
                Name = row.Name,
                Id = row.Id,
                Definition = row.Definition,
                Trials = row.Trials,
                Stopped = row.Stopped,
                Revision = row.Revision,
            };
        }
    }

    internal override (List<TrialRow> Trials, List<ValueRow> Values) Changes(long after, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return (
                [.. _trials.Where(trial => _revisions[(trial.Number, null)] > after).Select(Copy)],
                [.. _values.Where(value => _revisions[(value.Key.Number, value.Key.Step)] > after)
                    .Select(value => new ValueRow { Number = value.Key.Number, Step = value.Key.Step, Value = value.Value })]);
        }
    }

    internal override bool Insert(int number, string parameters, bool isRunning, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_trials.Any(trial => trial.Number == number || trial.Parameters == parameters))
                return false;
            var trial = new TrialRow
            {
                Number = number,
                State = (long)(isRunning ? TrialState.Running : TrialState.Waiting),
                Parameters = parameters,
                Enqueued = isRunning ? 0 : 1,
                Attempt = isRunning ? 1 : 0,
                Worker = isRunning ? Worker : null,
                Started = isRunning ? Now : null,
            };
            _row!.Revision++;
            _trials.Insert(_trials.Count(other => other.Number < number), trial);
            Changed(trial);
            return true;
        }
    }

    internal override bool Claim(TrialRow row, long idle, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _row!.Revision++;
            if (Find(row.Number, row.Attempt, row.State) is not { } trial)
                return false;
            (trial.State, trial.Attempt, trial.Idle, trial.Worker) = ((long)TrialState.Running, trial.Attempt + 1, idle, Worker);
            trial.Started ??= Now;
            Changed(trial);
            return true;
        }
    }

    internal override bool Report(int number, long attempt, int step, double value, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _row!.Revision++;
            if (Find(number, attempt, (long)TrialState.Running) is not { } trial)
                return false;
            trial.Idle = 0;
            Changed(trial, (step, value));
            return true;
        }
    }

    internal override bool Leave(int number, long attempt, TrialLeave leave, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            _row!.Revision++;
            if (Find(number, attempt, (long)leave.From) is not { } trial)
                return Find(number, attempt, (long)leave.State) is not null;
            (trial.State, trial.Objectives, trial.Fault) = ((long)leave.State, leave.Objectives, leave.Fault);
            trial.Finished = leave.State is TrialState.Waiting ? null : Now;
            trial.Seconds += leave.Seconds;
            Changed(trial, leave.Last is { } last ? (last.Step, last.Value) : null);
            return true;
        }
    }

    internal override void Annotate(int number, string? note)
    {
        lock (_lock)
        {
            _row!.Revision++;
            if (_trials.Find(trial => trial.Number == number) is not { } trial)
                return;
            trial.Note = note;
            Changed(trial);
        }
    }

    internal override string? SetData(string data)
    {
        lock (_lock)
            return _data ??= data;
    }

    internal override void SetTrials(int? trials)
    {
        lock (_lock)
        {
            _row!.Trials = trials;
            _row.Revision++;
        }
    }

    internal override void SetStopped(bool stopped)
    {
        lock (_lock)
        {
            _row!.Stopped = stopped ? 1 : 0;
            _row.Revision++;
        }
    }

    /// <remarks>Nobody else listens.</remarks>
    internal override IReadOnlyList<Heartbeat> Beat(IReadOnlyList<(int Number, long Attempt)> running) => [];

    private static TrialRow Copy(TrialRow trial) => new()
    {
        Number = trial.Number,
        State = trial.State,
        Parameters = trial.Parameters,
        Enqueued = trial.Enqueued,
        Attempt = trial.Attempt,
        Idle = trial.Idle,
        Worker = trial.Worker,
        Objectives = trial.Objectives,
        Fault = trial.Fault,
        Note = trial.Note,
        Started = trial.Started,
        Finished = trial.Finished,
        Seconds = trial.Seconds,
    };

    private TrialRow? Find(long number, long attempt, long state) =>
        _trials.Find(trial => trial.Number == number && trial.Attempt == attempt && trial.State == state);

    /// <summary>Notes that the last change was one of a trial, and the value that the trial has reported with it.</summary>
    private void Changed(TrialRow trial, (long Step, double Value)? reported = null)
    {
        long revision = _row!.Revision;
        _revisions[(trial.Number, null)] = revision;
        if (reported is not { } value)
            return;
        _values[(trial.Number, value.Step)] = value.Value;
        _revisions[(trial.Number, value.Step)] = revision;
    }
}
