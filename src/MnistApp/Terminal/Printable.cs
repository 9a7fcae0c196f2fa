using System.Globalization;
using System.Text;

namespace MnistApp.Terminal;

/// <summary>Text from elsewhere, such as the name of a file, as a terminal may be given it.</summary>
internal static class Printable
{
    /// <summary>
    /// The text with everything escaped that is not a letter, sign or space: such characters move the cursor, color what follows or turn
    /// its order.
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
