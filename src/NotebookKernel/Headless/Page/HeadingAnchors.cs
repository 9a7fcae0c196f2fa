using System.Globalization;
using System.Text;

namespace NotebookKernel.Headless.Page;

/// <summary>Names for the headings of one page, as GitHub makes them: the same heading always gets the same name.</summary>
internal sealed class HeadingAnchors
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Small letters and digits, with hyphens for spaces.</summary>
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

    /// <summary>A name that no heading of the page has yet.</summary>
    public string Name(string text)
    {
        string slug = Slug(text) is { Length: > 0 } found ? found : "section";
        string name = slug;
        for (int number = 1; !_taken.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return name;
    }
}
