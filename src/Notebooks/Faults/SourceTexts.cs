using System.Collections.Concurrent;

namespace Notebooks.Faults;

/// <summary>The text of everything that a session has run, so that messages can show the line.</summary>
internal sealed class SourceTexts
{
    private readonly ConcurrentDictionary<string, string[]> _lines = new();

    public void Add(string file, string text) => _lines[file] = text.ReplaceLineEndings("\n").Split('\n');

    /// <param name="file">The name of a cell or the path of a script.</param>
    /// <param name="line">Counted from one.</param>
    /// <param name="column">Counted from one; 0 if unknown.</param>
    public SourcePlace Find(string file, int line, int column = 0)
    {
        if (!_lines.TryGetValue(file, out string[]? lines) && File.Exists(file))
            _lines[file] = lines = File.ReadAllLines(file);
        string text = lines is not null && line >= 1 && line <= lines.Length ? lines[line - 1] : "";
        return new SourcePlace(Path.GetFileName(file), line, column, text);
    }
}
