namespace Notebooks.Page.Formulas;

/// <summary>A part of a formula, as MathML.</summary>
/// <param name="Xml">The MathML, usually one element.</param>
/// <param name="Atom">The type of atom, which determines the space around the term.</param>
internal sealed record Term(string Xml, Atom Atom = Atom.Ordinary)
{
    public static readonly Term Empty = new("<mrow></mrow>");

    /// <summary>Whether its scripts are placed above and below, as those of a sum are.</summary>
    public bool TakesLimits { get; init; }

    /// <summary>Whether it is a named operator such as the logarithm; TeX puts space around these, MathML does not.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether the rest of the row is set in display style (true) or text style (false); null for no change.</summary>
    public bool? DisplayStyle { get; init; }
}
