namespace Notebooks.Language.Completion;

/// <summary>A name that can stand at the cursor, whether or not it fits what was typed.</summary>
/// <param name="Text">The text to insert.</param>
/// <param name="Kind">One of <see cref="CompletionKinds"/>.</param>
/// <param name="Rank">How likely the name is here.</param>
/// <param name="Signature">Creates the declaration; called only for names that fit.</param>
internal sealed record Candidate(string Text, string Kind, CandidateRank Rank, Func<string> Signature)
{
    public Candidate(string text, string kind, CandidateRank rank, string signature = "") : this(text, kind, rank, () => signature)
    {
    }

    /// <summary>Another name by which it can be found, such as the last part of a dotted name.</summary>
    public string? Also { get; init; }

    public NameMatch Match(string typed)
    {
        var match = NameMatcher.Match(Text.TrimStart('@'), typed);
        return Also is not null && NameMatcher.Match(Also, typed) is var other && other < match ? other : match;
    }
}
