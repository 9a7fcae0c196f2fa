namespace Notebooks.Language.Completion;

/// <summary>The items that can be inserted at the cursor, the most likely first.</summary>
/// <param name="Start">The index in the cell's text at which the replaced text starts.</param>
/// <param name="End">The index at which it ends: the cursor.</param>
/// <param name="Items">The items, no two of which have the same text.</param>
internal sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    public static CompletionList None(int cursor) => new(cursor, cursor, []);
}
