namespace Notebooks.Page.Formulas;

/// <summary>The exception for a formula that cannot be read; the message says why.</summary>
internal sealed class TexException(string message) : Exception(message);
