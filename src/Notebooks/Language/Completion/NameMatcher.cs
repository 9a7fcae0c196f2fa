namespace Notebooks.Language.Completion;

/// <summary>Compares names with what was typed.</summary>
internal static class NameMatcher
{
    public static NameMatch Match(string name, string typed)
    {
        if (name.StartsWith(typed, StringComparison.Ordinal))
            return NameMatch.Prefix;
        if (name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return NameMatch.PrefixOfOtherCase;
        return MatchesWords(name, typed) ? NameMatch.Words : NameMatch.None;
    }

    /// <summary>Returns whether what was typed consists of the starts of words of the name, in their order.</summary>
    private static bool MatchesWords(string name, string typed)
    {
        // ends[n] is the length of the shortest start of the name that contains the first n typed characters.
        int[] ends = new int[typed.Length + 1];
        Array.Fill(ends, int.MaxValue);
        ends[0] = 0;
        for (int word = 0; word < name.Length; word++)
        {
            if (!StartsWord(name, word))
                continue;
            for (int held = 0; held < typed.Length; held++)
            {
                if (ends[held] > word)
                    continue;
                for (int i = 0; held + i < typed.Length && word + i < name.Length && AreSame(name[word + i], typed[held + i]); i++)
                    ends[held + i + 1] = Math.Min(ends[held + i + 1], word + i + 1);
            }
        }
        return ends[^1] != int.MaxValue;
    }

    private static bool AreSame(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);

    private static bool StartsWord(string name, int index)
    {
        char here = name[index];
        if (!char.IsLetterOrDigit(here))
            return false;
        if (index == 0 || !char.IsLetterOrDigit(name[index - 1]))
            return true;
        bool startsLower = index + 1 < name.Length && char.IsLower(name[index + 1]);
        return char.IsUpper(here) && (!char.IsUpper(name[index - 1]) || startsLower)
            || char.IsDigit(here) && !char.IsDigit(name[index - 1]);
    }
}
