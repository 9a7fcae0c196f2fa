using System.Text;
using System.Text.RegularExpressions;

namespace NotebookKernel.Jupyter.History;

/// <summary>What was run, in this session and the ones before it. Thread-safe.</summary>
/// <param name="file">Where this session's entries are kept and the earlier ones are found.</param>
internal sealed class CellHistory(HistoryFolder file)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<HistoryEntry> _entries = [];
    private IReadOnlyList<HistoryEntry>? _earlier;

    public void Add(int line, string input, string? output)
    {
        var entry = new HistoryEntry(file.Session, line, input, output);
        lock (_lock)
        {
            _entries.Add(entry);
            file.Append(entry);
        }
    }

    /// <summary>The last entries, in their order.</summary>
    public IReadOnlyList<HistoryEntry> Tail(int count) => [.. All().TakeLast(count)];

    /// <summary>The cells of a session from <paramref name="start"/> up to but not including <paramref name="stop"/>.</summary>
    /// <param name="session">Its number; 0 is this one, -1 the one before, and so on.</param>
    /// <param name="start">An execution count.</param>
    /// <param name="stop">An execution count, or null for the end.</param>
    public IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop)
    {
        int number = session > 0 ? session : file.Session + session;
        return [.. All().Where(entry => entry.Session == number && entry.Line >= start && (stop is null || entry.Line < stop))];
    }

    /// <summary>The entries whose code matches a pattern, the last ones if not all are wanted.</summary>
    /// <param name="pattern">Of the whole code; <c>*</c> stands for any text, <c>?</c> for any character.</param>
    /// <param name="count">How many, or null for all.</param>
    /// <param name="unique">Whether the same code counts only once, where it was run last.</param>
    public IReadOnlyList<HistoryEntry> Search(string pattern, int? count, bool unique)
    {
        var regex = Glob(pattern);
        var found = All().Where(entry => regex.IsMatch(entry.Input)).Reverse();
        if (unique)
            found = found.DistinctBy(entry => entry.Input);
        return [.. found.Take(count ?? int.MaxValue).Reverse()];
    }

    private List<HistoryEntry> All()
    {
        lock (_lock)
        {
            _earlier ??= file.ReadEarlier();
            return [.. _earlier, .. _entries];
        }
    }

    private static Regex Glob(string pattern)
    {
        var regex = new StringBuilder(@"\A");
        foreach (char c in pattern)
            regex.Append(c switch { '*' => ".*", '?' => ".", _ => Regex.Escape(c.ToString()) });
        return new Regex(
            regex.Append(@"\z").ToString(), RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
            s_patience);
    }
}
