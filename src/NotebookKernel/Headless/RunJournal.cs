using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookKernel.Headless;

/// <summary>
/// A record of a run's progress in a file that outlives the process that executes the cells, no matter how that ends. It has one line for
/// the start of each cell and one for its end, and a last one when the run has ended, whatever the result.
/// </summary>
internal sealed class RunJournal(string path)
{
    private const string Begin = "begin";
    private const string End = "end";
    private const string Finish = "finish";

    public string Path => path;

    public void BeginCell(int number) => Append(new JsonObject { [Begin] = number });

    public void EndCell(CellSummary cell) => Append(new JsonObject { [End] = cell.ToJson() });

    /// <summary>Records that all cells have been executed, or that the run has ended early for a reason already reported.</summary>
    /// <param name="exitCode">
    /// The result of the run, regardless of the process's actual exit code: something left running by a cell may end the process first.
    /// </param>
    public void EndRun(int exitCode) => Append(new JsonObject { [Finish] = exitCode });

    /// <summary>Reads the file.</summary>
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
                // The process ended in the middle of a line.
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

/// <summary>The progress of a run.</summary>
internal sealed record JournalState
{
    /// <summary>The number of the last cell that was started; 0 if there is none.</summary>
    public int Begun { get; init; }

    /// <summary>The cells that have ended, in the form of the summary.</summary>
    public IReadOnlyList<JsonObject> Ended { get; init; } = [];

    /// <summary>The exit code of a run that has ended; null for one that has not.</summary>
    public int? ExitCode { get; init; }
}
