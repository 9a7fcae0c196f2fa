using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Cells;
using Notebooks.Files;
using Notebooks.Formatting;

namespace NotebookKernel.Headless;

/// <summary>Records a cell's output for the notebook file and shows it in the terminal as it arrives.</summary>
/// <param name="terminal">The terminal that shows the output.</param>
/// <param name="updateEarlier">Receives a new value for something that an earlier cell displayed.</param>
/// <param name="fail">Receives an error that occurs after the cell has ended.</param>
internal sealed class RecordedOutput(Terminal terminal, Action<string, MimeBundle> updateEarlier, Action<CellError> fail) : ICellOutput
{
    private readonly Lock _lock = new();
    private readonly List<Item> _items = [];

    public void WriteStream(StreamName stream, string text)
    {
        lock (_lock)
        {
            if (_items is not [.., StreamItem last] || last.Stream != stream)
                _items.Add(last = new StreamItem(stream));
            last.Append(text);
            terminal.Write(text);
        }
    }

    public void Display(string displayId, MimeBundle data)
    {
        lock (_lock)
        {
            _items.Add(new DataItem(displayId, data));
            terminal.Show(displayId, data.Text);
        }
    }

    public void Update(string displayId, MimeBundle data)
    {
        if (TryUpdate(displayId, data))
            terminal.Update(displayId, data.Text);
        else
            updateEarlier(displayId, data);
    }

    /// <summary>Replaces a value that this cell displayed.</summary>
    /// <returns>Whether this cell displayed it.</returns>
    public bool TryUpdate(string displayId, MimeBundle data)
    {
        lock (_lock)
        {
            int index = _items.FindIndex(item => item is DataItem shown && shown.DisplayId == displayId);
            if (index >= 0)
                _items[index] = new DataItem(displayId, data);
            return index >= 0;
        }
    }

    public void Result(MimeBundle data)
    {
        lock (_lock)
        {
            _items.Add(new DataItem(null, data));
            terminal.Show(null, data.Text);
        }
    }

    public void Fail(CellError error) => fail(error);

    public void Clear()
    {
        lock (_lock)
            _items.Clear();
    }

    public void Status(string text)
    {
        lock (_lock)
            terminal.Status(text);
    }

    public async Task<string> ReadInputAsync(string prompt, bool password, CancellationToken cancellationToken)
    {
        Status(prompt + " ");
        return await terminal.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException(
                $"The cell asks for input (\"{prompt}\"), but nobody is there to answer; run the notebook in a terminal, or give the "
                    + "answer on standard input.");
    }

    /// <summary>Returns the outputs in the format of a notebook file (nbformat).</summary>
    /// <param name="executionCount">The execution count of the cell.</param>
    /// <param name="error">The reason for a failure, or null.</param>
    public JsonArray ToJson(int executionCount, CellError? error)
    {
        lock (_lock)
        {
            var outputs = new JsonArray([.. _items.Select(item => item.ToJson(executionCount))]);
            if (error is not null)
                outputs.Add(ErrorJson(error));
            return outputs;
        }
    }

    /// <summary>Returns an error as an output in the same format.</summary>
    public static JsonObject ErrorJson(CellError error)
    {
        var traceback = new JsonArray();
        foreach (string line in ErrorLines.Of(error, hasColor: true))
            traceback.Add(line);
        return new JsonObject { ["ename"] = error.Name, ["evalue"] = error.Message, ["output_type"] = "error", ["traceback"] = traceback };
    }

    private abstract record Item
    {
        public abstract JsonObject ToJson(int executionCount);
    }

    private sealed record StreamItem(StreamName Stream) : Item
    {
        private readonly StringBuilder _finished = new();
        private readonly LineBuffer _line = new();

        public void Append(string text) => _line.Append(text, line => _finished.Append(line).Append('\n'));

        public override JsonObject ToJson(int executionCount) => new()
        {
            ["name"] = Stream == StreamName.Stdout ? "stdout" : "stderr",
            ["output_type"] = "stream",
            ["text"] = NotebookJson.Lines(_finished + _line.ToString()),
        };
    }

    private sealed record DataItem(string? DisplayId, MimeBundle Data) : Item
    {
        public override JsonObject ToJson(int executionCount)
        {
            var json = new JsonObject { ["data"] = Data.ToJson(NotebookJson.Lines), ["metadata"] = new JsonObject() };
            json["output_type"] = DisplayId is null ? "execute_result" : "display_data";
            if (DisplayId is null)
                json["execution_count"] = executionCount;
            return json;
        }
    }
}
