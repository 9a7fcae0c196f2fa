using System.Text;

namespace Notebooks.Page.Formulas;

/// <summary>Joins the terms of a row, with additional space where MathML's spacing differs from TeX's.</summary>
internal static class TermRow
{
    private const string ThinSpace = "<mspace width=\"0.1667em\"></mspace>";

    /// <summary>Returns the terms as one element, regardless of their number.</summary>
    public static string Wrap(IReadOnlyList<Term> terms)
    {
        if (terms is [var single])
            return single.Xml;
        return "<mrow>" + Join(terms) + "</mrow>";
    }

    public static string Join(IReadOnlyList<Term> terms)
    {
        var xml = new StringBuilder();
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i].DisplayStyle is { } display)
            {
                return xml.Append(display ? "<mstyle displaystyle=\"true\">" : "<mstyle displaystyle=\"false\">")
                    .Append(Join([.. terms.Skip(i + 1)]))
                    .Append("</mstyle>")
                    .ToString();
            }
            var before = i > 0 ? terms[i - 1] : null;
            if (before is not null && NeedsSpace(before, terms[i]))
                xml.Append(ThinSpace);
            xml.Append(
                IsSign(before, terms[i]) ? terms[i].Xml.Replace("<mo>", "<mo form=\"prefix\">", StringComparison.Ordinal) : terms[i].Xml);
        }
        return xml.ToString();
    }

    /// <summary>
    /// Returns whether an operator is a sign, such as a minus after an equals sign; at the start of a row, MathML detects this itself.
    /// </summary>
    private static bool IsSign(Term? before, Term term) =>
        term.Atom == Atom.Binary && before is { Atom: Atom.Binary or Atom.Operator or Atom.Relation or Atom.Open or Atom.Punctuation };

    private static bool NeedsSpace(Term before, Term term) =>
        (before.IsNamed && term.Atom is (Atom.Ordinary or Atom.Operator))
            || (term.IsNamed && before.Atom is (Atom.Ordinary or Atom.Close or Atom.Inner));
}
