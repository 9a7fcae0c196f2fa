namespace NotebookKernel.Scripting;

/// <summary>A cell's error as lines of text: the place with its code, then what happened.</summary>
internal static class ErrorLines
{
    public static IReadOnlyList<string> Of(CellError error)
    {
        var lines = new List<string>();
        if (error.Place is { } place)
        {
            lines.Add($"{place}:");
            lines.Add($"    {place.Text.Trim()}");
            if (place.Column > 0 && place.Text.Length > 0)
            {
                int indent = place.Text.Length - place.Text.TrimStart().Length;
                lines.Add($"    {new string(' ', Math.Max(0, place.Column - 1 - indent))}^");
            }
        }
        lines.AddRange(error.Details);
        return lines;
    }
}
