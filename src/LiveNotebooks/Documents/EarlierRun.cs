using System.Text.Json.Nodes;

namespace LiveNotebooks.Documents;

/// <summary>What a cell has shown after a run, and what was run.</summary>
/// <param name="Number">The number of the run.</param>
/// <param name="Count">The number that the kernel gave it; null if it gave none.</param>
/// <param name="Source">The source of the cell at that time; null if the outputs come from the file.</param>
/// <param name="Parameters">The parameters of the notebook at that time, by name.</param>
/// <param name="Outputs">The outputs in the form of a notebook's file.</param>
internal sealed record EarlierRun(
    long Number, int? Count, string? Source, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<JsonObject> Outputs)
{
    /// <summary>The most that is kept of one cell.</summary>
    private const int MostRuns = 10, MostCharacters = 8_000_000;

    private static readonly string[] s_pictures = ["application/vnd.plotly.v1+json", "image/svg+xml", "image/png", "image/jpeg"];

    private readonly Lazy<string[]> _texts = new(() => [.. Outputs.Select(output => output["data"]!.ToJsonString())]);

    /// <summary>A run of which nothing is known.</summary>
    public static EarlierRun Unknown { get; } = new(0, null, null, new Dictionary<string, string>(), []);

    /// <summary>Whether it has shown a picture.</summary>
    public bool HasPicture => Outputs.Count > 0;

    /// <summary>Returns the last run of a cell, with its pictures.</summary>
    public static EarlierRun LastOf(LiveCell cell) => new(
        cell.RunNumber, cell.ExecutionCount, cell.ShownSource, cell.ShownParameters,
        [.. cell.Outputs.All.Where(output => IsPicture(output.Json)).Select(output => (JsonObject)output.ToJson()!)]);

    /// <summary>Adds a run to those that are kept, the last one first; the oldest go, and so do those that show the same.</summary>
    public static IReadOnlyList<EarlierRun> Add(IReadOnlyList<EarlierRun> runs, EarlierRun run)
    {
        int size = 0;
        return [.. runs.Where(other => !other.ShowsTheSame(run)).Prepend(run).Take(MostRuns)
            .TakeWhile(item => (size += item._texts.Value.Sum(text => text.Length)) <= MostCharacters)];
    }

    private bool ShowsTheSame(EarlierRun other) => Source == other.Source && _texts.Value.SequenceEqual(other._texts.Value)
        && Parameters.Count == other.Parameters.Count && !Parameters.Except(other.Parameters).Any();

    private static bool IsPicture(JsonObject output) =>
        output["data"] is JsonObject data && s_pictures.Any(type => data.ContainsKey(type));
}
