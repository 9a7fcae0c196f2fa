using System.Globalization;

namespace Notebooks.Language.Completion;

/// <summary>Chooses the candidates that fit what was typed, and sorts them.</summary>
internal static class Ranking
{
    /// <summary>
    /// Returns first the names that start with what was typed, then those whose words do; each group is sorted by rank, then by how well
    /// the names match, then by name.
    /// </summary>
    public static IReadOnlyList<CompletionItem> Choose(IEnumerable<Candidate> candidates, string typed)
    {
        string name = typed.TrimStart('@');
        return
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Match: candidate.Match(name)))
                .Where(entry => entry.Match != NameMatch.None)
                .GroupBy(entry => entry.Candidate.Text, StringComparer.Ordinal)
                .Select(
                    group => (
                        Best: group.MinBy(entry => entry.Candidate.Rank),
                        Overloads: group.Count(entry => entry.Candidate.Kind == CompletionKinds.Function)))
                .OrderBy(entry => entry.Best.Match == NameMatch.Words)
                .ThenBy(entry => entry.Best.Candidate.Rank)
                .ThenBy(entry => entry.Best.Match)
                .ThenBy(entry => entry.Best.Candidate.Text, StringComparer.OrdinalIgnoreCase)
                .ThenBy(entry => entry.Best.Candidate.Text, StringComparer.Ordinal)
                .Select(entry => ToItem(entry.Best.Candidate, entry.Overloads - 1)),
        ];
    }

    private static CompletionItem ToItem(Candidate candidate, int others)
    {
        string signature = candidate.Signature();
        if (candidate.Kind == CompletionKinds.Function && others > 0)
            signature += string.Create(CultureInfo.InvariantCulture, $" (+ {others} overload{(others == 1 ? "" : "s")})");
        return new CompletionItem(candidate.Text, candidate.Kind, signature);
    }
}
