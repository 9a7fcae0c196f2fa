using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MnistHelpers.Sweeps.Definition;
using MnistHelpers.Sweeps.Reports;
using MnistHelpers.Sweeps.Space;

namespace MnistHelpers;

/// <summary>Writes a study as text.</summary>
internal static class StudyWriter
{
    private const int Shown = 10;

    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Describes the state of the study in a sentence.</summary>
    internal static string Summary(Study study, IReadOnlyList<Trial> trials)
    {
        IEnumerable<string> counts = trials.GroupBy(trial => trial.State).OrderBy(group => group.Key)
            .Select(group => FormattableString.Invariant($"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"));
        string limit = study.TrialLimit is { } trialLimit && trialLimit > trials.Count
            ? FormattableString.Invariant($" of {trialLimit}")
            : "";
        string states = trials.Count > 0 ? $" ({string.Join(", ", counts)})" : "";
        string best = study.Ranked(trials).FirstOrDefault() is { Value: { } value } first
            ? $"; best {study.Options.Objectives[0].Name} {SweepParameter.Text(value)}, trial {Number(first.Number)}"
            : "";
        return FormattableString.Invariant(
            $"{study.Name}: {trials.Count}{limit} trials{states}{best}{(study.IsStopped ? "; stopped" : "")}");
    }

    /// <summary>Lists the best trials, best first.</summary>
    internal static TextTable ToTable(Study study, IReadOnlyList<Trial> trials)
    {
        Trial[] best = [.. study.Ranked(trials).Take(Shown)];
        string[] names = [.. study.Options.Space.Select(parameter => parameter.Name)];
        var table = new TextTable(["trial", .. study.Options.Objectives.Select(objective => objective.Name), .. names, "steps", "seconds"]);
        foreach (Trial trial in best)
        {
            table.Add([
                Number(trial.Number), .. trial.Values.Select(value => (TextTable.Cell)SweepParameter.Text(value)),
                .. names.Select(
                    name => (TextTable.Cell)(trial.Parameters.TryGetValue(name, out object? value) ? SweepParameter.Text(value) : "–")),
                trial.Intermediate.Count > 0 ? Number(trial.Intermediate[^1].Step) : "",
                trial.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)]);
        }
        return table;
    }

    internal static string ToCsv(Study study, IReadOnlyList<Trial> trials)
    {
        string[] names = [.. study.Options.Space.Select(parameter => parameter.Name)];
        var rows = new List<IEnumerable<string>>
        {
            (string[])["number", "state", .. study.Options.Objectives.Select(objective => objective.Name), .. names,
                "step", "value", "attempts", "started", "finished", "seconds", "worker", "fault", "note"],
        };
        rows.AddRange(trials.Select(trial => (IEnumerable<string>)[
            Number(trial.Number), trial.State.ToString(),
            .. study.Options.Objectives.Select((_, i) => i < trial.Values.Count ? Exact(trial.Values[i]) : ""),
            .. names.Select(name => trial.Parameters.TryGetValue(name, out object? value) ? ParameterValue.Text(value) : ""),
            trial.Intermediate.Count > 0 ? Number(trial.Intermediate[^1].Step) : "", trial.Value is { } last ? Exact(last) : "",
            Number(trial.Attempts), Time(trial.Started), Time(trial.Finished), Exact(trial.Duration.TotalSeconds), trial.Worker ?? "",
            trial.Fault ?? "", trial.Note ?? ""]));
        return string.Concat(rows.Select(row => string.Join(',', row.Select(Field)) + "\n"));
    }

    internal static string ToJson(Study study, IReadOnlyList<Trial> trials)
    {
        var json = new JsonObject
        {
            ["name"] = study.Name,
            ["options"] = JsonNode.Parse(StudyJson.Write(study.Options)),
            ["trialLimit"] = study.TrialLimit,
            ["trials"] = new JsonArray([.. trials.Select(trial => ToNode(study, trial))]),
        };
        return json.ToJsonString(s_indented) + "\n";
    }

    private static JsonObject ToNode(Study study, Trial trial)
    {
        var parameters = new JsonObject();
        foreach (string name in study.Options.Space.Select(parameter => parameter.Name).Where(trial.Parameters.ContainsKey))
            parameters[name] = ParameterValue.ToJson(trial.Parameters[name]);
        var values = new JsonObject();
        for (int i = 0; i < trial.Values.Count; i++)
            values[study.Options.Objectives[i].Name] = trial.Values[i];
        return new JsonObject
        {
            ["number"] = trial.Number,
            ["state"] = JsonNamingPolicy.CamelCase.ConvertName(trial.State.ToString()),
            ["parameters"] = parameters,
            ["values"] = values,
            ["intermediate"] = new JsonArray(
                [.. trial.Intermediate.Select(value => new JsonObject { ["step"] = value.Step, ["value"] = value.Value })]),
            ["attempts"] = trial.Attempts,
            ["started"] = Time(trial.Started) is { Length: > 0 } started ? started : null,
            ["finished"] = Time(trial.Finished) is { Length: > 0 } finished ? finished : null,
            ["seconds"] = trial.Duration.TotalSeconds,
            ["worker"] = trial.Worker,
            ["fault"] = trial.Fault,
            ["note"] = trial.Note,
        };
    }

    private static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Quotes a field according to RFC 4180.</summary>
    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
