using System.Text;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Kernels;
using LiveNotebooks.Rendering;
using LiveNotebooks.Tweaking;
using Notebooks.Language.Analysis;

namespace LiveNotebooks.Rooms;

/// <summary>Carries out what a page asks for. Whatever is refused is answered with a sentence, and the connection stays.</summary>
/// <param name="room">The notebook.</param>
/// <param name="viewer">The page.</param>
/// <param name="log">Receives the server's own faults.</param>
internal sealed class PageOrders(Room room, Viewer viewer, Action<string> log)
{
    /// <summary>How long a page waits for help with writing; later it is of no use.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private LiveNotebook Notebook => room.Notebook;

    /// <summary>Carries out what a message asks for, or says why not. What takes long goes on behind it.</summary>
    public async Task TakeAsync(ReadOnlyMemory<byte> bytes)
    {
        var message = PageMessage.Read(bytes.Span);
        if (message.Order is not { } order)
        {
            Refuse(message, message.Fault!);
            return;
        }
        try
        {
            await CarryOutAsync(message, order);
        }
        catch (Exception error) when (error is RequestFault or KernelException or IOException or UnauthorizedAccessException)
        {
            Refuse(message, error.Message);
        }
        catch (Exception error)
        {
            log($"{room.Path}, {message.Name}: {error}");
            Refuse(message, "something went wrong here; it has been noted");
        }
    }

    /// <summary>Tells the page that one of its messages was refused.</summary>
    public void Refuse(string sentence) =>
        viewer.Add(Audience.Bytes(new JsonObject { ["event"] = "refused", ["sentence"] = sentence }));

    private void Refuse(PageMessage message, string sentence)
    {
        if (message is { Name: "edit", Cell: { } cell })
            room.Reject(viewer, cell, message.Sequence, sentence);
        else if (message.Ask is { } ask)
            Reply(ask, new JsonObject { ["fault"] = sentence });
        else
            Refuse(sentence);
    }

    private async Task CarryOutAsync(PageMessage message, PageOrder order)
    {
        switch (order)
        {
            case PageOrder.Edit edit:
                if (!Notebook.Edit(edit.Cell, new TextEdit(edit.Start, edit.Length, edit.Text), edit.Version, viewer.Id, edit.Sequence))
                    Refuse(message, "it does not fit the text that the cell has here");
                break;
            case PageOrder.Insert(var kind, var after, var source):
                Reply(order, "cell", Notebook.Insert(Known(kind), after, source ?? ""));
                break;
            case PageOrder.Delete(var cells):
                Notebook.Delete(cells);
                break;
            case PageOrder.Undelete:
                Reply(order, "cells", RoomMessages.Ids(Notebook.Undelete()));
                break;
            case PageOrder.Move(var cells, var after):
                Notebook.Move(cells, after);
                break;
            case PageOrder.ChangeKind(var cell, var kind):
                Notebook.ChangeKind(cell, Known(kind));
                break;
            case PageOrder.Split(var cell, var at):
                Reply(order, "cell", Notebook.Split(cell, at));
                break;
            case PageOrder.Merge(var cells):
                Reply(order, "cell", Notebook.Merge(cells));
                break;
            case PageOrder.Clear(var cells):
                Notebook.ClearOutputs(cells);
                break;
            case PageOrder.Hide hide:
                Hide(hide);
                break;
            case PageOrder.Render(var cell):
                Reply(order, room.Render(cell));
                break;
            case PageOrder.Output(var cell, var index, var theme):
                Reply(order, Output(cell, index, theme));
                break;
            case PageOrder.Download:
                Reply(order, "text", Encoding.UTF8.GetString(NotebookText.Write(Notebook.ToJson().Json)));
                break;
            case PageOrder.Save:
                await room.Open.SaveAsync();
                break;
            case PageOrder.KeepMine:
                await room.Open.KeepMineAsync();
                break;
            case PageOrder.TakeTheirs:
                await room.Open.TakeTheirsAsync();
                Reply(order, []);
                break;
            case PageOrder.ICodeQuestion question:
                Ask(message, order, question);
                break;
            case PageOrder.Occurrences(var cell, var code, var at):
                AskAll(message, order, cell, code, at, []);
                break;
            case PageOrder.Rename(var cell, var code, var at, var name):
                AskAll(message, order, cell, code, at, new JsonObject { ["name"] = name });
                break;
            case PageOrder.Format(var code):
                AskOwn(message, order, new JsonObject { ["code"] = code }, _ => { });
                break;
            case PageOrder.Variables:
                AskOwn(message, order, [], _ => { });
                break;
            default:
                await RunAsync(order);
                break;
        }
    }

    /// <summary>Carries out orders about runs and about the controls of parameters.</summary>
    private async Task RunAsync(PageOrder order)
    {
        switch (order)
        {
            case PageOrder.Begin:
                room.Begin();
                break;
            case PageOrder.Run(var cells):
                room.Runner.Run(cells);
                break;
            case PageOrder.RunStale(var cell):
                room.RunStale(cell);
                break;
            case PageOrder.Interrupt:
                await room.Runner.InterruptAsync();
                break;
            case PageOrder.Restart:
                await room.Runner.RestartAsync();
                Reply(order, []);
                break;
            case PageOrder.Input(var text):
                await room.Runner.AnswerAsync(text);
                break;
            case PageOrder.Earlier(var cell, var runs):
                Reply(order, room.Earlier(cell, runs));
                break;
            case PageOrder.Tweak(var cell, var name, var value, var runs):
                var written = room.Panel.Turn(Notebook, cell, name, new Turn.To(value));
                RunStale(runs && written.Fault is null, cell, name);
                Reply(order, new JsonObject { ["code"] = written.Code, ["fault"] = written.Fault });
                break;
            case PageOrder.Step(var cell, var name, var direction, var runs):
                room.Panel.Turn(Notebook, cell, name, new Turn.By(direction));
                RunStale(runs, cell, name);
                break;
            case PageOrder.Check(var cell, var name, var value):
                Reply(order, "fault", room.Panel.FaultOf(Notebook, cell, name, value));
                break;
            case PageOrder.Reset(var cell, var name, var runs):
                room.Panel.Turn(Notebook, cell, name, new Turn.Back());
                RunStale(runs, cell, name);
                break;
            case PageOrder.UndoChange(var runs):
                ReplyChange(order, runs, room.Panel.Undo(Notebook));
                break;
            case PageOrder.RedoChange(var runs):
                ReplyChange(order, runs, room.Panel.Redo(Notebook));
                break;
            default:
                throw new InvalidOperationException($"nothing carries out {order.GetType().Name}");
        }
    }

    private void ReplyChange(PageOrder order, bool runs, ControlKey? changed)
    {
        if (changed is { } control)
            RunStale(runs, control.Cell, control.Name);
        Reply(order, new JsonObject { ["cell"] = changed?.Cell, ["name"] = changed?.Name });
    }

    /// <summary>Runs what is stale after a control was changed, if the page does so with each change.</summary>
    private void RunStale(bool isWanted, string cell, string name)
    {
        if (isWanted)
            room.RunStale(cell, name);
    }

    private void Hide(PageOrder.Hide order)
    {
        string name = order.What == "source" ? "source_hidden" : "outputs_hidden";
        var jupyter = Notebook.Read(
            cells => cells.FirstOrDefault(cell => cell.Id == order.Cell)?.Metadata["jupyter"]?.DeepClone() as JsonObject) ?? [];
        if (order.Hides)
            jupyter[name] = true;
        else
            jupyter.Remove(name);
        Notebook.SetMetadata(order.Cell, "jupyter", jupyter.Count == 0 ? null : jupyter);
    }

    private JsonObject Output(string cell, int index, string? theme)
    {
        var output = OutputPage.Of(Notebook, cell, index, theme, holdsPolicy: true) ?? throw RequestFault.NotFound("this output");
        return new JsonObject { [output.IsHtml ? "html" : "text"] = output.Content };
    }

    /// <summary>Asks the kernel about the code of a cell; the reply comes later.</summary>
    private void Ask(PageMessage message, PageOrder order, PageOrder.ICodeQuestion question)
    {
        // Jupyter's positions count characters, those of a page UTF-16 units.
        var content = new JsonObject
        {
            ["code"] = question.Code,
            ["cursor_pos"] = CodePoints.FromIndex(question.Code, question.At),
        };
        if (order is PageOrder.Inspect)
            content["detail_level"] = 0;
        bool isOwn = room.Kernel.IsOwn;
        if (isOwn)
            content["before"] = room.UnknownBefore(question.Cell);
        if (isOwn || order is PageOrder.Complete or PageOrder.Inspect)
        {
            _ = AskAsync(message, content, reply =>
            {
                Convert(reply, question.Code, "cursor_start", "cursor_end");
                foreach (var problem in (reply["problems"] as JsonArray ?? []).OfType<JsonObject>())
                    Convert(problem, question.Code, "start", "end");
            });
        }
        else
        {
            Reply(order, []);
        }
    }

    /// <summary>Asks the kernel about a name in all cells.</summary>
    private void AskAll(PageMessage message, PageOrder order, string id, string code, int at, JsonObject content)
    {
        var cells = Notebook.Code().Select(cell => (cell.Id, Source: cell.Id == id ? code : cell.Source)).ToList();
        content["cells"] = new JsonArray([.. cells.Select(cell => JsonValue.Create(cell.Source))]);
        content["cell"] = cells.FindIndex(cell => cell.Id == id);
        content["cursor_pos"] = CodePoints.FromIndex(code, at);
        AskOwn(message, order, content, reply =>
        {
            foreach (var place in (reply["occurrences"] as JsonArray ?? []).OfType<JsonObject>())
            {
                var (cell, source) = cells[(int)place["cell"]!];
                Convert(place, source, "start", "end");
                place["cell"] = cell;
            }
        });
    }

    /// <summary>Asks what only this project's kernel can answer.</summary>
    private void AskOwn(PageMessage message, PageOrder order, JsonObject content, Action<JsonObject> convert)
    {
        if (room.Kernel.IsOwn)
            _ = AskAsync(message, content, convert);
        else
            Reply(order, []);
    }

    private async Task AskAsync(PageMessage message, JsonObject content, Action<JsonObject> convert)
    {
        try
        {
            // Who writes while the kernel is being started waits for it.
            await room.Beginning;
            var reply = await room.Runner.AskAsync(message.Name + "_request", content, s_patience) ?? [];
            convert(reply);
            Reply(message.Ask, reply);
        }
        catch (Exception error)
        {
            log($"{room.Path}, {message.Name}: {error}");
            Refuse(message, "something went wrong here; it has been noted");
        }
    }

    /// <summary>Makes positions in characters those in UTF-16 units.</summary>
    private static void Convert(JsonObject item, string code, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (item[name] is JsonValue value && value.TryGetValue(out int position))
                item[name] = CodePoints.ToIndex(code, position);
        }
    }

    private void Reply(PageOrder order, string name, JsonNode? value) => Reply(order.Ask, new JsonObject { [name] = value });

    private void Reply(PageOrder order, JsonObject answer) => Reply(order.Ask, answer);

    private void Reply(JsonNode? ask, JsonObject answer)
    {
        if (ask is null)
            return;
        answer["event"] = "reply";
        answer["ask"] = ask.DeepClone();
        viewer.Add(Audience.Bytes(answer));
    }

    private static string Known(string kind) => kind is "code" or "markdown" or "raw"
        ? kind
        : throw RequestFault.BadRequest("\"kind\" is none of code, markdown and raw");
}
