namespace NotebookKernel.Headless.Page.Formulas;

/// <summary>A part of a formula, as MathML.</summary>
/// <param name="Xml">One element.</param>
/// <param name="Atom">What it is to its neighbors.</param>
internal sealed record Term(string Xml, Atom Atom = Atom.Ordinary)
{
    public static readonly Term Empty = new("<mrow></mrow>");

    /// <summary>Whether its scripts stand above and below, as those of a sum do.</summary>
    public bool TakesLimits { get; init; }

    /// <summary>Whether it is an operator with a name, as the logarithm: MathML gives such a name no space, TeX does.</summary>
    public bool IsNamed { get; init; }

    /// <summary>What makes the rest of its row larger or smaller, or null.</summary>
    public bool? DisplayStyle { get; init; }
}
