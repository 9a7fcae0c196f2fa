using LiveNotebooks.Documents;
using Notebooks.Formatting;

namespace LiveNotebooks.Rendering;

/// <summary>The part of what a program has printed that a page shows: its end, if it is long.</summary>
internal static class StreamText
{
    /// <summary>The most that is shown of one stream while the cell runs, and after it has ended.</summary>
    private const int LinesWhileRunning = 300, Lines = 10_000, Characters = 400_000;

    /// <returns>The text as HTML, and the number of characters before it that are left out.</returns>
    public static (string Html, int Left) Of(CellOutput output, bool isRunning)
    {
        int length = Math.Min(output.TextLength, Characters);
        string text = output.Text(output.TextLength - length, length);
        int start = 0;
        for (int lines = 0, at = text.Length - 1; at > 0; at--)
        {
            if (text[at - 1] == '\n' && ++lines >= (isRunning ? LinesWhileRunning : Lines))
            {
                start = at;
                break;
            }
        }
        if (start == 0 && length < output.TextLength)
            start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        return (AnsiHtml.Render(Overwritten(text[start..])), output.TextLength - length + start);
    }

    /// <summary>Returns a text as a terminal shows it: what follows a carriage return stands over the start of its line.</summary>
    private static string Overwritten(string text)
    {
        if (!text.Contains('\r', StringComparison.Ordinal))
            return text;
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string shown = "";
            foreach (string part in lines[i].Split('\r'))
                shown = part.Length >= shown.Length ? part : part + shown[part.Length..];
            lines[i] = shown;
        }
        return string.Join('\n', lines);
    }
}
