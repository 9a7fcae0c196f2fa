using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Cells;
using Notebooks.Text;

namespace NotebookKernel.Headless;

/// <summary>The result of a headless run.</summary>
/// <param name="Notebook">The path of the notebook.</param>
/// <param name="Output">The path of the executed notebook.</param>
/// <param name="Page">The path of the page.</param>
/// <param name="Time">The duration of the run.</param>
/// <param name="WasInterrupted">Whether the run was interrupted.</param>
/// <param name="Cells">The cells that were run.</param>
internal sealed record RunSummary(
    string Notebook, string Output, string Page, TimeSpan Time, bool WasInterrupted, IReadOnlyList<CellSummary> Cells)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Failed => Cells.Count(cell => cell.Error is not null);

    /// <summary>Returns the summary as one line of JSON for programs; times are in seconds.</summary>
    public string ToJson() => new JsonObject
    {
        ["status"] = WasInterrupted ? "interrupted" : Failed > 0 ? "failed" : "ok",
        ["seconds"] = Seconds(Time),
        ["notebook"] = Notebook,
        ["output"] = Output,
        ["page"] = Page,
        ["cells"] = new JsonArray([.. Cells.Select(cell => cell.ToJson())]),
    }.ToJsonString(s_json);

    /// <summary>Prints the summary in a few lines.</summary>
    public void Show(Terminal terminal, string launchFolder)
    {
        string cells = string.Create(
            CultureInfo.InvariantCulture, $"{Cells.Count} {(Cells.Count == 1 ? "cell" : "cells")} in {Durations.Format(Time)}");
        string outcome = WasInterrupted ? ", interrupted"
            : Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Failed} failed")
            : "";
        terminal.Line($"\n{cells}{outcome}");
        terminal.Line($"  notebook  {Relative(Output)}");
        terminal.Line($"  page      {Relative(Page)}");

        string Relative(string path)
        {
            string relative = System.IO.Path.GetRelativePath(launchFolder, path);
            return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
        }
    }

    internal static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}

/// <summary>The result of running a cell.</summary>
/// <param name="Number">The number among the cells that are run, from one.</param>
/// <param name="Time">The time taken.</param>
/// <param name="Error">The reason for a failure, or null.</param>
internal sealed record CellSummary(int Number, TimeSpan Time, CellError? Error)
{
    /// <summary>Reads JSON written by <see cref="ToJson"/>, without the error's location and details.</summary>
    public static CellSummary FromJson(JsonObject json) => new(
        (int)json["cell"]!,
        TimeSpan.FromSeconds((double)json["seconds"]!),
        json["error"] is { } error ? new CellError((string)error["name"]!, (string)error["message"]!, []) : null);

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["cell"] = Number,
            ["status"] = Error is null ? "ok" : "failed",
            ["seconds"] = RunSummary.Seconds(Time),
        };
        if (Error is { } error)
            json["error"] = new JsonObject { ["name"] = error.Name, ["message"] = error.Message, ["line"] = error.Place?.Line };
        return json;
    }
}
