namespace Notebooks.Language.Completion;

/// <summary>An item that can be inserted at the cursor.</summary>
/// <param name="Text">The text to insert.</param>
/// <param name="Kind">One of <see cref="CompletionKinds"/>.</param>
/// <param name="Signature">The declaration as one line of C#; empty if there is none.</param>
internal sealed record CompletionItem(string Text, string Kind, string Signature);
