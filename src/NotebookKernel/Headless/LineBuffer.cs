using System.Text;

namespace NotebookKernel.Headless;

/// <summary>
/// The line that a program is writing, as a terminal would show it: a carriage return moves back to its start, and the text that follows
/// overwrites what is there.
/// </summary>
internal sealed class LineBuffer
{
    private readonly StringBuilder _line = new();
    private int _cursor;

    public bool IsEmpty => _line.Length == 0;

    public override string ToString() => _line.ToString();

    /// <summary>Appends text, and emits each complete line without its line feed.</summary>
    public void Append(string text, Action<string> emit)
    {
        int i = 0;
        while (i < text.Length)
        {
            switch (text[i])
            {
                case '\n':
                    emit(TakeLine());
                    i++;
                    break;
                case '\r':
                    _cursor = 0;
                    i++;
                    break;
                case '\b':
                    _cursor = Math.Max(0, _cursor - 1);
                    i++;
                    break;
                default:
                    int end = text.AsSpan(i).IndexOfAny('\n', '\r', '\b');
                    Overwrite(text.AsSpan(i, end < 0 ? text.Length - i : end));
                    i = end < 0 ? text.Length : i + end;
                    break;
            }
        }
    }

    /// <summary>Returns the current line, complete or not, and empties the buffer.</summary>
    public string TakeLine()
    {
        string line = _line.ToString();
        _line.Clear();
        _cursor = 0;
        return line;
    }

    private void Overwrite(ReadOnlySpan<char> text)
    {
        int covered = Math.Min(text.Length, _line.Length - _cursor);
        for (int i = 0; i < covered; i++)
            _line[_cursor + i] = text[i];
        _line.Append(text[covered..]);
        _cursor += text.Length;
    }
}
