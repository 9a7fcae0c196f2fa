using System.Text.RegularExpressions;

namespace FigureRenderer.Text;

/// <summary>Breaks a text into lines that fit a width.</summary>
internal static partial class TextWrapping
{
    private const int MostWords = 2000;

    /// <summary>
    /// Inserts a <c>&lt;br&gt;</c> wherever a line would be too wide, between words if possible; text that does not fit into the allowed
    /// number of lines ends in an ellipsis.
    /// </summary>
    public static string Wrap(string source, Font font, double width, int mostLines = int.MaxValue)
    {
        if (new RichText(source, font) is var whole && whole.Width <= width && whole.LineCount <= mostLines) return source;
        var lines = new List<string>();
        foreach (string paragraph in Break().Split(source))
        {
            string line = "";
            foreach (string word in Words(paragraph, font, width))
            {
                string longer = line.Length == 0 ? word : line + " " + word;
                if (line.Length > 0 && WidthOf(longer, font) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else
                {
                    line = longer;
                }
            }
            lines.Add(line);
            if (lines.Count > mostLines) break;
        }
        if (lines.Count <= mostLines) return string.Join("<br>", lines);
        string last = lines[mostLines - 1];
        return string.Join("<br>", lines.Take(mostLines - 1).Append(Shortened(last, font, width)));
    }

    /// <summary>Returns the width of the widest word of a text, in px.</summary>
    public static double WidestWord(string source, Font font) =>
        Word().Matches(RichText.Plain(source)).Take(MostWords).Select(word => GlyphWidths.Of(word.Value, font.Size, bold: false))
            .DefaultIfEmpty().Max();

    /// <summary>Returns the text on one line, ending in an ellipsis if it is too wide.</summary>
    public static string Fit(string source, Font font, double width) =>
        WidthOf(source, font) <= width ? source : Shortened(source, font, width);

    private static double WidthOf(string source, Font font) => new RichText(source, font).Width;

    // Tags would be cut in two, so a shortened text is plain.
    private static string Shortened(string source, Font font, double width)
    {
        string plain = RichText.Plain(source);
        int low = 0, high = Math.Min(plain.Length, 500);
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (GlyphWidths.Of(plain.AsSpan(0, middle), font.Size, bold: false) + font.Size <= width) low = middle;
            else high = middle - 1;
        }
        if (low > 0 && char.IsHighSurrogate(plain[low - 1])) low--;
        return System.Net.WebUtility.HtmlEncode(plain[..low].TrimEnd()) + "…";
    }

    private static IEnumerable<string> Words(string paragraph, Font font, double width)
    {
        foreach (Match word in Word().Matches(paragraph).Take(MostWords))
        {
            // A word with tags or entities stays whole, because these cannot be cut.
            if (word.Value.AsSpan().ContainsAny('<', '&') || GlyphWidths.Of(word.Value, font.Size, bold: false) <= width)
            {
                yield return word.Value;
                continue;
            }
            int start = 0;
            for (int i = 1; i <= word.Length; i++)
            {
                if (i < word.Length
                    && (char.IsLowSurrogate(word.Value[i])
                        || GlyphWidths.Of(word.Value.AsSpan(start, i + 1 - start), font.Size, bold: false) <= width))
                {
                    continue;
                }
                yield return word.Value[start..i];
                start = i;
            }
        }
    }

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    // A number keeps its percent sign.
    [GeneratedRegex(@"(?:<[^<>]*>|[^\s<]|<)+(?:(?<=\d)\s%[^\s<]*)?")]
    private static partial Regex Word();
}
