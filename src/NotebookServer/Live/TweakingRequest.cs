using System.Text.Json.Serialization;
using LiveNotebooks.Documents;
using LiveNotebooks.Following;
using LiveNotebooks.Tweaking;
using Microsoft.AspNetCore.Http;

namespace NotebookServer.Live;

/// <summary>What an editor that keeps the notebook itself tells of it, and asks.</summary>
/// <param name="Path">The path of the notebook from the root.</param>
/// <param name="Cells">Its code cells.</param>
/// <param name="State">The last answer's <c>state</c>; null at first.</param>
/// <param name="Turn">What was done with a control; null if nothing was.</param>
internal sealed record TweakingRequest(
    string Path, IReadOnlyList<TweakingRequest.Cell> Cells, TweakingRequest.Kept? State = null, TweakingRequest.Order? Turn = null)
{
    /// <summary>The code cells as of now.</summary>
    [JsonIgnore]
    public IReadOnlyList<CellCode> Code =>
    [
        .. Cells.Select(cell => new CellCode(
            cell.Id, 0, cell.Source, cell.Tags ?? [], cell.Ran, cell.Earlier, cell.Run, cell.Outcome, cell.Waiting)),
    ];

    /// <exception cref="RequestFault">Two cells have the same ID.</exception>
    public void Check()
    {
        if (Cells.DistinctBy(cell => cell.Id).Count() < Cells.Count)
            throw new RequestFault(StatusCodes.Status400BadRequest, "two of the \"cells\" have the same \"id\"");
    }

    /// <param name="Id">Its ID.</param>
    /// <param name="Source">Its source.</param>
    /// <param name="Tags">Its tags; none by default.</param>
    /// <param name="Ran">The source that the kernel has run last; null if it has run none of this cell.</param>
    /// <param name="Earlier">The source that an earlier kernel has run last, or that the file began with; null for a new cell.</param>
    /// <param name="Run">The number of the last run: the later, the higher.</param>
    /// <param name="Outcome">How that has ended: none, succeeded, failed or stopped.</param>
    /// <param name="Waiting">Whether the cell runs, or is about to.</param>
    internal sealed record Cell(
        string Id, string Source, IReadOnlyList<string>? Tags = null, string? Ran = null, string? Earlier = null, long Run = 0,
        RunOutcome Outcome = RunOutcome.None, bool Waiting = false);

    /// <summary>What is done with a control: one of the last three.</summary>
    /// <param name="Cell">The cell with the variable.</param>
    /// <param name="Name">The variable.</param>
    /// <param name="Value">The value that it gets, as the control shows it.</param>
    /// <param name="Step">1 for the next larger value, -1 for the next smaller one.</param>
    /// <param name="Reset">Whether it gets the value again that it had before it was first changed.</param>
    internal sealed record Order(string Cell, string Name, string? Value = null, int Step = 0, bool Reset = false)
    {
        /// <exception cref="RequestFault">Nothing is to be done.</exception>
        public Turn ToTurn() => Value is not null ? new Turn.To(Value)
            : Step is 1 or -1 ? new Turn.By(Step)
            : Reset ? new Turn.Back()
            : throw new RequestFault(
                StatusCodes.Status400BadRequest, "the \"turn\" has neither a \"value\", nor a \"step\" of 1 or -1, nor a \"reset\"");
    }

    /// <summary>What one answer has to know of those before it. The editor gives it back as it was.</summary>
    /// <param name="Runs">The runs so far.</param>
    /// <param name="Turned">The controls that were changed.</param>
    internal sealed record Kept(IReadOnlyList<KeptRun> Runs, IReadOnlyList<TurnedControl> Turned);
}
