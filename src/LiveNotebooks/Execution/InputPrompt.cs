namespace LiveNotebooks.Execution;

/// <summary>What a running cell waits for.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Text">What it says to the person.</param>
/// <param name="IsPassword">Whether what is typed is not to be seen.</param>
internal sealed record InputPrompt(string Cell, string Text, bool IsPassword);
