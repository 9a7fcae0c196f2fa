namespace Notebooks.Language.Completion;

/// <summary>How well a name matches what was typed, the best first.</summary>
internal enum NameMatch
{
    /// <summary>The name starts with it.</summary>
    Prefix,

    /// <summary>The name starts with it, apart from upper and lower case.</summary>
    PrefixOfOtherCase,

    /// <summary>
    /// Pieces of it start words of the name: <c>wl</c>, <c>wLine</c> and <c>line</c> in <c>WriteLine</c>, <c>zl</c> in <c>zeros_like</c>.
    /// </summary>
    Words,

    None,
}
