using System.Text.Json;

namespace MnistHelpers.Sweeps.Trials;

/// <summary>A trial as known to this process: its row, its point, and its intermediate values.</summary>
internal sealed class StudyTrial
{
    private static readonly Comparer<IntermediateValue> s_byStep = Comparer<IntermediateValue>.Create((a, b) => a.Step.CompareTo(b.Step));

    private readonly bool _maximize;
    private readonly List<IntermediateValue> _losses = [];
    private Observation? _observation;
    private double[] _objectives = [];

    /// <exception cref="Exception">The row is corrupt; the exception type varies.</exception>
    internal StudyTrial(TrialRow row, SearchSpace space, bool maximize)
    {
        _maximize = maximize;
        Row = row;
        Point = space.Parse(row.Parameters);
        Units = space.ToUnits(Point);
    }

    internal TrialRow Row
    {
        get;
        set
        {
            _objectives = ReadObjectives(value);
            field = value;
            _observation = null;
        }
    }

    internal IReadOnlyDictionary<string, object> Point { get; }

    /// <summary>The positions of its hyperparameters from 0 to 1; NaN for those that are not set.</summary>
    internal double[] Units { get; }

    internal int Number => (int)Row.Number;

    internal TrialState State => (TrialState)Row.State;

    internal bool HasEnded => State.HasEnded();

    /// <summary>The intermediate values, converted so that less is better, in the order of the steps.</summary>
    internal IReadOnlyList<IntermediateValue> Losses => _losses;

    /// <summary>The last step that it reported; 0 for none.</summary>
    internal int LastStep => _losses.Count > 0 ? _losses[^1].Step : 0;

    internal double? LossAt(int step) => Find(step) is >= 0 and var place ? _losses[place].Value : null;

    /// <summary>Returns the lowest loss up to a step.</summary>
    internal double BestLoss(int step) =>
        _losses.TakeWhile(loss => loss.Step <= step).Select(loss => loss.Value).DefaultIfEmpty(double.PositiveInfinity).Min();

    internal void Add(ValueRow value)
    {
        var loss = new IntermediateValue((int)value.Step, Turned(value.Value));
        int place = Find(loss.Step);
        if (place >= 0)
            _losses[place] = loss;
        else
            _losses.Insert(~place, loss);
        _observation = null;
    }

    /// <summary>Returns what a sampler sees of the trial.</summary>
    /// <param name="maximize">For each objective, whether larger values are better.</param>
    internal Observation Observed(IReadOnlyList<bool> maximize) => _observation ??= State switch
    {
        TrialState.Complete => new(Units, State, [.. _objectives.Zip(maximize, (value, more) => more ? -value : value)]),
        TrialState.Pruned => new(Units, State, _losses.Count > 0 ? [_losses[^1].Value] : [], LastStep),
        _ => new(Units, TrialState.Failed, []),
    };

    internal Trial ToTrial()
    {
        double? value = _objectives.Length > 0 ? _objectives[0]
            : _losses.Count > 0 && State != TrialState.Failed ? Turned(_losses[^1].Value)
            : null;
        return new Trial(Number, Point, value, State)
        {
            Values = _objectives,
            Intermediate = [.. _losses.Select(loss => loss with { Value = Turned(loss.Value) })],
            Started = Time(Row.Started),
            Finished = Time(Row.Finished),
            Duration = TimeSpan.FromSeconds(Row.Seconds),
            Attempts = (int)Row.Attempt,
            Worker = Row.Worker,
            Fault = Row.Fault,
            Note = Row.Note,
        };
    }

    private static DateTimeOffset? Time(long? milliseconds) =>
        milliseconds is { } since ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null;

    private static double[] ReadObjectives(TrialRow row)
    {
        double[] values = JsonSerializer.Deserialize(row.Objectives ?? "[]", TrialJson.Default.DoubleArray) ?? [];
        return Enum.IsDefined((TrialState)row.State) && (row.State == (long)TrialState.Complete) == values.Length > 0
            && values.All(double.IsFinite)
            ? values
            : throw new FormatException(
                FormattableString.Invariant($"has the state {row.State} and the result {row.Objectives ?? "none"}"));
    }

    private double Turned(double value) => _maximize ? -value : value;

    private int Find(int step) => _losses.BinarySearch(new IntermediateValue(step, 0), s_byStep);
}
