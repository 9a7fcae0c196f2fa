namespace LiveNotebooks.Kernels;

/// <summary>The exception for a kernel that cannot be started or reached; the message is a sentence for the user.</summary>
internal sealed class KernelException(string message, Exception? inner = null) : Exception(message, inner);
