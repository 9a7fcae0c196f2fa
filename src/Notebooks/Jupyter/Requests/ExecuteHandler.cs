using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Cells;
using Notebooks.Formatting;
using Notebooks.Jupyter.Channels;
using Notebooks.Jupyter.History;
using Notebooks.Jupyter.Output;
using Notebooks.Language.Inspection;
using Notebooks.Messages;
using Notebooks.Sessions;

namespace Notebooks.Jupyter.Requests;

/// <summary>Runs a cell.</summary>
internal sealed class ExecuteHandler(
    Session session, IOPubChannel iopub, StdinChannel stdin, Interrupter interrupter, CellHistory history) : IRequestHandler
{
    private int _executionCount;
    private volatile Action<CellError>? _fail;

    public string Name => "execute";

    /// <summary>Reports an error for the running cell, if any, because it is not going to end.</summary>
    public void Abandon(CellError error) => _fail?.Invoke(error);

    public async Task<JsonObject> HandleAsync(Request request)
    {
        string code = request.Text("code");
        bool isSilent = request.Flag("silent", false);
        bool isKept = !isSilent && request.Flag("store_history", true) && !string.IsNullOrWhiteSpace(code);
        if (isKept)
            _executionCount++;
        // Whoever hears that the cell begins can already interrupt it.
        var interrupt = interrupter.Begin();
        try
        {
            if (!isSilent)
            {
                iopub.Publish(
                    "execute_input", request.RawHeader, new JsonObject { ["code"] = code, ["execution_count"] = _executionCount });
            }
            var help = HelpQuery.Parse(code);
            var error = help is not null ? null
                : isSilent ? await RunSilentlyAsync(code, interrupt.Token)
                : await RunAsync(request, code, isKept, interrupt.Token);
            var reply = error ?? new JsonObject
            {
                ["status"] = "ok",
                ["payload"] = help is null ? [] : new JsonArray(await PageAsync(help, interrupt.Token)),
            };
            reply["execution_count"] = _executionCount;
            reply["user_expressions"] = error is null ? await EvaluateAsync(request, interrupt.Token) : new JsonObject();
            return reply;
        }
        finally
        {
            interrupter.End(interrupt);
        }
    }

    /// <summary>Returns the answer to a question such as <c>?Math.Max</c>, for the front end's pager.</summary>
    private async Task<JsonObject> PageAsync(HelpQuery help, CancellationToken interrupt)
    {
        var found = await session.InspectAsync(help.Name, help.Name.Length, help.Detail, cancellationToken: interrupt)
            ?? new MimeBundle().Add(MimeTypes.Plain, $"Nothing is known about '{help.Name}'.");
        return new JsonObject { ["source"] = "page", ["data"] = found.ToJson(text => text), ["start"] = 0 };
    }

    /// <returns>The error in the form of a reply, or null.</returns>
    private async Task<JsonObject?> RunAsync(Request request, string code, bool isKept, CancellationToken interrupt)
    {
        using var output = new IOPubOutput(iopub, stdin, request, _executionCount);
        _fail = output.Fail;
        var result = await session.RunAsync(Source(code), output, interrupt);
        if (isKept)
            history.Add(_executionCount, code, output.ResultText);
        output.Dispose();
        _fail = null;
        if (result.Error is null)
            return null;
        output.Fail(result.Error);
        return ErrorContent.Reply(result.Error);
    }

    private async Task<JsonObject?> RunSilentlyAsync(string code, CancellationToken interrupt)
    {
        var result = await session.RunAsync(Source(code) with { IsUnseen = true }, new ValueOutput(), interrupt);
        return result.Error is null ? null : ErrorContent.Reply(result.Error);
    }

    /// <summary>
    /// Evaluates the expressions that the front end requests after the cell, each independently: one that fails reports
    /// its own error, and the cell still succeeds.
    /// </summary>
    private async Task<JsonObject> EvaluateAsync(Request request, CancellationToken interrupt)
    {
        var values = new JsonObject();
        if (!request.Content.TryGetProperty("user_expressions", out var expressions) || expressions.ValueKind != JsonValueKind.Object)
            return values;
        foreach (var expression in expressions.EnumerateObject())
        {
            var output = new ValueOutput();
            var result = await session.RunAsync(
                new CellSource("user expression", expression.Value.ToString()) { IsUnseen = true }, output, interrupt);
            values[expression.Name] = result.Error is null
                ? new JsonObject
                {
                    ["status"] = "ok",
                    ["data"] = (output.Value ?? MimeBundle.Of("")).ToJson(text => text),
                    ["metadata"] = new JsonObject(),
                }
                : ErrorContent.Reply(result.Error);
        }
        return values;
    }

    private CellSource Source(string code) => new(string.Create(CultureInfo.InvariantCulture, $"cell {_executionCount}"), code);
}
