using System.Text.Json;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Kernels;

namespace LiveNotebooks.Execution;

/// <summary>A cell that is running, and what the kernel sends for it.</summary>
/// <param name="notebook">The notebook.</param>
/// <param name="cell">The ID of the cell.</param>
/// <param name="message">The ID of the message that has started it.</param>
internal sealed class CellRun(LiveNotebook notebook, string cell, string message)
{
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool? _succeeded;
    private bool _isIdle;
    private volatile bool _isStopped;

    public string Cell => cell;

    public string Message => message;

    /// <summary>Whether somebody wanted it to end before its own end.</summary>
    public bool IsStopped => _isStopped;

    /// <summary>Ends when the kernel has replied and has sent all outputs: whether the cell has succeeded.</summary>
    public Task<bool> Ended => _ended.Task;

    /// <summary>Notes that somebody wants it to end.</summary>
    public void Stop() => _isStopped = true;

    /// <summary>Ends the run because there is no kernel any more.</summary>
    /// <param name="sentence">What is shown below the cell.</param>
    public void End(string sentence)
    {
        if (_ended.TrySetResult(false))
            notebook.UpdateOutputs(cell, outputs => outputs.AddStream("stderr", sentence));
    }

    /// <summary>Takes a message that answers the one which has started the cell.</summary>
    public void Take(KernelChannel channel, string type, JsonObject content)
    {
        if (channel == KernelChannel.IOPub)
        {
            Show(type, content);
            _isIdle |= type == "status" && Text(content, "execution_state") == "idle";
        }
        else if (type == "execute_reply")
        {
            _succeeded = Text(content, "status") == "ok";
            Count(content);
        }
        if (_isIdle && _succeeded is { } succeeded)
            _ended.TrySetResult(succeeded);
    }

    private void Show(string type, JsonObject content)
    {
        switch (type)
        {
            case "execute_input":
                Count(content);
                break;
            case "stream":
                notebook.UpdateOutputs(cell, outputs => outputs.AddStream(Text(content, "name") ?? "stdout", Text(content, "text") ?? ""));
                break;
            case "display_data" or "execute_result":
                var shown = new JsonObject
                {
                    ["data"] = content["data"]?.DeepClone() ?? new JsonObject(),
                    ["metadata"] = content["metadata"]?.DeepClone() ?? new JsonObject(),
                    ["output_type"] = type,
                };
                if (type == "execute_result")
                    shown["execution_count"] = content["execution_count"]?.DeepClone();
                notebook.UpdateOutputs(cell, outputs => outputs.Add(shown, Display(content)));
                break;
            case "error":
                var error = new JsonObject
                {
                    ["ename"] = content["ename"]?.DeepClone(),
                    ["evalue"] = content["evalue"]?.DeepClone(),
                    ["output_type"] = "error",
                    ["traceback"] = content["traceback"]?.DeepClone() ?? new JsonArray(),
                };
                notebook.UpdateOutputs(cell, outputs => outputs.Add(error, null));
                break;
            case "update_display_data" when Display(content) is { } display:
                notebook.UpdateDisplay(display, content["data"], content["metadata"]);
                break;
            case "clear_output":
                notebook.UpdateOutputs(cell, outputs => outputs.Clear(content["wait"]?.GetValueKind() == JsonValueKind.True));
                break;
        }
    }

    private void Count(JsonObject content)
    {
        if (content["execution_count"] is JsonValue value && value.TryGetValue(out int count))
            notebook.Update(cell, live => live.ExecutionCount = count);
    }

    private static string? Display(JsonObject content) =>
        content["transient"] is JsonObject transient ? Text(transient, "display_id") : null;

    private static string? Text(JsonObject json, string name) =>
        json[name]?.GetValueKind() == JsonValueKind.String ? (string?)json[name] : null;
}
