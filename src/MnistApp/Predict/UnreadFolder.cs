namespace MnistApp.Predict;

/// <summary>A folder from which no picture was read.</summary>
/// <param name="Folder">The folder, as it was given or found.</param>
/// <param name="Error">One sentence that says why.</param>
/// <param name="IsEmpty">Whether the folder has no pictures, as opposed to being unreadable.</param>
internal sealed record UnreadFolder(string Folder, string Error, bool IsEmpty = false);
