namespace Notebooks.Language.Symbols;

/// <summary>What is to be written where, so that something in the cells of a notebook has another name.</summary>
/// <param name="Text">The new name as code writes it.</param>
/// <param name="Places">The places of the old one.</param>
/// <param name="Fault">A sentence that says why nothing can be renamed; null if it can.</param>
internal sealed record Renaming(string Text, IReadOnlyList<Occurrence> Places, string? Fault = null)
{
    public static Renaming Refused(string sentence) => new("", [], sentence);
}
