namespace NotebookKernel.Scripting.Language.Completion;

/// <summary>How well what was typed fits a name, the best first.</summary>
internal enum NameMatch
{
    /// <summary>The name starts with it.</summary>
    Prefix,

    /// <summary>The name starts with it, but for upper and lower case.</summary>
    PrefixOfOtherCase,

    /// <summary>
    /// Pieces of it start words of the name: <c>wl</c>, <c>wLine</c> and <c>line</c> in <c>WriteLine</c>, <c>zl</c> in <c>zeros_like</c>.
    /// </summary>
    Words,

    None,
}
