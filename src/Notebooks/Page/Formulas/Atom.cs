namespace Notebooks.Page.Formulas;

/// <summary>The types of TeX's atoms, which determine the space between neighbors (The TeXbook, chapter 18).</summary>
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
