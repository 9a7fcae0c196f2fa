using System.Text;

namespace Notebooks.Page.Formulas;

/// <summary>Reads a formula from left to right: rows of terms, and each term with its scripts.</summary>
/// <param name="tex">The formula.</param>
/// <param name="warn">Receives warnings about unknown commands.</param>
internal sealed partial class TexParser(string tex, Action<string> warn)
{
    /// <summary>The maximum depth of nesting; no real formula is nested more deeply.</summary>
    private const int MaxDepth = 120;

    private int _at;
    private int _depth;
    private MathFont? _font;
    private bool _isUpright;

    /// <summary>The character that ends the current row in addition to those that end every row, or null.</summary>
    private char? _end;

    /// <summary>Returns the content of the math element.</summary>
    /// <exception cref="TexException">The formula has an error.</exception>
    public string Parse()
    {
        var row = ParseRow();
        if (_at < tex.Length)
        {
            throw new TexException(
                Rest().StartsWith('}') ? "a brace is closed that was not opened." : $"{Unexpected()} is not expected there.");
        }
        return TermRow.Join(row);
    }

    private static Term Sign(string text, Atom atom) => new(atom switch
    {
        Atom.Open or Atom.Close => $"<mo stretchy=\"false\">{Escape(text)}</mo>",
        Atom.Ordinary => $"<mi mathvariant=\"normal\">{Escape(text)}</mi>",
        _ => $"<mo>{Escape(text)}</mo>",
    }, atom);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// Reads terms up to what ends the row and is left to the caller: a brace, the next cell, or the end of an environment.
    /// </summary>
    /// <param name="end">A further character that ends this row, but not the rows inside it; null for none.</param>
    private List<Term> ParseRow(char? end = null)
    {
        Descend();
        var row = new List<Term>();
        char? outerEnd = _end;
        _end = end;
        while (!IsRowEnd())
            row.Add(ParseTerm());
        _end = outerEnd;
        _depth--;
        return row;
    }

    private void Descend()
    {
        if (++_depth > MaxDepth)
            throw new TexException("it is nested too deeply.");
    }

    private bool IsRowEnd()
    {
        SkipSpaces();
        if (_at == tex.Length || tex[_at] is '}' or '&' || tex[_at] == _end)
            return true;
        return tex[_at] == '\\' && PeekCommand() is ("\\" or "cr" or "end" or "right" or "middle");
    }

    private Term ParseTerm()
    {
        var nucleus = tex[_at] is '^' or '_' or '\'' ? Term.Empty : ParseNucleus();
        return ParseScripts(nucleus);
    }

    private Term ParseScripts(Term nucleus)
    {
        string? sub = null, sup = null;
        int primes = 0;
        bool limits = nucleus.TakesLimits;
        while (true)
        {
            SkipSpaces();
            if (_at == tex.Length)
                break;
            if (tex[_at] == '\'')
            {
                primes++;
                _at++;
            }
            else if (tex[_at] is '^' or '_')
            {
                bool isSup = tex[_at++] == '^';
                if ((isSup ? sup : sub) is not null)
                    throw new TexException($"two {(isSup ? "superscripts" : "subscripts")} follow one another.");
                string script = ParseArgument("a script");
                (sub, sup) = isSup ? (sub, script) : (script, sup);
            }
            else if (tex[_at] == '\\' && PeekCommand() is ("limits" or "nolimits"))
            {
                limits = ReadCommand() == "limits";
            }
            else
            {
                break;
            }
        }
        if (primes > 0)
        {
            string marks = $"<mo>{string.Concat(Enumerable.Repeat('′', primes))}</mo>";
            sup = sup is null ? marks : $"<mrow>{marks}{sup}</mrow>";
        }
        string? element = (sub, sup) switch
        {
            (null, null) => null,
            (not null, null) => limits ? "munder" : "msub",
            (null, not null) => limits ? "mover" : "msup",
            _ => limits ? "munderover" : "msubsup",
        };
        return element is null ? nucleus : nucleus with { Xml = $"<{element}>{nucleus.Xml}{sub}{sup}</{element}>" };
    }

    private Term ParseNucleus()
    {
        char c = tex[_at];
        switch (c)
        {
            case '{':
                return new Term(TermRow.Wrap(ParseGroup()));
            case '\\':
                // A command may take another one as its argument without a brace.
                Descend();
                var term = ParseCommand(ReadCommand());
                _depth--;
                return term;
            case '$' or '#':
                throw new TexException($"\"{c}\" has no meaning there; write \\{c} for the sign.");
            case '%':
                throw new TexException("\"%\" begins a comment in TeX; write \\% for the sign.");
            case '~':
                _at++;
                return Space(" ");
        }
        if (char.IsAsciiDigit(c))
            return new Term($"<mn>{Styled(ReadNumber())}</mn>");
        return Character(ReadRune());
    }

    private Term Character(Rune rune)
    {
        string text = rune.ToString();
        if (Rune.IsLetter(rune))
            return Letter(text);
        return text switch
        {
            "-" => Sign("−", Atom.Binary),
            "*" => Sign("∗", Atom.Binary),
            "+" => Sign(text, Atom.Binary),
            "=" or "<" or ">" or ":" => Sign(text, Atom.Relation),
            "," or ";" => Sign(text, Atom.Punctuation),
            "(" or "[" => Sign(text, Atom.Open),
            ")" or "]" => Sign(text, Atom.Close),
            "?" or "!" => new Term($"<mo>{text}</mo>", Atom.Close),
            // MathML would put space around these; in TeX they are ordinary.
            "|" or "/" or "." or "@" or "\"" or "`" => new Term($"<mo lspace=\"0\" rspace=\"0\" stretchy=\"false\">{Escape(text)}</mo>"),
            _ =>
                TexSymbols.Signs.Values.FirstOrDefault(sign => sign.Text == text) is { Text: not null } known
                    ? Sign(known.Text, known.Atom)
                    : new Term($"<mo>{Escape(text)}</mo>"),
        };
    }

    /// <summary>
    /// Returns a letter. MathML makes a single letter italic unless told otherwise, but in TeX capital Greek letters are upright.
    /// </summary>
    private Term Letter(string text)
    {
        string styled = Styled(text);
        bool isUpright = styled == text && (_isUpright || text[0] is >= 'Α' and <= 'Ω');
        return new Term(isUpright ? $"<mi mathvariant=\"normal\">{text}</mi>" : $"<mi>{styled}</mi>");
    }

    private string Styled(string text) => _font?.Map(text) ?? text;

    private static Term Space(string name) => new($"<mspace width=\"{TexSymbols.Spaces[name]}\"></mspace>", Atom.Space);

    /// <summary>Reads the argument of a command or a script: a group, or the next term alone.</summary>
    private string ParseArgument(string of)
    {
        SkipSpaces();
        if (_at == tex.Length || tex[_at] is '}' or '&' or '^' or '_' || tex[_at] == _end)
            throw new TexException($"{of} is missing at the end of {MathMl.Quote(tex[..Math.Min(_at, tex.Length)])}.");
        if (tex[_at] == '{')
            return TermRow.Wrap(ParseGroup());
        // Without braces, TeX takes one digit only: \frac12 is one half.
        if (char.IsAsciiDigit(tex[_at]))
            return $"<mn>{Styled(tex[_at++].ToString())}</mn>";
        var nucleus = ParseNucleus();
        return nucleus.DisplayStyle is null ? nucleus.Xml : throw new TexException($"{of} cannot be a change of style.");
    }

    private List<Term> ParseGroup()
    {
        _at++;
        var row = ParseRow();
        Expect('}');
        return row;
    }

    /// <summary>Returns the text between braces as written.</summary>
    private string ReadText(string of)
    {
        SkipSpaces();
        if (_at == tex.Length || tex[_at] != '{')
            throw new TexException($"{of} is missing in braces after {MathMl.Quote(tex[.._at])}.");
        int start = ++_at;
        for (int open = 1; _at < tex.Length; _at++)
        {
            if (tex[_at] == '\\' && _at + 1 < tex.Length)
                _at++;
            else if (tex[_at] == '{')
                open++;
            else if (tex[_at] == '}' && --open == 0)
                return tex[start.._at++];
        }
        throw new TexException("a brace is not closed.");
    }

    private string ReadNumber()
    {
        int start = _at;
        while (_at < tex.Length
            && (char.IsAsciiDigit(tex[_at]) || tex[_at] == '.' && _at + 1 < tex.Length && char.IsAsciiDigit(tex[_at + 1])))
        {
            _at++;
        }
        return tex[start.._at];
    }

    private string PeekCommand()
    {
        int at = _at;
        string name = ReadCommand();
        _at = at;
        return name;
    }

    /// <summary>Reads the name of a command, which is letters or one other character.</summary>
    private string ReadCommand()
    {
        int start = ++_at;
        while (_at < tex.Length && char.IsAsciiLetter(tex[_at]))
            _at++;
        if (_at == start)
        {
            if (_at == tex.Length)
                throw new TexException("it ends with a backslash.");
            ReadRune();
        }
        return tex[start.._at];
    }

    /// <summary>Reads a character, which may take two UTF-16 code units.</summary>
    private Rune ReadRune()
    {
        if (!Rune.TryGetRuneAt(tex, _at, out var rune))
        {
            _at++;
            return Rune.ReplacementChar;
        }
        _at += rune.Utf16SequenceLength;
        return rune;
    }

    private void SkipSpaces()
    {
        while (_at < tex.Length && char.IsWhiteSpace(tex[_at]))
            _at++;
    }

    private void Expect(char c)
    {
        SkipSpaces();
        if (_at == tex.Length)
            throw new TexException($"\"{c}\" is missing at its end.");
        if (tex[_at] != c)
            throw new TexException($"{Unexpected()} stands where \"{c}\" is expected.");
        _at++;
    }

    private string Rest() => tex[_at..];

    private string Unexpected() => MathMl.Quote(tex[_at] == '\\' ? "\\" + PeekCommand() : tex[_at].ToString());
}
