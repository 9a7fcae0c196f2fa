using Notebooks.Cells;
using Notebooks.Text;

namespace NotebookKernel.Headless;

/// <summary>
/// Prints a headless run: the number and first line of each cell, its output as it arrives, and its time. On a terminal, lines that a
/// program rewrites are rewritten in place; otherwise only their final state is printed, so that a log is not flooded. Thread-safe.
/// </summary>
internal sealed class Terminal(TextReader reader, TextWriter writer, TextWriter errorWriter, bool isInteractive, bool hasColor)
{
    private const string Indent = "       ";
    private const int MaxLabel = 88;
    private const int MaxLinesShown = 24;

    private readonly Lock _lock = new();
    private readonly LineBuffer _line = new();
    private readonly Dictionary<string, string> _pendingUpdates = [];
    private bool _atLineStart = true;
    private bool _headerOpen;
    private string? _lastDisplay;

    /// <summary>Reads a line that the user types; returns null at the end of the input.</summary>
    public ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => reader.ReadLineAsync(cancellationToken);

    public void Heading(string text)
    {
        lock (_lock)
            writer.WriteLine($"\n{Paint(AnsiStyle.Bold, text)}");
    }

    public void BeginCell(int number, int total, string label)
    {
        lock (_lock)
        {
            int width = FormattableString.Invariant($"{total}").Length;
            string count = FormattableString.Invariant($"{number}/{total}").PadLeft(2 * width + 1).PadLeft(Indent.Length - 2);
            string shortened = label.Length <= MaxLabel ? label : label[..(MaxLabel - 1)] + "…";
            writer.Write($"{Paint(AnsiStyle.Dim, count)}  {Paint(AnsiStyle.Cyan, shortened)}");
            writer.Flush();
            _headerOpen = true;
        }
    }

    /// <summary>Prints text that the cell writes to its streams.</summary>
    public void Write(string text)
    {
        lock (_lock)
        {
            _lastDisplay = null;
            CloseHeader();
            if (isInteractive)
                WriteInteractive(text);
            else
                _line.Append(text, line => writer.WriteLine((Indent + line).TrimEnd()));
            writer.Flush();
        }
    }

    /// <summary>Prints a value that the cell displays, as text.</summary>
    public void Show(string? displayId, string text)
    {
        lock (_lock)
        {
            CloseHeader();
            EndLine();
            string[] lines = text.TrimEnd().ReplaceLineEndings("\n").Split('\n');
            // If the text is only one line too long, that line takes no more room than the note about it.
            int shown = lines.Length <= MaxLinesShown + 1 ? lines.Length : MaxLinesShown;
            foreach (string line in lines.Take(shown))
                writer.WriteLine((Indent + line).TrimEnd());
            if (lines.Length > shown)
                writer.WriteLine(FormattableString.Invariant($"{Indent}… {lines.Length - shown} more lines"));
            writer.Flush();
            _lastDisplay = lines.Length == 1 ? displayId : null;
        }
    }

    /// <summary>Replaces an earlier value: on the screen if possible, otherwise by printing the new one when the cell ends.</summary>
    public void Update(string displayId, string text)
    {
        lock (_lock)
        {
            if (isInteractive && _lastDisplay == displayId && !text.Contains('\n', StringComparison.Ordinal))
            {
                writer.Write($"\e[1A\r\e[2K{Indent}{text}\n");
                writer.Flush();
            }
            else
            {
                _pendingUpdates[displayId] = text;
            }
        }
    }

    /// <summary>Prints what the kernel is doing for the cell; a line may arrive in pieces.</summary>
    public void Status(string text)
    {
        lock (_lock)
        {
            _lastDisplay = null;
            CloseHeader();
            if (_atLineStart)
                writer.Write(Indent);
            writer.Write(Paint(AnsiStyle.Dim, text.TrimEnd('\n')));
            _atLineStart = text.EndsWith('\n');
            if (_atLineStart)
                writer.WriteLine();
            writer.Flush();
        }
    }

    public void EndCell(CellResult result, TimeSpan time)
    {
        lock (_lock)
        {
            foreach (var (_, text) in _pendingUpdates.ToList())
                Show(null, text);
            _pendingUpdates.Clear();
            _lastDisplay = null;

            string mark = result.Succeeded ? Paint(AnsiStyle.Green, "✓") : Paint(AnsiStyle.Red, "✗");
            string took = Paint(AnsiStyle.Dim, Durations.Format(time));
            if (_headerOpen)
            {
                writer.WriteLine($"  {mark} {took}");
                _headerOpen = false;
            }
            else
            {
                EndLine();
                writer.WriteLine($"{Indent}{mark} {took}");
            }
            writer.Flush();
        }
    }

    /// <summary>Prints on standard error why a cell failed.</summary>
    public void Failure(int cell, CellResult result)
    {
        if (result.Error is not { } error)
            return;
        lock (_lock)
        {
            string headline = FormattableString.Invariant($"cell {cell} {(result.WasInterrupted ? "was interrupted" : "failed")}");
            var lines = result == CellResult.Interrupted ? [] : ErrorLines.Of(error, hasColor);
            errorWriter.WriteLine($"\n{Indent}{Paint(AnsiStyle.Red, headline)}");
            foreach (string line in lines)
                errorWriter.WriteLine((Indent + line).TrimEnd());
            errorWriter.WriteLine();
            errorWriter.Flush();
        }
    }

    public void Line(string text)
    {
        lock (_lock)
        {
            writer.WriteLine(text);
            writer.Flush();
        }
    }

    private void CloseHeader()
    {
        if (!_headerOpen)
            return;
        writer.WriteLine();
        _headerOpen = false;
        _atLineStart = true;
    }

    private void EndLine()
    {
        if (!_line.IsEmpty)
            writer.WriteLine((Indent + _line.TakeLine()).TrimEnd());
        else if (!_atLineStart)
            writer.WriteLine();
        _atLineStart = true;
    }

    private void WriteInteractive(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        foreach (char c in text)
        {
            if (_atLineStart && c is not ('\n' or '\r'))
            {
                writer.Write(Indent);
                _atLineStart = false;
            }
            writer.Write(c);
            if (c is '\n' or '\r')
                _atLineStart = true;
        }
    }

    private string Paint(AnsiStyle style, string text) => hasColor ? style.Paint(text) : text;
}
