using System.Diagnostics;
using System.Globalization;
using System.Text;
using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>Reports the progress of a sweep: a line for each finished trial and, on a terminal, a status line that is rewritten.</summary>
internal sealed class SweepText(Study study, Screen screen)
{
    private const int StateWidth = 8;

    private readonly HashSet<int> _told = [];
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _reports;
    private int _before;

    /// <summary>Starts reporting; trials that already exist are not reported again.</summary>
    public void Begin()
    {
        IReadOnlyList<Trial> trials = study.Trials;
        foreach (Trial trial in trials.Where(trial => trial.HasEnded))
            _told.Add(trial.Number);
        _before = _told.Count;
        _reports = Reports(trials);
    }

    /// <summary>Reports what is new.</summary>
    /// <returns>Whether anything was new.</returns>
    public bool Update(int workers)
    {
        IReadOnlyList<Trial> trials = study.Trials;
        Trial[] ended = [.. trials.Where(trial => trial.HasEnded && _told.Add(trial.Number))];
        if (ended.Length > 0)
            screen.Progress("");
        foreach (Trial trial in ended)
            screen.Errors.WriteLine(Line(trial));
        if (workers > 0)
            screen.Progress(Printable.Of(Standing(trials, workers)));
        int reports = Reports(trials);
        bool isNew = ended.Length > 0 || reports != _reports;
        _reports = reports;
        return isNew;
    }

    /// <summary>Removes the progress line.</summary>
    public void End(bool wasStopped)
    {
        screen.Progress("");
        if (wasStopped)
            screen.Errors.WriteLine("Stopped. Run the same command to continue.");
    }

    private static int Reports(IReadOnlyList<Trial> trials) => trials.Sum(trial => trial.Intermediate.Count);

    private string Standing(IReadOnlyList<Trial> trials, int workers)
    {
        int limit = study.TrialLimit ?? trials.Count, done = _told.Count;
        string left = "";
        if (done > _before && limit > done)
        {
            left = string.Create(
                CultureInfo.InvariantCulture,
                $", {Stopwatch.GetElapsedTime(_started) / (done - _before) * (limit - done):h\\:mm\\:ss} left");
        }
        string best = study.Best is { } first ? FormattableString.Invariant($", best {first.Value:0.0000} (trial {first.Number})") : "";
        return FormattableString.Invariant($"{done} of {limit} trials{best}, {workers} {(workers == 1 ? "worker" : "workers")}{left}");
    }

    private string Line(Trial trial)
    {
        string state = trial.State switch
        {
            TrialState.Complete => screen.Good("complete"),
            TrialState.Pruned => screen.Dim("pruned  "),
            _ => screen.Bad("failed  "),
        };
        string value = trial.Value is { } reached ? FormattableString.Invariant($"{reached:0.0000}") : "      ";
        string steps = trial.Intermediate.Count == 0 ? "         "
            : FormattableString.Invariant($"{trial.Intermediate[^1].Step,2} {(trial.Intermediate[^1].Step == 1 ? "epoch " : "epochs")}");
        string[] parameters = [.. study.Options.Space.Where(parameter => trial.Parameters.ContainsKey(parameter.Name))
            .Select(parameter => Printable.Of($"{parameter.Name} {Short(trial.Parameters[parameter.Name])}"))];
        string fault = trial.Fault is { } sentence ? Printable.Of($": {sentence}") : "";
        string number = FormattableString.Invariant($"trial {trial.Number,3} "), about = FormattableString.Invariant(
            $" {value} {steps} {trial.Duration.TotalSeconds,5:0.0} s  ");
        int written = number.Length + StateWidth + about.Length;
        return number + state + about + screen.Dim(Wrapped(parameters, written, indent: number.Length)) + fault;
    }

    /// <summary>Joins parts with commas, and begins a new line where the terminal's would end.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="column">The number of characters that are in the first line already.</param>
    /// <param name="indent">The number of spaces at the beginning of further lines.</param>
    private string Wrapped(string[] parts, int column, int indent)
    {
        var text = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
        {
            string part = i + 1 < parts.Length ? parts[i] + "," : parts[i];
            bool begins = text.Length == 0;
            int needed = part.Length + (begins ? 0 : 1);
            if (column + needed > screen.Columns && column > indent)
            {
                text.Append('\n').Append(' ', indent);
                (column, needed) = (indent, part.Length);
            }
            else if (!begins)
            {
                text.Append(' ');
            }
            text.Append(part);
            column += needed;
        }
        return text.ToString();
    }

    private static string Short(object value) => value switch
    {
        double number => number.ToString("G3", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
