using System.Collections;
using MnistHelpers.Sweeps.Reports;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers;

/// <summary>
/// The trials of a sweep with several objectives that no other trial dominates, that is, for which no trial is at least as good in every
/// objective and better in one. Trials with equal values are all kept. The best trial in the first objective comes first.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ParetoFront : IReadOnlyList<Trial>, INotebookView
{
    private readonly Trial[] _trials;
    private readonly string[] _objectives;
    private readonly int _candidates;

    private ParetoFront(Trial[] trials, string[] objectives, int candidates) =>
        (_trials, _objectives, _candidates) = (trials, objectives, candidates);

    /// <summary>The number of trials on the front.</summary>
    public int Count => _trials.Length;

    /// <summary>A trial of the front by its index.</summary>
    public Trial this[int index] => _trials[index];

    /// <summary>Finds the front among the completed trials whose values are all finite; it is empty if there are none.</summary>
    /// <param name="trials">The trials, in any order.</param>
    /// <param name="maximize">For each of <see cref="Trial.Values"/>, whether larger is better.</param>
    /// <param name="objectives">The names of the objectives, for the table; null to number them.</param>
    /// <exception cref="ArgumentException">There are no objectives, or the number of values of a completed trial differs.</exception>
    public static ParetoFront Of(IReadOnlyList<Trial> trials, IReadOnlyList<bool> maximize, IReadOnlyList<string>? objectives = null)
    {
        ArgumentNullException.ThrowIfNull(trials);
        ArgumentNullException.ThrowIfNull(maximize);
        OptionCheck.Require(maximize.Count > 0, $"maximize: none found; say for each objective whether larger is better");
        OptionCheck.Require(
            objectives is null || objectives.Count == maximize.Count,
            $"objectives: {objectives?.Count} names found for {maximize.Count} objectives; give a name for each");
        foreach (Trial trial in trials)
        {
            ArgumentNullException.ThrowIfNull(trial, nameof(trials));
            OptionCheck.Require(trial.State != TrialState.Complete || trial.Values.Count == maximize.Count || trial.Values.Count == 0,
                $"trials: trial {trial.Number} has {trial.Values.Count} values for {maximize.Count} "
                    + $"objectives; give as many directions as values");
        }
        Trial[] candidates =
            [.. trials.Where(trial => trial.State == TrialState.Complete && trial.Values.Count > 0 && trial.Values.All(double.IsFinite))];
        string[] names = objectives is null
            ? [.. maximize.Select((_, i) => FormattableString.Invariant($"objective {i + 1}"))]
            : [.. objectives];
        return new ParetoFront(Nondominated(candidates, maximize), names, candidates.Length);
    }

    /// <inheritdoc/>
    public IEnumerator<Trial> GetEnumerator() => ((IEnumerable<Trial>)_trials).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the front as a table.</summary>
    public override string ToString() => ToTable().ToText(Title());

    string INotebookView.ToHtml() => ToTable().ToHtml(Title());

    /// <summary>
    /// Finds the nondominated trials. If they are ordered by the first objective, with ties broken by the next ones, a trial can be
    /// dominated only by earlier ones, so it is enough to compare each with the front so far.
    /// </summary>
    private static Trial[] Nondominated(Trial[] candidates, IReadOnlyList<bool> maximize)
    {
        var front = new List<(Trial Trial, double[] Costs)>();
        IEnumerable<(Trial Trial, double[] Costs)> ordered = candidates.Select(trial => (Trial: trial, Costs: Costs(trial, maximize)))
            .OrderBy(pair => pair.Costs, ObjectiveOrder.Lexicographic).ThenBy(pair => pair.Trial.Number);
        foreach ((Trial Trial, double[] Costs) next in ordered)
        {
            if (!front.Exists(other => ObjectiveOrder.Dominates(other.Costs, next.Costs)))
                front.Add(next);
        }
        return [.. front.Select(pair => pair.Trial)];
    }

    private static double[] Costs(Trial trial, IReadOnlyList<bool> maximize) =>
        [.. trial.Values.Select((value, i) => maximize[i] ? -value : value)];

    private string Title() =>
        FormattableString.Invariant($"{Count} of {_candidates} completed trials {(Count == 1 ? "is" : "are")} on the Pareto front");

    private TextTable ToTable()
    {
        string[] parameters = [.. _trials.SelectMany(trial => trial.Parameters.Keys).Distinct(StringComparer.Ordinal)];
        var table = new TextTable(
            ["trial", .. _objectives.Select(name => (TextTable.Cell)name), .. parameters.Select(name => (TextTable.Cell)name)]);
        foreach (Trial trial in _trials)
        {
            table.Add([
                FormattableString.Invariant($"{trial.Number}"), .. trial.Values.Select(value => (TextTable.Cell)SweepParameter.Text(value)),
                .. parameters.Select(
                    name => (TextTable.Cell)(SweepParameter.Value(trial, name) is { } value ? SweepParameter.Text(value) : ""))]);
        }
        return table;
    }
}
