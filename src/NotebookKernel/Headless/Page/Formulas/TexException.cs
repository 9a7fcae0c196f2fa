namespace NotebookKernel.Headless.Page.Formulas;

/// <summary>A formula cannot be read; the message says why.</summary>
internal sealed class TexException(string message) : Exception(message);
