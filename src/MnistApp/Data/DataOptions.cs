namespace MnistApp.Data;

/// <summary>The command-line options of the data command.</summary>
/// <param name="Folder">The folder of the data; null for the data that comes with the library.</param>
/// <param name="Export">The folder to write the pictures to; null to write none.</param>
/// <param name="Count">How many pictures of each set to write; null for all.</param>
/// <param name="Json">Whether the output is JSON.</param>
internal sealed record DataOptions(string? Folder, string? Export, int? Count, bool Json);
