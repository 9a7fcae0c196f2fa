using Notebooks.Cells;
using Notebooks.Formatting;

namespace Notebooks.Tests.Support;

/// <summary>Keeps what a cell puts out.</summary>
internal sealed class TestOutput : ICellOutput
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _places = [];

    public string Stdout { get; private set; } = "";

    public string Stderr { get; private set; } = "";

    public string StatusText { get; private set; } = "";

    public List<MimeBundle> Results { get; } = [];

    public List<MimeBundle> Displays { get; } = [];

    /// <summary>New values for what earlier cells have shown.</summary>
    public List<(string DisplayId, MimeBundle Data)> UpdatesOfEarlier { get; } = [];

    /// <summary>What came after the cell's end.</summary>
    public List<CellError> LateErrors { get; } = [];

    public string? Result => Results is [.., var last] ? last.Text : null;

    public string? Input { get; init; }

    public void WriteStream(StreamName stream, string text)
    {
        lock (_lock)
        {
            if (stream == StreamName.Stdout)
                Stdout += text;
            else
                Stderr += text;
        }
    }

    public void Display(string displayId, MimeBundle data)
    {
        _places[displayId] = Displays.Count;
        Displays.Add(data);
    }

    public void Update(string displayId, MimeBundle data)
    {
        if (_places.TryGetValue(displayId, out int place))
            Displays[place] = data;
        else
            UpdatesOfEarlier.Add((displayId, data));
    }

    void ICellOutput.Result(MimeBundle data) => Results.Add(data);

    public void Fail(CellError error)
    {
        lock (_lock)
            LateErrors.Add(error);
    }

    public void Clear()
    {
        lock (_lock)
            (Stdout, Stderr) = ("", "");
        Displays.Clear();
        _places.Clear();
    }

    public void Status(string text) => StatusText += text;

    public Task<string> ReadInputAsync(string prompt, bool password, CancellationToken cancellationToken) =>
        Task.FromResult(Input ?? throw new InvalidOperationException("nobody is there"));
}
