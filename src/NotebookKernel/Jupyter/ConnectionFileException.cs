namespace NotebookKernel.Jupyter;

/// <summary>A connection file that is of no use.</summary>
internal sealed class ConnectionFileException(string message, Exception? cause = null) : Exception(message, cause);
