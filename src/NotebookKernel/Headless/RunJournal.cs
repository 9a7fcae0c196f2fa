using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookKernel.Headless;

/// <summary>
/// How far a run has come, in a file that outlives the process that executes the cells, however that ends. A line for each cell that begins
/// and one for each that ends; a last one when the run has come to its end, with whatever result.
/// </summary>
internal sealed class RunJournal(string path)
{
    private const string Begin = "begin";
    private const string End = "end";
    private const string Finish = "finish";

    public string Path => path;

    public void BeginCell(int number) => Append(new JsonObject { [Begin] = number });

    public void EndCell(CellSummary cell) => Append(new JsonObject { [End] = cell.ToJson() });

    /// <summary>Every cell that was to be executed was, or the run has ended before for a reason that it has told.</summary>
    /// <param name="exitCode">Its result, whatever the process itself returns in the end: what a cell has left running may be faster to end
    /// it.</param>
    public void EndRun(int exitCode) => Append(new JsonObject { [Finish] = exitCode });

    /// <summary>What the file says.</summary>
    public JournalState Read()
    {
        var state = new JournalState();
        foreach (string line in File.ReadAllLines(path))
        {
            JsonNode? entry;
            try
            {
                entry = JsonNode.Parse(line);
            }
            catch (JsonException)
            {
                // The process ended in the middle of it.
                break;
            }
            if (entry?[Begin] is { } begun)
                state = state with { Begun = (int)begun };
            else if (entry?[End] is { } ended)
                state = state with { Ended = [.. state.Ended, ended.AsObject()] };
            else
                state = state with { ExitCode = (int?)entry?[Finish] };
        }
        return state;
    }

    private void Append(JsonObject entry) => File.AppendAllText(path, entry.ToJsonString() + "\n");
}

/// <summary>How far a run has come.</summary>
internal sealed record JournalState
{
    /// <summary>The number of the last cell that has begun; 0 if none has.</summary>
    public int Begun { get; init; }

    /// <summary>The cells that have ended, as the summary has them.</summary>
    public IReadOnlyList<JsonObject> Ended { get; init; } = [];

    /// <summary>The result of a run that has come to its end; null for one that has not.</summary>
    public int? ExitCode { get; init; }
}
