namespace Notebooks.Page;

/// <summary>A heading of a page.</summary>
/// <param name="Level">The level, from 1 for the title to 6.</param>
/// <param name="Id">The name that links use after the #.</param>
/// <param name="Text">The text without markup.</param>
/// <param name="Html">The text as HTML with code, emphasis and formulas, but without links.</param>
internal sealed record PageHeading(int Level, string Id, string Text, string Html);
