using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LiveNotebooks.Documents;
using LiveNotebooks.Tweaking;
using Microsoft.AspNetCore.Http;
using Notebooks.Parameters;

namespace NotebookServer.Live;

/// <summary>What an editor that keeps the notebook itself tells of a cell's runs.</summary>
/// <param name="Path">The path of the notebook from the root.</param>
/// <param name="Runs">The runs, the latest first: the one of which the cell shows what it has put out.</param>
/// <param name="Theme">The colors of the editor: <c>light</c> or <c>dark</c>; those of the system by default.</param>
internal sealed record ComparisonRequest(string Path, IReadOnlyList<ComparisonRequest.Run> Runs, string? Theme = null)
{
    /// <exception cref="RequestFault">Something in a list is missing.</exception>
    public void Check()
    {
        if (Runs.Contains(null!))
            throw new RequestFault(StatusCodes.Status400BadRequest, "one of the \"runs\" is null");
        if (Shown.Any(run => run.Outputs!.Contains(null!)))
            throw new RequestFault(StatusCodes.Status400BadRequest, "one of the \"outputs\" is null");
    }

    /// <summary>The runs of which something is to be shown.</summary>
    [JsonIgnore]
    public IEnumerable<Run> Shown => Runs.Where(run => run.Outputs is not null);

    /// <param name="Number">Its number; -1 for the latest one.</param>
    /// <param name="Count">The number that the kernel gave it; null if it gave none.</param>
    /// <param name="Source">The source of the cell at that time; null if the outputs come from the file.</param>
    /// <param name="Parameters">The sources of the cells of parameters, as they had been run at that time.</param>
    /// <param name="Outputs">Its outputs, each by its MIME types; null if they are not to be shown.</param>
    internal sealed record Run(
        long Number, int? Count = null, string? Source = null, IReadOnlyList<string>? Parameters = null,
        IReadOnlyList<JsonObject>? Outputs = null)
    {
        /// <summary>The run as the pages of this server know it.</summary>
        public EarlierRun ToEarlierRun(ParameterControls controls) => new(
            Number, Count, Source, controls.ValuesOf([.. (Parameters ?? []).Select((source, i) => new CellCode(
                FormattableString.Invariant($"{i}"), 0, source, [ParametersCell.Tag], source, null, 0, RunOutcome.Succeeded, false))]),
            [.. (Outputs ?? []).Select(data => new JsonObject { ["output_type"] = "display_data", ["data"] = data.DeepClone() })]);
    }
}
