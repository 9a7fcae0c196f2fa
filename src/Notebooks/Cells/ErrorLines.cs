using Notebooks.Faults;

namespace Notebooks.Cells;

/// <summary>Formats a cell's error as lines of text: the location with its code, then the error.</summary>
internal static class ErrorLines
{
    private const string Indent = "    ";

    /// <param name="error">The error.</param>
    /// <param name="hasColor">Whether the lines contain ANSI terminal codes, as a notebook's <c>traceback</c> does.</param>
    public static IReadOnlyList<string> Of(CellError error, bool hasColor)
    {
        var lines = new List<string>();
        if (error.Place is { } place)
        {
            lines.Add(Paint(AnsiStyle.Green, $"{place}:"));
            lines.Add(Indent + place.Text.Trim());
            if (place.Column > 0 && place.Text.Length > 0)
            {
                int indent = place.Text.Length - place.Text.TrimStart().Length;
                lines.Add(Indent + new string(' ', Math.Max(0, place.Column - 1 - indent)) + Paint(AnsiStyle.Red, "^"));
            }
        }
        lines.AddRange(error.Lines.Select(line => line.Kind switch
        {
            ErrorLineKind.Exception => Paint(AnsiStyle.Red, line.Head) + line.Rest,
            ErrorLineKind.Frame => Paint(AnsiStyle.Cyan, line.Head) + line.Rest,
            _ => line.Text,
        }));
        return lines;

        string Paint(AnsiStyle style, string text) => hasColor ? style.Paint(text) : text;
    }
}
