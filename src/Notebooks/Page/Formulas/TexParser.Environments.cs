using System.Text;

namespace Notebooks.Page.Formulas;

/// <summary>The part of the parser that reads environments: matrices, cases and aligned lines, which all become tables.</summary>
internal sealed partial class TexParser
{
    // In MathML, Chromium aligns text only by its own keywords.
    private const string Left = "text-align:left;text-align:-webkit-left";
    private const string Right = "text-align:right;text-align:-webkit-right";

    private Term ParseEnvironment()
    {
        string name = ReadText("the environment's name");
        string columns = name == "array" ? new string([.. ReadText("the columns").Where(char.IsAsciiLetter)]) : "";
        var rows = ParseRows($"\\end{{{name}}}");
        if (ReadCommand() != "end" || ReadText("the environment's name") is var end && end != name)
            throw new TexException($"\\begin{{{name}}} has no \\end{{{name}}}.");
        return name.TrimEnd('*') switch
        {
            "matrix" or "smallmatrix" or "gathered" or "gather" or "equation" => Table(
                rows, isDisplay: name is "gathered" or "gather" or "equation"),
            "pmatrix" => Table(rows, "(", ")"),
            "bmatrix" => Table(rows, "[", "]"),
            "Bmatrix" => Table(rows, "{", "}"),
            "vmatrix" => Table(rows, "|", "|"),
            "Vmatrix" => Table(rows, "‖", "‖"),
            "cases" => Table(rows, "{", "", _ => Left),
            "array" => Table(
                rows, style: column => column < columns.Length ? columns[column] switch { 'l' => Left, 'r' => Right, _ => "" } : ""),
            // Each equation consists of a right-aligned and a left-aligned half, without a gap between them.
            "aligned" or "align" or "split" => Table(
                rows, style: column => column % 2 == 0 ? Right + ";padding-right:0" : Left + ";padding-left:0", isDisplay: true),
            _ => throw new TexException($"the environment \"{name}\" is not known."),
        };
    }

    private Term Stack()
    {
        SkipSpaces();
        Expect('{');
        var rows = ParseRows("}");
        Expect('}');
        return Table(rows);
    }

    /// <summary>Reads rows of cells up to the brace or the command that ends them.</summary>
    private List<List<string>> ParseRows(string end)
    {
        var rows = new List<List<string>> { new() };
        while (true)
        {
            var cell = ParseRow();
            bool isLast = _at == tex.Length || tex[_at] == '}' || tex[_at] == '\\' && PeekCommand() is not ("\\" or "cr");
            // A line break after the last row does not start another row.
            if (!(isLast && cell.Count == 0 && rows[^1].Count == 0))
                rows[^1].Add(TermRow.Wrap(cell));
            if (isLast)
            {
                if (_at == tex.Length)
                    throw new TexException($"{end} is missing.");
                if (rows[^1].Count == 0 && rows.Count > 1)
                    rows.RemoveAt(rows.Count - 1);
                return rows;
            }
            if (tex[_at] == '&')
            {
                _at++;
                continue;
            }
            ReadCommand();
            SkipRowHeight();
            rows.Add([]);
        }
    }

    /// <summary>Skips a length after \\, as in \\[2pt].</summary>
    private void SkipRowHeight()
    {
        int close = _at < tex.Length && tex[_at] == '[' ? tex.IndexOf(']', _at) : -1;
        if (close > 0)
            _at = close + 1;
    }

    private static Term Table(
        List<List<string>> rows, string open = "", string close = "", Func<int, string>? style = null, bool isDisplay = false)
    {
        var xml = new StringBuilder(isDisplay ? "<mtable displaystyle=\"true\">" : "<mtable>");
        foreach (var row in rows)
        {
            xml.Append("<mtr>");
            for (int i = 0; i < row.Count; i++)
                xml.Append(style?.Invoke(i) is { Length: > 0 } css ? $"<mtd style=\"{css}\">" : "<mtd>").Append(row[i]).Append("</mtd>");
            xml.Append("</mtr>");
        }
        xml.Append("</mtable>");
        if (open.Length == 0)
            return new Term(xml.ToString(), Atom.Inner);
        string end = close.Length == 0 ? "" : $"<mo stretchy=\"true\" form=\"postfix\">{close}</mo>";
        return new Term($"<mrow><mo stretchy=\"true\" form=\"prefix\">{open}</mo>{xml}{end}</mrow>", Atom.Inner);
    }
}
