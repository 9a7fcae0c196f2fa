using System.Globalization;
using System.Text;

namespace MnistApp.Terminal;

/// <summary>Makes text from elsewhere, such as a file name, safe to print on a terminal.</summary>
internal static class Printable
{
    /// <summary>
    /// Returns the text with every character escaped except letters, signs, and spaces: others can move the cursor, color the text that
    /// follows, or reverse its direction.
    /// </summary>
    public static string Of(string text)
    {
        if (text.EnumerateRunes().All(IsShown) && !text.Contains('\uFFFD'))
            return text;
        var shown = new StringBuilder();
        for (int i = 0; i < text.Length;)
        {
            bool isWhole = Rune.TryGetRuneAt(text, i, out Rune rune);
            if (isWhole && IsShown(rune))
                shown.Append(rune);
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(isWhole ? rune.Value : text[i]):X4}");
            i += isWhole ? rune.Utf16SequenceLength : 1;
        }
        return shown.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
