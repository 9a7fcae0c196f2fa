using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Notebooks.Language.Analysis;
using NotebookServer.Documents;
using NotebookServer.Kernels;
using NotebookServer.Tweaking;

namespace NotebookServer.Live;

/// <summary>What a page may ask for. Whatever is refused is answered with a sentence, and the connection stays.</summary>
internal sealed class PageOrders
{
    /// <summary>How long a page waits for help with writing; later it is of no use.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly Room _room;
    private readonly Viewer _viewer;
    private readonly Action<string> _log;
    private readonly Dictionary<string, Func<PageMessage, Task>> _handlers;

    /// <param name="room">The notebook.</param>
    /// <param name="viewer">The page.</param>
    /// <param name="log">Receives the server's own faults.</param>
    public PageOrders(Room room, Viewer viewer, Action<string> log)
    {
        (_room, _viewer, _log) = (room, viewer, log);
        _handlers = new Dictionary<string, Func<PageMessage, Task>>(StringComparer.Ordinal)
        {
            ["edit"] = AtOnce(Edit),
            ["insert"] = AtOnce(message => Reply(message, new JsonObject
            {
                ["cell"] = Notebook.Insert(Kind(message), message.OptionalText("after"), message.OptionalText("source") ?? ""),
            })),
            ["delete"] = AtOnce(message => Notebook.Delete(message.Texts("cells"))),
            ["undelete"] = AtOnce(message => Reply(message, new JsonObject { ["cells"] = Room.Ids(Notebook.Undelete()) })),
            ["move"] = AtOnce(message => Notebook.Move(message.Texts("cells"), message.OptionalText("after"))),
            ["kind"] = AtOnce(message => Notebook.ChangeKind(message.Text("cell"), Kind(message))),
            ["split"] = AtOnce(message => Reply(
                message, new JsonObject { ["cell"] = Notebook.Split(message.Text("cell"), message.Number("at")) })),
            ["merge"] = AtOnce(message => Reply(message, new JsonObject { ["cell"] = Notebook.Merge(message.Texts("cells")) })),
            ["clear"] = AtOnce(message => Notebook.ClearOutputs(message.Texts("cells"))),
            ["hide"] = AtOnce(Hide),
            ["render"] = AtOnce(message => Reply(message, room.Render(message.Text("cell")))),
            ["run"] = AtOnce(message => room.Runner.Run(message.Texts("cells"))),
            ["begin"] = AtOnce(_ => room.Begin()),
            ["earlier"] = AtOnce(message => Reply(message, room.Earlier(message.Text("cell"), message.Numbers("runs")))),
            ["runStale"] = AtOnce(message => room.RunStale(message.OptionalText("cell"))),
            ["tweak"] = AtOnce(Tweak),
            ["step"] = AtOnce(message =>
            {
                room.Panel.Step(Notebook, message.Text("cell"), message.Text("name"), message.Number("direction"));
                RunIfAsked(message, message.Text("cell"), message.Text("name"));
            }),
            ["check"] = AtOnce(message => Reply(message, new JsonObject
            {
                ["fault"] = room.Panel.FaultOf(Notebook, message.Text("cell"), message.Text("name"), message.Text("value")),
            })),
            ["reset"] = AtOnce(message =>
            {
                room.Panel.Reset(Notebook, message.Text("cell"), message.Text("name"));
                RunIfAsked(message, message.Text("cell"), message.Text("name"));
            }),
            ["undoTurn"] = AtOnce(message => ReplyTurn(message, room.Panel.Undo(Notebook))),
            ["redoTurn"] = AtOnce(message => ReplyTurn(message, room.Panel.Redo(Notebook))),
            ["interrupt"] = _ => room.Runner.InterruptAsync(),
            ["restart"] = async message =>
            {
                await room.Runner.RestartAsync();
                Reply(message, []);
            },
            ["input"] = message => room.Runner.AnswerAsync(message.Text("text")),
            ["complete"] = AtOnce(Ask),
            ["inspect"] = AtOnce(Ask),
            ["diagnose"] = AtOnce(Ask),
            ["signature"] = AtOnce(Ask),
            ["save"] = _ => room.Open.SaveAsync(),
            ["keepMine"] = _ => room.Open.KeepMineAsync(),
            ["takeTheirs"] = async message =>
            {
                await room.Open.TakeTheirsAsync();
                Reply(message, []);
            },
        };

        static Func<PageMessage, Task> AtOnce(Action<PageMessage> handle) => message =>
        {
            handle(message);
            return Task.CompletedTask;
        };
    }

    private LiveNotebook Notebook => _room.Notebook;

    /// <summary>Carries out what a message asks for, or says why not. What takes long goes on behind it.</summary>
    public async Task TakeAsync(ReadOnlyMemory<byte> bytes)
    {
        PageMessage? message = null;
        try
        {
            message = PageMessage.Read(bytes.Span);
            message.CheckTexts();
            if (!_handlers.TryGetValue(message.Order ?? "", out var handle))
                throw new RequestFault(StatusCodes.Status400BadRequest, $"there is no order \"{message.Order}\"");
            await handle(message);
        }
        catch (Exception error) when (error is RequestFault or KernelException or IOException or UnauthorizedAccessException)
        {
            Refuse(message, error.Message);
        }
        catch (Exception error)
        {
            _log($"{_room.Path}, {message?.Order}: {error}");
            Refuse(message, "something went wrong here; it has been noted");
        }
    }

    /// <summary>Tells the page that what it has sent was not carried out.</summary>
    /// <param name="message">What it has sent; null if it could not be read.</param>
    /// <param name="sentence">Why.</param>
    public void Refuse(PageMessage? message, string sentence)
    {
        if (message is { Order: "edit", Cell: { } cell })
            _room.Reject(_viewer, cell, message.Sequence, sentence);
        else if (message?.Ask is not null)
            Reply(message, new JsonObject { ["fault"] = sentence });
        else
            _viewer.Add(Room.Bytes(new JsonObject { ["event"] = "refused", ["sentence"] = sentence }));
    }

    private void Edit(PageMessage message)
    {
        var edit = new TextEdit(message.Number("start"), message.Number("length"), message.Text("text"));
        if (!Notebook.Edit(message.Text("cell"), edit, message.Number("version"), _viewer.Id, message.Number("sequence")))
            Refuse(message, "it does not fit the text that the cell has here");
    }

    private void Tweak(PageMessage message)
    {
        var written = _room.Panel.Turn(Notebook, message.Text("cell"), message.Text("name"), message.Text("value"));
        RunIfAsked(message, written.Fault is null ? message.Text("cell") : null, message.Text("name"));
        Reply(message, new JsonObject { ["code"] = written.Code, ["fault"] = written.Fault });
    }

    private void ReplyTurn(PageMessage message, ControlKey? turned)
    {
        RunIfAsked(message, turned?.Cell, turned?.Name);
        Reply(message, new JsonObject { ["cell"] = turned?.Cell, ["name"] = turned?.Name });
    }

    /// <summary>Runs what is stale after a control was turned, if the page does so with each turn.</summary>
    /// <param name="message">The order.</param>
    /// <param name="cell">The cell of the control; null if nothing was turned.</param>
    /// <param name="name">The variable.</param>
    private void RunIfAsked(PageMessage message, string? cell, string? name)
    {
        if (cell is not null && message.OptionalFlag("runs"))
            _room.RunStale(cell, name);
    }

    private void Hide(PageMessage message)
    {
        string id = message.Text("cell"), name = message.Text("what") == "source" ? "source_hidden" : "outputs_hidden";
        bool hides = message.Flag("hides");
        var jupyter = Notebook.Read(
            cells => cells.FirstOrDefault(cell => cell.Id == id)?.Metadata["jupyter"]?.DeepClone() as JsonObject) ?? [];
        if (hides)
            jupyter[name] = true;
        else
            jupyter.Remove(name);
        Notebook.SetMetadata(id, "jupyter", jupyter.Count == 0 ? null : jupyter);
    }

    /// <summary>Asks the kernel about the code of a cell; the reply comes later.</summary>
    private void Ask(PageMessage message)
    {
        string type = message.Order + "_request", code = message.Text("code");
        // Jupyter's positions count characters, those of a page UTF-16 units.
        var content = new JsonObject { ["code"] = code, ["cursor_pos"] = CodePoints.FromIndex(code, message.Number("at")) };
        if (type == "inspect_request")
            content["detail_level"] = 0;
        bool isOwn = _room.Specification.AnswersWhileBusy;
        if (isOwn)
            content["before"] = _room.UnknownBefore(message.Text("cell"));
        if (isOwn || type is "complete_request" or "inspect_request")
            _ = AskAsync(message, type, content, code);
        else
            Reply(message, []);
    }

    private async Task AskAsync(PageMessage message, string type, JsonObject content, string code)
    {
        try
        {
            var reply = await _room.Runner.AskAsync(type, content, s_patience) ?? [];
            Convert(reply, "cursor_start");
            Convert(reply, "cursor_end");
            foreach (var problem in (reply["problems"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Convert(problem, "start");
                Convert(problem, "end");
            }
            Reply(message, reply);
        }
        catch (Exception error)
        {
            _log($"{_room.Path}, {message.Order}: {error}");
            Refuse(message, "something went wrong here; it has been noted");
        }

        void Convert(JsonObject item, string name)
        {
            if (item[name] is JsonValue value && value.TryGetValue(out int position))
                item[name] = CodePoints.ToIndex(code, position);
        }
    }

    private void Reply(PageMessage message, JsonObject answer)
    {
        if (message.Ask is not { } ask)
            return;
        answer["event"] = "reply";
        answer["ask"] = ask.DeepClone();
        _viewer.Add(Room.Bytes(answer));
    }

    private static string Kind(PageMessage message) => message.Text("kind") is "code" or "markdown" or "raw"
        ? message.Text("kind")
        : throw new RequestFault(StatusCodes.Status400BadRequest, "\"kind\" is none of code, markdown and raw");
}
