namespace NotebookKernel.Scripting.Language.Completion;

/// <summary>Something that can stand at the cursor.</summary>
/// <param name="Text">What to insert.</param>
/// <param name="Kind">One of <see cref="CompletionKinds"/>.</param>
/// <param name="Signature">How it is declared, in a line of C#; empty if there is nothing to say.</param>
internal sealed record CompletionItem(string Text, string Kind, string Signature);
