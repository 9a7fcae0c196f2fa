namespace LiveNotebooks.Documents;

/// <summary>What a notice of an open notebook is about; this is also the order in which they are shown.</summary>
internal enum NoticeKind
{
    /// <summary>The file cannot be read or written.</summary>
    File,

    /// <summary>What is not saved cannot be kept.</summary>
    Journal,

    /// <summary>Saving itself does not work.</summary>
    Loop,

    /// <summary>Other servers have the notebook open.</summary>
    Others,

    /// <summary>What was restored or read anew.</summary>
    Content,
}

/// <summary>The sentences that a person is shown about an open notebook, one of each kind. Thread-safe.</summary>
internal sealed class Notices
{
    private readonly string?[] _sentences = new string?[Enum.GetValues<NoticeKind>().Length];

    /// <summary>Sets a sentence, or removes it (null).</summary>
    public string? this[NoticeKind kind]
    {
        set => Volatile.Write(ref _sentences[(int)kind], value);
    }

    /// <summary>All of them in one line; null if there are none.</summary>
    public string? Text => _sentences.OfType<string>().ToArray() is { Length: > 0 } sentences ? string.Join(' ', sentences) : null;
}
