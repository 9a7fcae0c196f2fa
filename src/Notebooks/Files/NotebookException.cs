namespace Notebooks.Files;

/// <summary>The exception for a file that is not a notebook; the message is one sentence that names the file and the fault.</summary>
internal sealed class NotebookException(string message) : Exception(message);
