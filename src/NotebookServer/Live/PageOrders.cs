using System.Text.Json.Nodes;
using NotebookKernel.Scripting.Language.Analysis;
using NotebookServer.Documents;
using NotebookServer.Kernels;

namespace NotebookServer.Live;

/// <summary>What a page may ask for: each message has the name of the order in <c>do</c>.</summary>
/// <param name="room">The notebook.</param>
/// <param name="viewer">The page.</param>
internal sealed class PageOrders(Room room, Viewer viewer)
{
    /// <summary>How long a page waits for help with writing; later it is of no use.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Does what a page asks for. What is long goes on behind it.</summary>
    /// <returns>False if the message is no order.</returns>
    public async Task<bool> TryObeyAsync(JsonObject order)
    {
        try
        {
            return await ObeyAsync(order);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or KeyNotFoundException or InvalidCastException)
        {
            // A member is missing, or of another type.
            return false;
        }
        catch (KernelException error)
        {
            Reply(order, new JsonObject { ["fault"] = error.Message });
            return true;
        }
    }

    private async Task<bool> ObeyAsync(JsonObject order)
    {
        var notebook = room.Notebook;
        switch (Text(order, "do"))
        {
            case "edit":
                Edit(notebook, order);
                return true;
            case "insert":
                string made = notebook.Insert(Kind(order), Optional(order, "after"), Optional(order, "source") ?? "");
                Reply(order, new JsonObject { ["cell"] = made });
                return true;
            case "delete":
                notebook.Delete(Cells(order));
                return true;
            case "undelete":
                Reply(order, new JsonObject { ["cells"] = Room.Ids(notebook.Undelete()) });
                return true;
            case "move":
                notebook.Move(Cells(order), Optional(order, "after"));
                return true;
            case "kind":
                notebook.ChangeKind(Text(order, "cell"), Kind(order));
                return true;
            case "split":
                Reply(order, new JsonObject { ["cell"] = notebook.Split(Text(order, "cell"), Number(order, "at")) });
                return true;
            case "merge":
                Reply(order, new JsonObject { ["cell"] = notebook.Merge(Cells(order)) });
                return true;
            case "clear":
                notebook.ClearOutputs(Cells(order));
                return true;
            case "hide":
                Hide(notebook, order);
                return true;
            case "render":
                Reply(order, room.Render(Text(order, "cell")));
                return true;
            case "run":
                room.Runner.Run(Cells(order));
                return true;
            case "begin":
                room.Begin();
                return true;
            case "earlier":
                Reply(order, room.Earlier(Text(order, "cell"), Numbers(order, "runs")));
                return true;
            case "runStale":
                room.RunStale();
                return true;
            case "tweak":
                var written = room.Panel.Turn(notebook, Text(order, "cell"), Text(order, "name"), Text(order, "value"));
                RunIfAsked(order, written.Fault is null);
                Reply(order, new JsonObject { ["code"] = written.Code, ["fault"] = written.Fault });
                return true;
            case "step":
                room.Panel.Step(notebook, Text(order, "cell"), Text(order, "name"), Number(order, "direction"));
                RunIfAsked(order, true);
                return true;
            case "check":
                string? fault = room.Panel.FaultOf(notebook, Text(order, "cell"), Text(order, "name"), Text(order, "value"));
                Reply(order, new JsonObject { ["fault"] = fault });
                return true;
            case "reset":
                room.Panel.Reset(notebook, Text(order, "cell"), Text(order, "name"));
                RunIfAsked(order, true);
                return true;
            case "undoTurn" or "redoTurn":
                var turned = Text(order, "do") == "undoTurn" ? room.Panel.Undo(notebook) : room.Panel.Redo(notebook);
                RunIfAsked(order, turned is not null);
                Reply(order, new JsonObject { ["cell"] = turned?.Cell, ["name"] = turned?.Name });
                return true;
            case "interrupt":
                await room.Runner.InterruptAsync();
                return true;
            case "restart":
                await room.Runner.RestartAsync();
                Reply(order, []);
                return true;
            case "input":
                await room.Runner.AnswerAsync(Text(order, "text"));
                return true;
            case "complete" or "inspect" or "diagnose" or "signature":
                Ask(order, Text(order, "do") + "_request");
                return true;
            case "save":
                await room.Open.SaveAsync();
                return true;
            case "keepMine":
                await room.Open.KeepMineAsync();
                return true;
            case "takeTheirs":
                await room.Open.TakeTheirsAsync();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Runs what is stale after a control was turned, if the page does so with each turn.</summary>
    private void RunIfAsked(JsonObject order, bool isTurned)
    {
        if (isTurned && order["runs"]?.GetValue<bool>() == true)
            room.RunStale();
    }

    private void Edit(LiveNotebook notebook, JsonObject order)
    {
        string cell = Text(order, "cell");
        int sequence = Number(order, "sequence");
        var edit = new TextEdit(Number(order, "start"), Number(order, "length"), Text(order, "text"));
        if (!notebook.Edit(cell, edit, Number(order, "version"), viewer.Id, sequence))
            viewer.Add(Room.Bytes(new JsonObject { ["event"] = "rejected", ["cell"] = cell, ["sequence"] = sequence }));
    }

    private static void Hide(LiveNotebook notebook, JsonObject order)
    {
        string id = Text(order, "cell"), name = Text(order, "what") == "source" ? "source_hidden" : "outputs_hidden";
        bool hides = order["hides"]?.GetValue<bool>() ?? throw new FormatException();
        var jupyter = notebook.Read(
            cells => cells.FirstOrDefault(cell => cell.Id == id)?.Metadata["jupyter"]?.DeepClone() as JsonObject) ?? [];
        if (hides)
            jupyter[name] = true;
        else
            jupyter.Remove(name);
        notebook.SetMetadata(id, "jupyter", jupyter.Count == 0 ? null : jupyter);
    }

    /// <summary>Asks the kernel about the code of a cell; the reply comes later.</summary>
    private void Ask(JsonObject order, string type)
    {
        string code = Text(order, "code");
        // Jupyter's positions count characters, those of a page UTF-16 units.
        var content = new JsonObject { ["code"] = code, ["cursor_pos"] = CodePoints.FromIndex(code, Number(order, "at")) };
        if (type == "inspect_request")
            content["detail_level"] = 0;
        bool isOwn = room.Specification.AnswersWhileBusy;
        if (isOwn)
            content["before"] = room.UnknownBefore(Text(order, "cell"));
        if (isOwn || type is "complete_request" or "inspect_request")
            _ = AskAsync(order, type, content, code);
        else
            Reply(order, []);
    }

    private async Task AskAsync(JsonObject order, string type, JsonObject content, string code)
    {
        var reply = await room.Runner.AskAsync(type, content, s_patience) ?? [];
        Convert(reply, "cursor_start");
        Convert(reply, "cursor_end");
        foreach (var problem in (reply["problems"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Convert(problem, "start");
            Convert(problem, "end");
        }
        Reply(order, reply);

        void Convert(JsonObject item, string name)
        {
            if (item[name] is JsonValue value && value.TryGetValue(out int position))
                item[name] = CodePoints.ToIndex(code, position);
        }
    }

    private void Reply(JsonObject order, JsonObject answer)
    {
        if (order["ask"] is not { } ask)
            return;
        answer["event"] = "reply";
        answer["ask"] = ask.DeepClone();
        viewer.Add(Room.Bytes(answer));
    }

    private static string[] Cells(JsonObject order) => order["cells"] is JsonArray cells
        ? [.. cells.Select(cell => cell?.GetValue<string>() ?? throw new FormatException())]
        : throw new FormatException();

    private static string Kind(JsonObject order) => Text(order, "kind") is "code" or "markdown" or "raw"
        ? Text(order, "kind")
        : throw new FormatException();

    private static string Text(JsonObject order, string name) => order[name]?.GetValue<string>() ?? throw new FormatException();

    private static string? Optional(JsonObject order, string name) => order[name]?.GetValue<string>();

    private static int[] Numbers(JsonObject order, string name) => order[name] is JsonArray numbers
        ? [.. numbers.Select(number => number?.GetValue<int>() ?? throw new FormatException())]
        : throw new FormatException();

    private static int Number(JsonObject order, string name) => order[name]?.GetValue<int>() ?? throw new FormatException();
}
