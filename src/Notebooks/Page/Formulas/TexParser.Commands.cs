using System.Globalization;
using System.Text;

namespace Notebooks.Page.Formulas;

/// <summary>The part of the parser that reads commands.</summary>
internal sealed partial class TexParser
{
    /// <summary>The heights of \big, \Big, \bigg and \Bigg, in em.</summary>
    private static readonly Dictionary<string, double> s_sizes = new(StringComparer.Ordinal)
    {
        ["big"] = 1.2,
        ["Big"] = 1.8,
        ["bigg"] = 2.4,
        ["Bigg"] = 3,
    };

    private Term ParseCommand(string name)
    {
        if (TexSymbols.Signs.TryGetValue(name, out var sign))
        {
            return sign.Atom == Atom.Ordinary && char.IsLetter(sign.Text[0]) ? Letter(sign.Text)
                : sign.Text == "∂" ? new Term("<mi>∂</mi>")
                : Sign(sign.Text, sign.Atom);
        }
        if (TexSymbols.Spaces.ContainsKey(name))
            return Space(name);
        if (TexSymbols.Large.TryGetValue(name, out var large))
            return new Term($"<mo>{large.Text}</mo>", Atom.Operator) { TakesLimits = large.Limits };
        if (TexSymbols.Named.TryGetValue(name, out var named))
            return NamedOperator(named.Text, named.Limits);
        if (TexSymbols.Delimiters.TryGetValue(name, out string? delimiter))
            return Fence(delimiter, TexSymbols.AtomOf(delimiter, name));
        if (TexSymbols.Accents.TryGetValue(name, out var accent))
            return Accented(accent.Text, accent.Stretches);
        if (MathFont.ByCommand.TryGetValue(name, out var font))
            return InFont(font, isUpright: false);
        return ParseStructure(name) ?? ParseText(name) ?? Sized(name) ?? Unknown(name);
    }

    private Term? ParseStructure(string name)
    {
        switch (name)
        {
            case "frac" or "cfrac":
                return new Term($"<mfrac>{ParseArgument("the numerator")}{ParseArgument("the denominator")}</mfrac>", Atom.Inner);
            case "dfrac" or "tfrac":
                return new Term(
                    $"<mstyle displaystyle=\"{(name == "dfrac" ? "true" : "false")}\"><mfrac>{ParseArgument("the numerator")}{ParseArgument("the denominator")}</mfrac></mstyle>", Atom.Inner);
            case "binom":
                return new Term(
                    "<mrow><mo>(</mo><mfrac "
                        + $"linethickness=\"0\">{ParseArgument("the upper number")}{ParseArgument("the lower number")}</mfrac><mo>)</mo></mrow>", Atom.Inner);
            case "sqrt":
                return Root();
            case "left":
                return Fenced();
            case "begin":
                return ParseEnvironment();
            case "substack":
                return Stack();
            case "underline":
                return new Term($"<munder>{ParseArgument("what is underlined")}<mo stretchy=\"true\">_</mo></munder>");
            case "overbrace":
                return new Term($"<mover>{ParseArgument("what the brace holds")}<mo stretchy=\"true\">⏞</mo></mover>")
                {
                    TakesLimits = true,
                };
            case "underbrace":
                return new Term($"<munder>{ParseArgument("what the brace holds")}<mo stretchy=\"true\">⏟</mo></munder>")
                {
                    TakesLimits = true,
                };
            case "overset" or "stackrel":
                string above = ParseArgument("what stands above");
                return new Term($"<mover>{ParseArgument("what it stands above")}{above}</mover>", Atom.Relation);
            case "underset":
                string below = ParseArgument("what stands below");
                return new Term($"<munder>{ParseArgument("what it stands below")}{below}</munder>", Atom.Relation);
            case "xrightarrow" or "xleftarrow":
                return new Term(
                    $"<mover><mo stretchy=\"true\">{(name == "xrightarrow" ? "→" : "←")}</mo><mpadded width=\"+0.8em\" "
                        + $"lspace=\"0.4em\">{ParseArgument("what stands above")}</mpadded></mover>", Atom.Relation);
            case "not":
                return Negated();
            case "mathop":
                return new Term(ParseArgument("the operator"), Atom.Operator) { TakesLimits = true };
            case "phantom":
                return new Term($"<mphantom>{ParseArgument("what is left out")}</mphantom>");
            case "displaystyle" or "textstyle":
                return new Term("", Atom.Space) { DisplayStyle = name == "displaystyle" };
            case "bmod":
                return new Term("<mo lspace=\"0.2222em\" rspace=\"0.2222em\">mod</mo>", Atom.Relation);
            case "pmod":
                return new Term(
                    "<mrow><mspace width=\"1em\"></mspace><mo stretchy=\"false\">(</mo><mi>mod</mi><mspace "
                        + $"width=\"0.3333em\"></mspace>{ParseArgument("the modulus")}<mo stretchy=\"false\">)</mo></mrow>");
            default:
                return null;
        }
    }

    private Term? ParseText(string name)
    {
        switch (name)
        {
            case "mathrm" or "mathit" or "mathnormal":
                return InFont(null, isUpright: name == "mathrm");
            case "text" or "textrm" or "mbox" or "textnormal":
                return Text("");
            case "textbf":
                return Text(" style=\"font-weight:bold\"");
            case "textit" or "emph":
                return Text(" style=\"font-style:italic\"");
            case "texttt":
                return Text(" style=\"font-family:monospace\"");
            case "operatorname":
                bool limits = _at < tex.Length && tex[_at] == '*';
                if (limits)
                    _at++;
                return NamedOperator(PlainText(ReadText("the operator's name")), limits);
            default:
                return null;
        }
    }

    /// <summary>
    /// Returns an operator with a name; if its scripts can be placed above and below, it must be an operator in MathML too.
    /// </summary>
    private static Term NamedOperator(string name, bool limits) => new(
        limits ? $"<mo movablelimits=\"true\" lspace=\"0\" rspace=\"0\">{Escape(name)}</mo>"
            : name.Length == 1 ? $"<mi mathvariant=\"normal\">{Escape(name)}</mi>"
            : $"<mi>{Escape(name)}</mi>",
        Atom.Operator)
    {
        TakesLimits = limits,
        IsNamed = true,
    };

    private static Term Fence(string delimiter, Atom atom) =>
        new(
            atom == Atom.Ordinary
                ? $"<mo lspace=\"0\" rspace=\"0\" stretchy=\"false\">{Escape(delimiter)}</mo>"
                : $"<mo stretchy=\"false\">{Escape(delimiter)}</mo>", atom);

    private Term Accented(string accent, bool stretches) =>
        new(
            $"<mover accent=\"true\">{ParseArgument("what the accent stands on")}<mo "
                + $"stretchy=\"{(stretches ? "true" : "false")}\">{accent}</mo></mover>");

    /// <summary>Reads an argument in a different font; upright letters in one group form a word.</summary>
    private Term InFont(MathFont? font, bool isUpright)
    {
        var outer = (_font, _isUpright);
        (_font, _isUpright) = (font, isUpright);
        try
        {
            SkipSpaces();
            int start = _at;
            if (_at < tex.Length && tex[_at] == '{' && isUpright)
            {
                string word = ReadText("the text");
                if (word.Length > 1 && word.All(char.IsAsciiLetter))
                    return new Term($"<mi>{word}</mi>");
                _at = start;
            }
            return new Term(ParseArgument("the text"));
        }
        finally
        {
            (_font, _isUpright) = outer;
        }
    }

    /// <summary>Reads text that may contain formulas between dollar signs.</summary>
    private Term Text(string style)
    {
        string[] parts = ReadText("the text").Split('$');
        if (parts.Length % 2 == 0)
            throw new TexException("a dollar sign has no partner.");
        var terms = new List<Term>();
        for (int i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
                terms.Add(new Term($"<mrow>{new TexParser(parts[i], warn).Parse()}</mrow>"));
            else if (parts[i].Length > 0)
                // Ordinary spaces at the ends would not be shown.
                terms.Add(new Term($"<mtext{style}>{Escape(PlainText(parts[i]).Replace(' ', '\u00a0'))}</mtext>"));
        }
        return new Term(TermRow.Wrap(terms));
    }

    private static string PlainText(string source)
    {
        var text = new StringBuilder();
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\' && i + 1 < source.Length
                && source[i + 1] is (',' or ' ' or '%' or '$' or '&' or '#' or '_' or '{' or '}'))
            {
                text.Append(source[++i] == ',' ? TexSymbols.ThinSpace : source[i]);
            }
            else if (source[i] == '\\')
            {
                throw new TexException($"{MathMl.Quote(source[i..])} cannot stand within text.");
            }
            else if (source[i] is not ('{' or '}'))
            {
                text.Append(source[i] == '~' ? '\u00a0' : source[i]);
            }
        }
        return text.ToString();
    }

    private Term Root()
    {
        SkipSpaces();
        if (_at == tex.Length || tex[_at] != '[')
            return new Term($"<msqrt>{ParseArgument("the radicand")}</msqrt>");
        _at++;
        // As in TeX, a font around the root does not change its degree.
        var outer = (_font, _isUpright);
        (_font, _isUpright) = (null, false);
        string degree = TermRow.Wrap(ParseRow(']'));
        (_font, _isUpright) = outer;
        Expect(']');
        return new Term($"<mroot>{ParseArgument("the radicand")}{degree}</mroot>");
    }

    private Term Fenced()
    {
        var xml = new StringBuilder("<mrow>").Append(Stretched(ReadDelimiter(), "prefix"));
        while (true)
        {
            xml.Append(TermRow.Join(ParseRow()));
            if (_at == tex.Length || tex[_at] != '\\' || PeekCommand() is not ("middle" or "right"))
                throw new TexException("\\left has no \\right.");
            bool ends = ReadCommand() == "right";
            xml.Append(Stretched(ReadDelimiter(), ends ? "postfix" : "infix"));
            if (ends)
                return new Term(xml.Append("</mrow>").ToString(), Atom.Inner);
        }

        static string Stretched(string delimiter, string form) =>
            delimiter == "." ? "" : $"<mo stretchy=\"true\" form=\"{form}\">{Escape(delimiter)}</mo>";
    }

    private string ReadDelimiter()
    {
        SkipSpaces();
        if (_at == tex.Length)
            throw new TexException("a delimiter is missing at its end.");
        if (tex[_at] != '\\')
        {
            return tex[_at++] switch
            {
                '<' => "⟨",
                '>' => "⟩",
                var c and ('(' or ')' or '[' or ']' or '|' or '/' or '.') => c.ToString(),
                var c => throw new TexException($"\"{c}\" is no delimiter."),
            };
        }
        string name = ReadCommand();
        return TexSymbols.Delimiters.TryGetValue(name, out string? delimiter)
            ? delimiter
            : throw new TexException($"\\{name} is no delimiter.");
    }

    /// <summary>
    /// Reads \big or one of its variants, in which l, r or m says how the delimiter is used; returns null for other names.
    /// </summary>
    private Term? Sized(string name)
    {
        char side = name[^1];
        if (!s_sizes.TryGetValue(name, out double size) && !(side is 'l' or 'r' or 'm' && s_sizes.TryGetValue(name[..^1], out size)))
            return null;
        string delimiter = ReadDelimiter();
        string height = size.ToString(CultureInfo.InvariantCulture);
        var atom = name.EndsWith("big", StringComparison.OrdinalIgnoreCase) || name.EndsWith("bigg", StringComparison.OrdinalIgnoreCase)
            ? Atom.Ordinary
            : side == 'l' ? Atom.Open : side == 'r' ? Atom.Close : Atom.Relation;
        string space = atom == Atom.Relation ? "" : " lspace=\"0\" rspace=\"0\"";
        return new Term($"<mo stretchy=\"true\" minsize=\"{height}em\" maxsize=\"{height}em\"{space}>{Escape(delimiter)}</mo>", atom);
    }

    private Term Negated()
    {
        SkipSpaces();
        if (_at == tex.Length)
            throw new TexException("\\not has nothing to negate.");
        var term = ParseNucleus();
        int end = term.Xml.LastIndexOf("</mo>", StringComparison.Ordinal);
        if (end < 0 || term.Xml.LastIndexOf("<mo", StringComparison.Ordinal) != 0)
            throw new TexException("\\not stands before something that is no relation.");
        return term with { Xml = (term.Xml[..end] + "\u0338</mo>").Normalize(NormalizationForm.FormC), Atom = Atom.Relation };
    }

    private Term Unknown(string name)
    {
        warn($"\\{name} is not known; it is shown as it is written in the formula {MathMl.Quote(tex)}");
        return new Term($"<mtext class=\"unknown\">\\{Escape(name)}</mtext>");
    }
}
