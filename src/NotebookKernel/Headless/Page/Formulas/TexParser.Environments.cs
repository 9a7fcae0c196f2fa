using System.Text;

namespace NotebookKernel.Headless.Page.Formulas;

/// <summary>Matrices, cases and aligned lines: tables all of them.</summary>
internal sealed partial class TexParser
{
    // Chromium aligns what is mathematics itself by its own words only.
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
            // Each equation is a right and a left half, without a gap between them.
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

    /// <summary>Rows of cells, up to what ends them.</summary>
    private List<List<string>> ParseRows(string end)
    {
        var rows = new List<List<string>> { new() };
        while (true)
        {
            var cell = ParseRow();
            bool isLast = _at == tex.Length || tex[_at] == '}' || tex[_at] == '\\' && PeekCommand() is not ("\\" or "cr");
            // A break after the last row begins no further one.
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

    /// <summary>A length after \\, as in \\[2pt].</summary>
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
