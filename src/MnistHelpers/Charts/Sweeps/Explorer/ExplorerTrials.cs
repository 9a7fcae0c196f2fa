using MnistHelpers.Sweeps.Reports;

namespace MnistHelpers.Charts;

/// <summary>
/// The trials of a <see cref="SweepExplorer"/> from the best to the worst, with those that were not completed after the others, and the
/// texts about them.
/// </summary>
internal sealed class ExplorerTrials
{
    /// <summary>The maximum number of rows of the table.</summary>
    private const int Rows = 10;

    private const int Fifths = 5;

    private readonly SweepTrials _sweep;
    private readonly string _objective;
    private readonly bool _maximize;
    private readonly int _completed;

    /// <exception cref="ArgumentException">There are no trials, or none with a finite number and a hyperparameter.</exception>
    internal ExplorerTrials(IReadOnlyList<Trial> trials, string objective, bool maximize)
    {
        _sweep = new SweepTrials(trials, objective, maximize);
        (_objective, _maximize) = (objective, maximize);
        Shown =
        [
            .. _sweep.All.Where(trial => trial.Reached is not null && trial.State != TrialState.Waiting)
                .OrderBy(trial => trial.State != TrialState.Complete).ThenBy(Cost).ThenBy(trial => trial.Number),
        ];
        _completed = _sweep.Complete.Count;
        if (Shown.Count == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"trials: of {_sweep.All.Count}, none has a finite number; run until one is completed or has reported"),
                    nameof(trials));
        }
        IReadOnlyList<SweepParameter> parameters = SweepParameter.Of(Shown);
        if (parameters.Count == 0)
            throw new ArgumentException("trials: no parameters found; give each what it tried", nameof(trials));
        var outcome = SweepParameter.OfObjective(objective, Shown.Select(trial => trial.Reached!.Value));
        Axes = [.. parameters.Append(outcome).Select(parameter => new SweepAxis(parameter, Shown))];
    }

    internal IReadOnlyList<Trial> Shown { get; }

    /// <summary>The axes of the hyperparameters, followed by that of the objective.</summary>
    internal IReadOnlyList<SweepAxis> Axes { get; }

    internal string Objective => _objective;

    internal bool Maximize => _maximize;

    internal string Finding => _sweep.Finding();

    internal string Summary => _sweep.Best is { } best
        ? FormattableString.Invariant(
            $"{Counted(Shown.Count)}; best {SweepParameter.Text(best.Value!.Value)} (trial {best.Number}).{LeftOut()}")
        : Counted(Shown.Count) + ", none completed yet." + LeftOut();

    /// <summary>How many trials the table leaves out; empty for none.</summary>
    internal string More => Shown.Count > Rows ? FormattableString.Invariant($"and {Shown.Count - Rows} more") : "";

    internal string AboutAxes => $"Parallel coordinates of {Counted(Shown.Count)}: {string.Join(", ", Axes.Select(axis => axis.Name))}";

    internal string AboutCurves => $"{_objective} at each step";

    /// <summary>Returns whether a trial in this state is shown.</summary>
    internal bool Has(TrialState state) => Shown.Any(trial => trial.State == state);

    /// <summary>
    /// Returns the CSS classes of a trial's lines: its state or, for a completed one, its rank from the worst fifth, <c>q0</c>, to the
    /// best, <c>q4</c>.
    /// </summary>
    internal string Classes(int index)
    {
        Trial trial = Shown[index];
        if (trial.State != TrialState.Complete)
            return trial.State == TrialState.Pruned ? "pruned" : "running";
        int worse = _sweep.Complete.Count(other => Cost(other) > Cost(trial));
        int fifth = _completed == 1 ? Fifths - 1 : Math.Min(Fifths - 1, worse * Fifths / (_completed - 1));
        return FormattableString.Invariant($"q{fifth}{(index == 0 ? " best" : "")}");
    }

    internal TextTable ToTable()
    {
        var table = new TextTable(["trial", _objective, .. Axes.SkipLast(1).Select(axis => (TextTable.Cell)axis.Name)]);
        foreach (Trial trial in Shown.Take(Rows))
            table.Add([NameOf(trial), Value(trial), .. Texts(trial).Select(text => (TextTable.Cell)text)]);
        return table;
    }

    /// <summary>Returns the data of the script as JSON.</summary>
    internal string ToJson() => ViewParts.Json(
        new
        {
            objective = _objective,
            rows = Rows,
            leftOut = LeftOut(),
            axes = Axes.Select(axis => new { name = axis.Name, stops = Stops(axis) }),
            trials = Shown.Select((trial, i) => new
            {
                name = NameOf(trial),
                done = trial.State == TrialState.Complete,
                value = Value(trial),
                at = Axes.Select(axis => Share(axis, i)),
                texts = Texts(trial),
            }),
        });

    /// <summary>Returns the positions of the trials on an axis, from its lower end on, each with its text.</summary>
    private IEnumerable<object[]> Stops(SweepAxis axis) => Shown
        .Select((trial, i) => (At: Share(axis, i), Text: axis.Parameter.TextOf(trial) ?? SweepAxis.NotSet))
        .DistinctBy(stop => stop.At).OrderBy(stop => stop.At)
        .Select(stop => new object[] { stop.At, stop.Text });

    private static double Share(SweepAxis axis, int index) => Math.Round(axis.Share(axis.Positions[index]), 5);

    /// <summary>Returns a trial's number, and its state if it is not complete.</summary>
    internal static string NameOf(Trial trial) => FormattableString.Invariant($"{trial.Number}{trial.State switch
    {
        TrialState.Complete => "",
        TrialState.Pruned => " (pruned)",
        _ => " (running)",
    }}");

    private static string Value(Trial trial) => SweepParameter.Text(trial.Reached!.Value);

    /// <summary>Returns the value of a hyperparameter in a trial as text.</summary>
    internal string TextOf(Trial trial, string parameter) =>
        Axes.First(axis => axis.Name == parameter).Parameter.TextOf(trial) ?? SweepAxis.NotSet;

    private IEnumerable<string> Texts(Trial trial) => Axes.SkipLast(1).Select(axis => axis.Parameter.TextOf(trial) ?? SweepAxis.NotSet);

    private double Cost(Trial trial) => trial.Reached is { } value ? _maximize ? -value : value : double.PositiveInfinity;

    private static string Counted(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "trial" : "trials")}");

    private string LeftOut()
    {
        int left = _sweep.All.Count - Shown.Count;
        return left == 0 ? "" : FormattableString.Invariant($" {left} without a value {(left == 1 ? "is" : "are")} not shown.");
    }
}
