using System.Globalization;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;

namespace LiveNotebooks.Rendering;

/// <summary>What runs of a cell have shown, beside or over one another, as the page receives it.</summary>
internal static class RunViews
{
    /// <summary>Stands for the last run, whichever it is; 0 is what the file had.</summary>
    public const int Now = -1;

    /// <summary>Returns the earlier runs of a cell by their numbers, with what was different from the last one.</summary>
    public static JsonArray NamesOf(LiveCell cell) => NamesOf(
        cell.Earlier, new EarlierRun(cell.RunNumber, cell.ExecutionCount, cell.ShownSource, cell.ShownParameters, []));

    /// <summary>Returns runs by their numbers, with what was different from the last one.</summary>
    public static JsonArray NamesOf(IReadOnlyList<EarlierRun> earlier, EarlierRun last) => new([.. earlier.Select(run => new JsonObject
    {
        ["run"] = run.Number,
        ["name"] = NameOf(run, DifferenceOf(run, last, "the same parameters")),
    })]);

    /// <summary>Returns what one or two runs have shown; of two, also both figures in one frame if that is possible.</summary>
    /// <param name="runs">The runs, the latest first.</param>
    /// <param name="show">How outputs are shown.</param>
    /// <param name="showFigure">How a figure of both is shown: from its JSON; null if it is none.</param>
    public static JsonObject Of(
        IReadOnlyList<EarlierRun> runs, Func<IReadOnlyList<JsonObject>, JsonArray> show, Func<string, string?> showFigure) => new()
        {
            ["runs"] = new JsonArray([.. runs.Select(run => new JsonObject
            {
                ["name"] = runs.FirstOrDefault(peer => peer != run) is { } compared
                    ? NameOf(run, DifferenceOf(run, compared, ""))
                    : NameOf(run, DifferenceOf(run, EarlierRun.Unknown, "")),
                ["outputs"] = show(run.Outputs),
            })]),
            ["overlay"] = runs is [var later, var earlier] && runs.All(run => FigureOverlay.IsPossible(run.Outputs))
                && FigureOverlay.Of(later.Outputs, LabelOf(later, earlier), earlier.Outputs, LabelOf(earlier, later)) is { } figure
                    ? showFigure(figure)
                    : null,
            ["isSame"] = runs is [var one, var other] && FigureOverlay.AreSame(one.Outputs, other.Outputs),
        };

    /// <summary>Returns what tells a run from another in a legend: the parameters that differ; its number if none does.</summary>
    private static string LabelOf(EarlierRun run, EarlierRun other)
    {
        string different = string.Join(", ", ParametersOf(run, other));
        return run.Source is not null && other.Source is not null && different.Length > 0 ? different
            : NameOf(run, run.Source is null ? "from the file" : "");
    }

    private static string NameOf(EarlierRun run, string difference)
    {
        string count = run.Number == Now ? "now"
            : run.Count is null || run.Source is null ? "" : string.Create(CultureInfo.InvariantCulture, $"[{run.Count}]");
        return string.Join(' ', new[] { count, difference }.Where(part => part.Length > 0));
    }

    /// <summary>Returns what was different from another run, as people read it.</summary>
    private static string DifferenceOf(EarlierRun run, EarlierRun other, string same)
    {
        if (run.Source is null)
            return "from the file";
        var different = ParametersOf(run, other).ToList();
        if (other.Source is not null && run.Source != other.Source)
            different.Add("other code");
        return different.Count == 0 ? same : string.Join(", ", different);
    }

    private static IEnumerable<string> ParametersOf(EarlierRun run, EarlierRun other) => run.Parameters
        .Where(item => other.Parameters.GetValueOrDefault(item.Key) != item.Value).Select(item => $"{item.Key} {item.Value}");
}
