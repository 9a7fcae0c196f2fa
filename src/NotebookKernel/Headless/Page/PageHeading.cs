namespace NotebookKernel.Headless.Page;

/// <summary>A heading of a page.</summary>
/// <param name="Level">From 1, the title's, to 6.</param>
/// <param name="Id">What a link names after its #.</param>
/// <param name="Text">Without markup.</param>
/// <param name="Html">With the markup of a single line: code, emphasis, formulas; without links.</param>
internal sealed record PageHeading(int Level, string Id, string Text, string Html);
