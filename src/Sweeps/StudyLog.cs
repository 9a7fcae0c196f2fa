using MnistHelpers.Sweeps.Pruners;
using MnistHelpers.Sweeps.Samplers;
using MnistHelpers.Sweeps.Storage;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers;

/// <summary>The trials of a study as known to this process; only changes are read again.</summary>
internal sealed class StudyLog(StudyStore store, StudyOptions options)
{
    private readonly List<StudyTrial> _trials = [];
    private readonly HashSet<string> _points = new(StringComparer.Ordinal);
    private readonly bool[] _maximize = [.. options.Objectives.Select(objective => objective.Maximize)];
    private long _revision = -1;
    private int _enqueued;
    private int _ended;

    /// <summary>All trials in the order of their numbers.</summary>
    internal IReadOnlyList<StudyTrial> Trials => _trials;

    /// <summary>The study's row as last read.</summary>
    internal StudyRow Study { get; private set; } = new();

    /// <summary>The maximum number of trials; null for no limit.</summary>
    internal int? Limit => (int?)Study.Trials;

    /// <summary>Whether all trials have ended and there will be no more.</summary>
    internal bool IsOver => _trials.Count >= Limit && HaveEnded(_trials.Count);

    /// <summary>Reads the changes since the last time.</summary>
    /// <exception cref="InvalidDataException">The study no longer exists, or a row is corrupt.</exception>
    internal void Read(CancellationToken cancellation)
    {
        Study = store.Find(cancellation)
            ?? throw new InvalidDataException($"{store.Place}: the study {store.Study} is gone; somebody has deleted it");
        if (Study.Revision == _revision)
            return;
        (List<TrialRow> trials, List<ValueRow> values) = store.Changes(_revision, cancellation);
        foreach (TrialRow row in trials)
            Add(row);
        foreach (ValueRow value in values.Where(value => value.Number >= 0 && value.Number < _trials.Count))
            _trials[(int)value.Number].Add(value);
        _revision = Study.Revision;
    }

    /// <summary>Returns whether all trials before a number have ended.</summary>
    internal bool HaveEnded(int before)
    {
        while (_ended < _trials.Count && _trials[_ended].HasEnded)
            _ended++;
        return _ended >= before;
    }

    /// <summary>Returns the number of the first trial of a trial's round; its own number if there are no rounds.</summary>
    internal int RoundStart(int number) => options.Round > 0 ? number / options.Round * options.Round : number;

    /// <summary>Returns the information that the sampler may use for a trial.</summary>
    internal SamplingContext Sampling(int number)
    {
        int known = RoundStart(number);
        bool usesResults = options.Sampler.NeedsResults(number);
        IEnumerable<StudyTrial> told = !usesResults ? [] : options.Round > 0 ? _trials.Take(known) : _trials.Where(trial => trial.HasEnded);
        IEnumerable<StudyTrial> pending = !usesResults ? []
            : options.Round > 0 ? _trials.Skip(known)
            : _trials.Where(trial => !trial.HasEnded);
        return new SamplingContext(
            options.Space, options.Seed, [.. told.Select(trial => trial.Observed(_maximize))], [.. pending.Select(trial => trial.Units)],
            point => _points.Contains(options.Space.Key(point)), _enqueued);
    }

    /// <summary>Returns the information that the pruner may use for a trial.</summary>
    internal PruningContext Pruning(StudyTrial own)
    {
        int start = RoundStart(own.Number), end = Math.Min(start + Math.Max(options.Round, 1), Limit ?? int.MaxValue);
        IEnumerable<StudyTrial> others = _trials.Where(trial => trial != own);
        return new PruningContext(
            own, others, options.Round > 0 ? _trials.Take(start) : others, _trials.Skip(start).Take(end - start), _trials.Count >= end);
    }

    private void Add(TrialRow row)
    {
        if (row.Number < 0 || row.Number > _trials.Count)
            throw Damaged(row, FormattableString.Invariant($"follows trial {_trials.Count - 1}"));
        bool isNew = row.Number == _trials.Count;
        try
        {
            if (isNew)
                _trials.Add(new StudyTrial(row, options.Space, options.Objectives[0].Maximize));
            else
                _trials[(int)row.Number].Row = row;
            // This reports anything that is wrong with the row.
            _trials[(int)row.Number].ToTrial();
        }
        catch (Exception fault) when (fault is ArgumentException or ArithmeticException or FormatException or InvalidOperationException
            or System.Text.Json.JsonException)
        {
            throw Damaged(row, $"cannot be read ({fault.Message.Split('\n')[0].TrimEnd('.')})");
        }
        if (isNew)
        {
            _points.Add(row.Parameters);
            _enqueued += row.Enqueued != 0 ? 1 : 0;
        }
    }

    private InvalidDataException Damaged(TrialRow row, string fault) =>
        new(FormattableString.Invariant(
            $"{store.Place}: the study {store.Study} is damaged: trial {row.Number} {fault}; go on from a copy of it, or begin a new one"));
}
