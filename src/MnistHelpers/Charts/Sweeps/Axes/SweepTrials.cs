using MnistHelpers.Sweeps.Reports;

namespace MnistHelpers.Charts;

/// <summary>The trials of a sweep, grouped by their outcome.</summary>
internal sealed class SweepTrials
{
    private readonly string _objective;

    /// <exception cref="ArgumentException">There are no trials, or one of them is null or has no dictionary of parameters.</exception>
    internal SweepTrials(IReadOnlyList<Trial> trials, string objective, bool maximize)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentNullException.ThrowIfNull(objective);
        if (trials.Count == 0)
            throw new ArgumentException("trials: none found; run at least one", nameof(trials));
        if (trials.Any(trial => trial?.Parameters is null))
        {
            throw new ArgumentException(
                "trials: null found; give trials with their parameters, an empty dictionary for none", nameof(trials));
        }
        _objective = objective;
        All = [.. trials.OrderBy(trial => trial.Number)];
        Complete = [.. All.Where(trial => trial.State == TrialState.Complete && trial.HasValue)];
        Pruned = [.. All.Where(trial => trial.State == TrialState.Pruned)];
        Running = [.. All.Where(trial => trial.State == TrialState.Running)];
        Waiting = [.. All.Where(trial => trial.State == TrialState.Waiting)];
        Failed = [.. All.Except(Complete).Where(trial => trial.State is TrialState.Complete or TrialState.Failed)];
        Best = Complete.Count == 0 ? null : maximize ? Complete.MaxBy(trial => trial.Value) : Complete.MinBy(trial => trial.Value);
    }

    /// <summary>All trials, in the order of their numbers.</summary>
    internal IReadOnlyList<Trial> All { get; }

    /// <summary>The trials that were completed with a finite value.</summary>
    internal IReadOnlyList<Trial> Complete { get; }

    internal IReadOnlyList<Trial> Pruned { get; }

    internal IReadOnlyList<Trial> Running { get; }

    internal IReadOnlyList<Trial> Waiting { get; }

    /// <summary>The trials that failed, and those that are marked as complete but have no finite value.</summary>
    internal IReadOnlyList<Trial> Failed { get; }

    internal Trial? Best { get; }

    /// <summary>Returns the worst of the last finite values that trials reported; null if there is none.</summary>
    internal static double? WorstEnd(IEnumerable<Trial> trials, bool maximize)
    {
        double[] ends = [.. trials.Select(
            trial => trial.Intermediate.LastOrDefault(report => double.IsFinite(report.Value), new(0, double.NaN)).Value)
                .Where(double.IsFinite)];
        return ends.Length == 0 ? null : maximize ? ends.Min() : ends.Max();
    }

    internal string Finding() => Best is { } best
        ? FormattableString.Invariant(
            $"Trial {best.Number} is {Among()}: {_objective} {SweepParameter.Text(best.Value!.Value)}")
            + (Underway() is { Length: > 0 } underway ? "; " + underway : "")
        : None();

    private string Among() =>
        Complete.Count == 1 ? "the only one that is complete" : FormattableString.Invariant($"the best of {Complete.Count}");

    /// <summary>Returns the finding and, below it, the best trial's first hyperparameters.</summary>
    internal string FindingWithParameters()
    {
        const int Named = 3;
        (string Name, object? Value)[] parameters =
            [.. Best!.Parameters.Keys.Select(name => (name, SweepParameter.Value(Best, name))).Where(pair => pair.Item2 is not null)];
        string named = string.Join(", ", parameters.Take(Named).Select(pair => $"{pair.Name} {SweepParameter.Text(pair.Value!)}"));
        return Finding() + (named.Length > 0 ? "<br>with " + named : "") + (parameters.Length > Named ? ", …" : "");
    }

    /// <summary>Describes a trial for hover texts.</summary>
    internal string Describe(Trial trial)
    {
        string value = trial.Reached is { } reached ? $"{_objective} {SweepParameter.Text(reached)}" : "no value";
        IEnumerable<string> parameters = trial.Parameters.Keys.Select(
            name => $"{name}: {(SweepParameter.Value(trial, name) is { } set ? SweepParameter.Text(set) : SweepAxis.NotSet)}");
        string state = StateOf(trial) is { Length: > 0 } text ? ", " + text : "";
        return string.Join("<br>", parameters.Prepend(FormattableString.Invariant($"trial {trial.Number}{state}: {value}")));
    }

    /// <summary>Returns the state of a trial in one word; empty for a completed one.</summary>
    internal string StateOf(Trial trial) => trial.State switch
    {
        TrialState.Pruned => "pruned",
        TrialState.Running => "running",
        TrialState.Waiting => "waiting",
        _ => Failed.Contains(trial) ? "failed" : "",
    };

    /// <exception cref="ArgumentException">No trial was completed.</exception>
    internal void RequireComplete()
    {
        if (Complete.Count == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"trials: of {All.Count}, none was completed with a finite number; run until one is"),
                "trials");
        }
    }

    /// <exception cref="ArgumentException">No trial was completed, or no completed trial has a parameter.</exception>
    internal IReadOnlyList<SweepParameter> RequireParameters()
    {
        RequireComplete();
        IReadOnlyList<SweepParameter> parameters = SweepParameter.Of(Complete);
        return parameters.Count > 0
            ? parameters
            : throw new ArgumentException("trials: no parameters found in those that were completed; give each what it tried", "trials");
    }

    private string None()
    {
        string verb = Running.Count + Waiting.Count > 0 ? "is completed yet" : "was completed";
        string underway = Underway() is { Length: > 0 } text ? ", " + text : "";
        return FormattableString.Invariant($"None of {All.Count} trials {verb}: {Pruned.Count} pruned, {Failed.Count} failed{underway}");
    }

    private string Underway() => string.Join(", ", new[] { (Running.Count, "running"), (Waiting.Count, "waiting") }
        .Where(pair => pair.Count > 0)
        .Select(pair => FormattableString.Invariant($"{pair.Count} {pair.Item2}")));
}
