namespace NotebookKernel.Scripting.Language.Completion;

/// <summary>What can stand at the cursor, the likeliest first.</summary>
/// <param name="Start">The index in the cell's text where what is replaced begins.</param>
/// <param name="End">Where it ends: the cursor.</param>
/// <param name="Items">No two with the same text.</param>
internal sealed record CompletionList(int Start, int End, IReadOnlyList<CompletionItem> Items)
{
    public static CompletionList None(int cursor) => new(cursor, cursor, []);
}
