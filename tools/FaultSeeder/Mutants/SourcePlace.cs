namespace FaultSeeder.Mutants;

/// <summary>A place in a source file that is found again after lines were added or removed elsewhere, or indented.</summary>
internal sealed record SourcePlace
{
    /// <summary>The path in the repository, with slashes.</summary>
    public required string File { get; init; }

    /// <summary>The number of its line when it was drawn, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its column in that line, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>The line, without indentation.</summary>
    public required string Text { get; init; }

    /// <summary>The nearest line above that is not empty, without indentation.</summary>
    public required string Above { get; init; }

    /// <summary>The nearest line below that is not empty, without indentation.</summary>
    public required string Below { get; init; }

    /// <summary>How far into the line without indentation it begins.</summary>
    public required int Offset { get; init; }

    /// <param name="file">The path in the repository.</param>
    /// <param name="source">The text of the file, with line feeds.</param>
    /// <param name="start">Where the place begins in the text.</param>
    internal static SourcePlace At(string file, string source, int start)
    {
        string[] lines = source.Split('\n');
        int line = source.AsSpan(0, start).Count('\n');
        int column = start - (source.AsSpan(0, start).LastIndexOf('\n') + 1);
        return new()
        {
            File = file,
            Line = line + 1,
            Column = column + 1,
            Text = lines[line].Trim(),
            Above = Neighbor(lines, line, -1),
            Below = Neighbor(lines, line, 1),
            Offset = column - Indentation(lines[line]),
        };
    }

    /// <summary>
    /// Returns where the place begins now: at a line of the same text, and of several at the one whose neighbors are the same. If these
    /// cannot be told apart either, the one at the old number is meant, if there is one.
    /// </summary>
    /// <param name="source">The text of the file, with line feeds.</param>
    /// <param name="expected">What stands at the place.</param>
    /// <returns>The index in the text, or null if the place is not found or not certain.</returns>
    internal int? Find(string source, string expected)
    {
        string[] lines = source.Split('\n');
        var found = new List<(int Line, int Start, int Neighbors)>();
        int lineStart = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            int start = lineStart + Indentation(lines[i]) + Offset;
            if (lines[i].Trim() == Text && string.CompareOrdinal(source, start, expected, 0, expected.Length) == 0)
                found.Add((i + 1, start, (Neighbor(lines, i, -1) == Above ? 1 : 0) + (Neighbor(lines, i, 1) == Below ? 1 : 0)));
            lineStart += lines[i].Length + 1;
        }
        int most = found.Select(place => place.Neighbors).DefaultIfEmpty().Max();
        (int Line, int Start, int)[] best = [.. found.Where(place => place.Neighbors == most)];
        return best.Length == 1 ? best[0].Start
            : best.FirstOrDefault(place => place.Line == Line) is { Line: > 0 } same ? same.Start
            : null;
    }

    private static string Neighbor(string[] lines, int line, int step)
    {
        int i = line + step;
        while (i >= 0 && i < lines.Length && string.IsNullOrWhiteSpace(lines[i]))
            i += step;
        return i >= 0 && i < lines.Length ? lines[i].Trim() : "";
    }

    private static int Indentation(string line) => line.Length - line.TrimStart().Length;
}
