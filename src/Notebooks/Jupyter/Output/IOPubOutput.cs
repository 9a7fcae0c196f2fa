using System.Text.Json.Nodes;
using Notebooks.Cells;
using Notebooks.Formatting;
using Notebooks.Jupyter.Channels;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Output;

/// <summary>Sends a running cell's output to the front ends. Anything that the cell leaves running continues to write there.</summary>
internal sealed class IOPubOutput : ICellOutput, IDisposable
{
    private readonly IOPubChannel _iopub;
    private readonly StdinChannel _stdin;
    private readonly Request _request;
    private readonly int _executionCount;
    private readonly StreamBuffer _stream;
    private readonly ProgressDisplay _progress;

    public IOPubOutput(IOPubChannel iopub, StdinChannel stdin, Request request, int executionCount)
    {
        _iopub = iopub;
        _stdin = stdin;
        _request = request;
        _executionCount = executionCount;
        _progress = new ProgressDisplay(Publish);
        _stream = new StreamBuffer(WriteNow);
    }

    /// <summary>The cell's value as plain text, for the history.</summary>
    public string? ResultText { get; private set; }

    public void WriteStream(StreamName stream, string text) => _stream.Write(stream, text);

    public void Display(string displayId, MimeBundle data) => Send("display_data", Data(data, displayId));

    public void Update(string displayId, MimeBundle data) => Send("update_display_data", Data(data, displayId));

    public void Result(MimeBundle data)
    {
        ResultText = data.Text;
        var content = Data(data, null);
        content["execution_count"] = _executionCount;
        Send("execute_result", content);
    }

    public void Clear() => Send("clear_output", new JsonObject { ["wait"] = true });

    public void Status(string text) => _stream.FlushThen(() => _progress.Show(text));

    public Task<string> ReadInputAsync(string prompt, bool password, CancellationToken cancellationToken)
    {
        if (!_request.Flag("allow_stdin", true))
        {
            throw new InvalidOperationException(
                $"The cell asks for input (\"{prompt}\"), but the front end that runs it lets nobody answer; run the cell in a notebook.");
        }
        _stream.Flush();
        return _stdin.AskAsync(_request, prompt, password, cancellationToken);
    }

    /// <summary>Reports that the cell, or something that it left running, has failed.</summary>
    public void Fail(CellError error) => Send("error", ErrorContent.Of(error));

    /// <summary>Ends the cell's output: what it wrote is sent, and temporary displays are removed.</summary>
    public void Dispose()
    {
        _stream.FlushThen(_progress.End);
        _stream.Dispose();
    }

    private void WriteNow(StreamName stream, string text)
    {
        _progress.MakeRoom();
        Publish("stream", new JsonObject { ["name"] = stream == StreamName.Stdout ? "stdout" : "stderr", ["text"] = text });
    }

    private void Send(string type, JsonObject content) => _stream.FlushThen(() =>
    {
        _progress.MakeRoom();
        Publish(type, content);
    });

    private void Publish(string type, JsonObject content) => _iopub.Publish(type, _request.RawHeader, content);

    private static JsonObject Data(MimeBundle data, string? displayId)
    {
        var content = new JsonObject { ["data"] = data.ToJson(text => text), ["metadata"] = new JsonObject() };
        if (displayId is not null)
            content["transient"] = new JsonObject { ["display_id"] = displayId };
        return content;
    }
}
