namespace NotebookKernel.Headless.Page.Formulas;

/// <summary>TeX's kinds of symbols: what stands beside what decides on the space between them (The TeXbook, chapter 18).</summary>
internal enum Atom
{
    Ordinary,
    Operator,
    Binary,
    Relation,
    Open,
    Close,
    Punctuation,

    /// <summary>A part between \left and \right.</summary>
    Inner,

    Space,
}
