namespace MnistApp.Data;

/// <summary>What the command line asks of the data.</summary>
/// <param name="Folder">Where they are; null for those that come with the library.</param>
/// <param name="Export">Where they are written as pictures; null for nowhere.</param>
/// <param name="Count">How many of each set are; null for all.</param>
/// <param name="Json">Whether the answer is JSON.</param>
internal sealed record DataOptions(string? Folder, string? Export, int? Count, bool Json);
