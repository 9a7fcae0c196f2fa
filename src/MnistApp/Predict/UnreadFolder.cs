namespace MnistApp.Predict;

/// <summary>A folder of which no picture was read.</summary>
/// <param name="Folder">The folder, as it was given or found.</param>
/// <param name="Error">One sentence that says why.</param>
/// <param name="IsEmpty">Whether it holds none, rather than keeping them to itself.</param>
internal sealed record UnreadFolder(string Folder, string Error, bool IsEmpty = false);
