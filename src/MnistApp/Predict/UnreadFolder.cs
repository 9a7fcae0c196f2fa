namespace MnistApp.Predict;

/// <summary>A folder whose pictures could not be looked for.</summary>
/// <param name="Folder">The folder, as it was given or found.</param>
/// <param name="Error">One sentence that says why.</param>
internal sealed record UnreadFolder(string Folder, string Error);
