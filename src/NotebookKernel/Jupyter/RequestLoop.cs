using System.Diagnostics;
using System.Text.Json.Nodes;
using NotebookKernel.Jupyter.Channels;
using NotebookKernel.Jupyter.Messages;
using NotebookKernel.Jupyter.Output;
using NotebookKernel.Jupyter.Requests;
using NotebookKernel.Scripting.Cells;

namespace NotebookKernel.Jupyter;

/// <summary>Answers the requests of a channel, one after the other.</summary>
/// <param name="name">How the log calls the channel.</param>
/// <param name="channel">Where they come from.</param>
/// <param name="iopub">Where it says that it is at work.</param>
/// <param name="handlers">What it can answer.</param>
/// <param name="log">Is given a line for each thing that is wrong.</param>
internal sealed class RequestLoop(
    string name, RequestChannel channel, IOPubChannel iopub, IEnumerable<IRequestHandler> handlers, Action<string> log)
{
    private const string RequestSuffix = "_request";
    private const string Execute = "execute" + RequestSuffix;

    /// <summary>
    /// The reply of a cell that failed waits for the cells that were sent behind it until none has come for this long. A front end that
    /// runs all cells sends them in one go, and an interrupt comes on a channel of its own: either may be done before they are here, and a
    /// busy machine may hold the front end up in between. The error itself is shown before that.
    /// </summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>A front end that never stops sending does not keep the reply longer than this.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(3);

    private volatile Request? _running;

    private readonly Dictionary<string, IRequestHandler> _handlers =
        handlers.ToDictionary(handler => handler.Name + RequestSuffix, StringComparer.Ordinal);

    /// <summary>Runs until the channel ends.</summary>
    public async Task RunAsync()
    {
        await foreach (var request in channel.ReadAllAsync())
        {
            // After a cell that failed, the cells that were sent behind it do not run.
            foreach (var waiting in await GuardAsync(request, AnswerAsync))
                await GuardAsync(waiting, waiting.Type == Execute ? AbortAsync : AnswerAsync);
        }
    }

    /// <summary>Answers the cell that runs, if one does, for it is not going to end.</summary>
    public async Task AbandonAsync(CellError error)
    {
        if (_running is not { } request)
            return;
        await channel.ReplyAsync(request, "execute_reply", ErrorContent.Reply(error));
        iopub.Status("idle", request.RawHeader);
    }

    /// <summary>One message that cannot be answered is no reason to leave the others.</summary>
    private async Task<IReadOnlyList<Request>> GuardAsync(Request request, Func<Request, Task<IReadOnlyList<Request>>> answer)
    {
        try
        {
            return await answer(request);
        }
        catch (Exception error)
        {
            log($"{name}: {request.Type} is not answered: {error}");
            return [];
        }
    }

    /// <returns>What had come before the reply of a cell that failed was sent, and is not answered yet.</returns>
    private async Task<IReadOnlyList<Request>> AnswerAsync(Request request)
    {
        if (!_handlers.TryGetValue(request.Type, out var handler))
        {
            if (request.Type == "comm_open")
            {
                // As the protocol asks where a target is not known; nothing here knows one.
                iopub.Publish(
                    "comm_close", request.RawHeader, new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
            }
            else if (!request.Type.StartsWith("comm_", StringComparison.Ordinal))
            {
                log($"{name}: a message of type {request.Type} is not known here; it is ignored.");
            }
            return [];
        }

        iopub.Status("busy", request.RawHeader);
        var reply = request.Fault is null ? await HandleAsync(handler, request) : Refuse(request);
        bool stops = request.Type == Execute && (string?)reply["status"] != "ok" && request.Flag("stop_on_error", true);
        // Before the reply: what a front end sends when it has read that is meant to run.
        IReadOnlyList<Request> waiting = stops ? await ReadWaitingAsync() : [];
        await channel.ReplyAsync(request, handler.Name + "_reply", reply);
        iopub.Status("idle", request.RawHeader);
        return waiting;
    }

    private async Task<JsonObject> HandleAsync(IRequestHandler handler, Request request)
    {
        try
        {
            _running = request.Type == Execute ? request : null;
            return await handler.HandleAsync(request);
        }
        catch (Exception error)
        {
            log($"{name}: {request.Type} failed: {error}");
            return Fail(request, error.GetType().FullName!, error.Message);
        }
        finally
        {
            _running = null;
        }
    }

    private JsonObject Refuse(Request request)
    {
        log($"{name}: a message of type {request.Type} {request.Fault}; it is answered by an error.");
        return Fail(request, "MalformedMessage", $"The message {request.Fault}.");
    }

    private JsonObject Fail(Request request, string error, string message)
    {
        var content = new CellError(error, message, [message]);
        // Of a cell, front ends show what is published.
        if (request.Type == Execute)
            iopub.Publish("error", request.RawHeader, ErrorContent.Of(content));
        return ErrorContent.Reply(content);
    }

    private async Task<IReadOnlyList<Request>> ReadWaitingAsync()
    {
        List<Request> waiting = [];
        long began = Stopwatch.GetTimestamp();
        int known;
        do
        {
            known = waiting.Count;
            await Task.Delay(s_quiet);
            while (channel.TryRead(out var request))
                waiting.Add(request);
        }
        while (waiting.Count > known && Stopwatch.GetElapsedTime(began) < s_longestWait);
        return waiting;
    }

    private async Task<IReadOnlyList<Request>> AbortAsync(Request request)
    {
        iopub.Status("busy", request.RawHeader);
        await channel.ReplyAsync(request, "execute_reply", new JsonObject { ["status"] = "aborted" });
        iopub.Status("idle", request.RawHeader);
        return [];
    }
}
