using System.Buffers;
using Notebooks.Cells;
using Notebooks.Running;

namespace Notebooks.Language.Analysis;

/// <summary>A cell being written, with a cursor.</summary>
internal sealed class CellText
{
    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <param name="text">The whole cell.</param>
    /// <param name="cursor">An index in the text, clamped to its range.</param>
    public CellText(string text, int cursor)
    {
        Text = text;
        Cursor = Math.Clamp(cursor, 0, text.Length);
        var parts = Parse(text);
        Code = CSharpOf(text, parts);
        References = [.. parts.SelectMany(part => part.References).Select(reference => reference.Target)];
        LineStart = text.AsSpan(0, Cursor).LastIndexOfAny(s_lineEnds) + 1;
        int length = text.AsSpan(Cursor).IndexOfAny(s_lineEnds);
        LineEnd = length < 0 ? text.Length : Cursor + length;
    }

    public string Text { get; }

    public int Cursor { get; }

    /// <summary>
    /// The cell's C#: a text of the same length, with spaces for everything that is not C#, so that positions match the cell.
    /// </summary>
    public string Code { get; }

    /// <summary>The targets of its <c>#r</c> lines.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>What the compiler analyzes of it.</summary>
    public DraftSource Source => new(Code, References);

    /// <summary>The cells before it that have not been run; their declarations are seen as if they had.</summary>
    public IReadOnlyList<DraftSource> Before { get; init; } = [];

    public int LineStart { get; }

    public int LineEnd { get; }

    /// <summary>The line of the cursor.</summary>
    public string Line => Text[LineStart..LineEnd];

    /// <summary>Whether the line of the cursor is not C# but a directive or text in another language.</summary>
    public bool IsOutsideCode => Line.AsSpan().Trim().Length > 0 && Code.AsSpan(LineStart, LineEnd - LineStart).Trim().Length == 0;

    /// <summary>Whether the line of the cursor starts with a <c>#</c> that is not part of a string or a comment.</summary>
    public bool IsDirective
    {
        get
        {
            string line = Line;
            int indent = line.Length - line.TrimStart().Length;
            if (indent == line.Length || line[indent] != '#' || Cursor <= LineStart + indent)
                return false;
            return IsOutsideCode || CodeParser.Parse(Code).GetRoot().FindTrivia(LineStart + indent).IsDirective;
        }
    }

    /// <summary>Returns a cell's C#; see <see cref="Code"/>.</summary>
    public static string CSharpOf(string cell) => CSharpOf(cell, Parse(cell));

    private static List<CodePart> Parse(string cell) => [.. CellParser.Parse(new CellSource("draft", cell)).OfType<CodePart>()];

    private static string CSharpOf(string cell, List<CodePart> parts)
    {
        string[] kept = LinesOfCode(cell, parts);
        char[] code = cell.ToCharArray();
        int line = 0;
        for (int start = 0; start <= cell.Length; line++)
        {
            int length = cell.AsSpan(start).IndexOfAny(s_lineEnds);
            int end = length < 0 ? cell.Length : start + length;
            if (!cell.AsSpan(start, end - start).SequenceEqual(kept[line]))
                code.AsSpan(start, end - start).Fill(' ');
            start = end + (end + 1 < cell.Length && cell[end] == '\r' && cell[end + 1] == '\n' ? 2 : 1);
        }
        return new string(code);
    }

    /// <summary>Returns the cell's lines, with an empty one for each that is not C#.</summary>
    private static string[] LinesOfCode(string cell, List<CodePart> parts)
    {
        string[] kept = new string[cell.ReplaceLineEndings("\n").Split('\n').Length];
        foreach (var part in parts)
        {
            string[] lines = part.Code.Split('\n');
            for (int i = part.Line - 1; i < Math.Min(lines.Length, kept.Length); i++)
                kept[i] = lines[i];
        }
        return kept;
    }
}
