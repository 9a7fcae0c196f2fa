using System.Text;
using System.Text.RegularExpressions;

namespace Notebooks.Jupyter.History;

/// <summary>The history of cells run in this session and in earlier ones. Thread-safe.</summary>
/// <param name="file">The store of this session's entries and the earlier ones.</param>
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

    /// <summary>Returns the last entries, in order.</summary>
    public IReadOnlyList<HistoryEntry> Tail(int count) => [.. All().TakeLast(count)];

    /// <summary>Returns the cells of a session from <paramref name="start"/> up to but not including <paramref name="stop"/>.</summary>
    /// <param name="session">The session number; 0 is this one, -1 the one before, and so on.</param>
    /// <param name="start">An execution count.</param>
    /// <param name="stop">An execution count, or null for the end.</param>
    public IReadOnlyList<HistoryEntry> Range(int session, int start, int? stop)
    {
        int number = session > 0 ? session : file.Session + session;
        return [.. All().Where(entry => entry.Session == number && entry.Line >= start && (stop is null || entry.Line < stop))];
    }

    /// <summary>Returns the entries whose code matches a pattern, keeping the last ones if the number is limited.</summary>
    /// <param name="pattern">The pattern for the whole code; <c>*</c> matches any text, <c>?</c> any character.</param>
    /// <param name="count">The maximum number of entries, or null for all.</param>
    /// <param name="unique">Whether identical code is returned only once, at its last run.</param>
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
