using System.Globalization;
using System.Text;

namespace Notebooks.Page;

/// <summary>Names the headings of one page by GitHub's rules, so that the same page always gets the same names.</summary>
internal sealed class HeadingAnchors
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>
    /// Converts a text to lower case, replaces spaces with hyphens, and keeps only letters, digits, hyphens and underscores.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark || rune.Value == '_')
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.IsWhiteSpace(rune) || rune.Value == '-')
                slug.Append('-');
        }
        return slug.ToString();
    }

    /// <summary>Returns a name that no other heading of the page has.</summary>
    public string Name(string text)
    {
        string slug = Slug(text) is { Length: > 0 } found ? found : "section";
        string name = slug;
        for (int number = 1; !_taken.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return name;
    }
}
