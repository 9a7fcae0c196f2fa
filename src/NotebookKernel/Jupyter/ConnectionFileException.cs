namespace NotebookKernel.Jupyter;

/// <summary>The exception for an unusable connection file.</summary>
internal sealed class ConnectionFileException(string message, Exception? cause = null) : Exception(message, cause);
