using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Notebooks.Cells;
using Notebooks.Jupyter.Channels;
using Notebooks.Jupyter.Output;
using Notebooks.Jupyter.Requests;
using Notebooks.Messages;

namespace Notebooks.Jupyter;

/// <summary>Handles the requests of a channel, one after the other, but for interrupts, which do not wait for a running cell.</summary>
/// <param name="name">The name of the channel in the log.</param>
/// <param name="channel">The channel of the requests.</param>
/// <param name="iopub">The channel for status messages.</param>
/// <param name="handlers">The handlers of the supported requests.</param>
/// <param name="log">Receives one line for each problem.</param>
internal sealed class RequestLoop(
    string name, RequestChannel channel, IOPubChannel iopub, IEnumerable<IRequestHandler> handlers, Action<string> log)
{
    private const string RequestSuffix = "_request";
    private const string Execute = "execute" + RequestSuffix;
    private const string Interrupt = "interrupt" + RequestSuffix;

    /// <summary>
    /// The time without further cells after which the reply of a failed cell is sent, so that the cells queued behind it can be aborted. A
    /// front end that runs all cells sends them in one go, and an interrupt arrives on its own channel: either may be processed before the
    /// cells have arrived, and a busy machine may slow the front end down. The error itself is shown before that.
    /// </summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>The maximum delay of the reply if a front end never stops sending.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(3);

    private readonly Channel<Request> _waiting = Channel.CreateUnbounded<Request>();

    private volatile Request? _running;

    private readonly Dictionary<string, IRequestHandler> _handlers =
        handlers.ToDictionary(handler => handler.Name + RequestSuffix, StringComparer.Ordinal);

    /// <summary>Runs until the channel ends.</summary>
    public async Task RunAsync()
    {
        var reading = ReadAsync();
        await foreach (var request in _waiting.Reader.ReadAllAsync())
        {
            // After a failed cell, the cells that were sent behind it are not run.
            foreach (var waiting in await GuardAsync(request, AnswerAsync))
                await GuardAsync(waiting, waiting.Type == Execute ? AbortAsync : AnswerAsync);
        }
        await reading;
    }

    /// <summary>Replies to the running cell, if any, because it is not going to end.</summary>
    public async Task AbandonAsync(CellError error)
    {
        if (_running is not { } request)
            return;
        await channel.ReplyAsync(request, "execute_reply", ErrorContent.Reply(error));
        iopub.Status("idle", request.RawHeader);
    }

    /// <summary>Reads the requests as they arrive, and answers interrupts at once: the cell that they stop runs until then.</summary>
    private async Task ReadAsync()
    {
        try
        {
            await foreach (var request in channel.ReadAllAsync())
            {
                if (request.Type == Interrupt)
                    await GuardAsync(request, AnswerAsync);
                else
                    _waiting.Writer.TryWrite(request);
            }
        }
        finally
        {
            _waiting.Writer.TryComplete();
        }
    }

    /// <summary>Handles a message; if it fails, the loop continues with the others.</summary>
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

    /// <returns>The requests that arrived before the reply of a failed cell was sent and have not been answered.</returns>
    private async Task<IReadOnlyList<Request>> AnswerAsync(Request request)
    {
        if (!_handlers.TryGetValue(request.Type, out var handler))
        {
            if (request.Type == "comm_open")
            {
                // The protocol asks for this if a target is unknown; no targets are known here.
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
        // This is done before the reply: requests that a front end sends after reading the reply are meant to run.
        IReadOnlyList<Request> waiting = stops ? await ReadWaitingAsync() : [];
        await channel.ReplyAsync(request, handler.Name + "_reply", reply);
        iopub.Status("idle", request.RawHeader);
        return waiting;
    }

    private async Task<JsonObject> HandleAsync(IRequestHandler handler, Request request)
    {
        if (request.Type == Execute)
            _running = request;
        try
        {
            return await handler.HandleAsync(request);
        }
        catch (Exception error)
        {
            log($"{name}: {request.Type} failed: {error}");
            return Fail(request, error.GetType().FullName!, error.Message);
        }
        finally
        {
            if (request.Type == Execute)
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
        // For a cell, front ends show the published error.
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
            while (_waiting.Reader.TryRead(out var request))
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
