using MnistHelpers.Sweeps.Reports;

namespace MnistHelpers.Charts;

/// <summary>The trials of a <see cref="SweepPlayground"/> by their settings.</summary>
internal sealed class PlaygroundRuns
{
    /// <summary>The opacity of the shade behind the best value of a table; text on it keeps its contrast.</summary>
    private const double Strongest = 0.5;

    private static readonly Lazy<string> s_script = new(() => ViewParts.Read("playground.js"));
    private static readonly Lazy<string> s_style = new(() => ViewParts.Style("playground.css"));

    private readonly ExplorerTrials _trials;
    private readonly Setting[] _settings;

    /// <exception cref="ArgumentException">
    /// There are no trials with a finite value, or they do not differ in any hyperparameter.
    /// </exception>
    internal PlaygroundRuns(IReadOnlyList<Trial> trials, string objective, bool maximize)
    {
        _trials = new ExplorerTrials(trials, objective, maximize);
        _settings = [.. _trials.Axes.SkipLast(1)
            .Select(axis => new Setting(axis.Name, Values(axis.Parameter)))
            .Where(setting => setting.Values.Length > 1)];
        if (_settings.Length == 0)
        {
            throw new ArgumentException(
                "trials: all have the same hyperparameters; give trials that differ in one at least", nameof(trials));
        }
    }

    internal static string Script => s_script.Value;

    internal static string Style => s_style.Value;

    internal string Finding => _trials.Finding;

    internal string AboutCurves => _trials.AboutCurves;

    internal CurvePicture? Curves => CurvePicture.Of(_trials);

    private bool HasColumns => _settings.Length > 1;

    /// <summary>
    /// Returns the values reached, with a row for each value of the first hyperparameter and a column for each of the second; each cell
    /// holds the best over the other hyperparameters.
    /// </summary>
    internal TextTable ToTable(bool shaded)
    {
        Setting rows = _settings[0];
        string[] columns = HasColumns ? _settings[1].Values : [_trials.Objective];
        var table = new TextTable(
            [HasColumns ? $"{rows.Name} \\ {_settings[1].Name}" : rows.Name, .. columns.Select(column => (TextTable.Cell)column)]);
        double[] ends = [.. _trials.Shown.Select(trial => trial.Reached!.Value)];
        (double worst, double best) = _trials.Maximize ? (ends.Min(), ends.Max()) : (ends.Max(), ends.Min());
        foreach (string row in rows.Values)
            table.Add([row, .. columns.Select(column => Cell(rows, row, column))]);
        return table;

        TextTable.Cell Cell(Setting rows, string row, string column)
        {
            // The trials are in order from the best to the worst.
            Trial? trial = _trials.Shown.FirstOrDefault(
                trial => Text(trial, rows) == row && (!HasColumns || Text(trial, _settings[1]) == column));
            if (trial is null)
                return "–";
            double value = trial.Reached!.Value, share = best == worst ? 1 : (value - worst) / (best - worst);
            return new TextTable.Cell(
                SweepParameter.Text(value),
                shaded ? FormattableString.Invariant($"rgba(0,114,178,{Strongest * share * share:0.##})") : null);
        }
    }

    /// <summary>Returns the data of the script as JSON.</summary>
    internal string ToJson() => ViewParts.Json(new
    {
        objective = _trials.Objective,
        maximize = _trials.Maximize,
        settings = _settings.Select(setting => new { name = setting.Name, values = setting.Values }),
        trials = _trials.Shown.Select(trial => new
        {
            name = ExplorerTrials.NameOf(trial),
            at = _settings.Select(setting => Array.IndexOf(setting.Values, Text(trial, setting))),
            // A trial that reported nothing has its final value as its only report.
            reports = trial.Intermediate.Where(report => double.IsFinite(report.Value)).Select(
                report => new[] { report.Step, Rounded(report.Value) })
                .DefaultIfEmpty([1, Rounded(trial.Reached!.Value)]),
        }),
    });

    private static double Rounded(double value) =>
        double.Parse(SweepParameter.Text(value), System.Globalization.CultureInfo.InvariantCulture);

    private string[] Values(SweepParameter parameter) =>
        [.. _trials.Shown.OrderBy(trial => parameter.Position(trial) ?? double.PositiveInfinity)
            .Select(trial => parameter.TextOf(trial) ?? SweepAxis.NotSet)
            .Distinct(StringComparer.Ordinal)];

    private string Text(Trial trial, Setting setting) => _trials.TextOf(trial, setting.Name);

    /// <summary>A hyperparameter and its values as text, the smallest first.</summary>
    private sealed record Setting(string Name, string[] Values);
}
