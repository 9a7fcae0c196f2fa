namespace Common;

/// <summary>The exception for a request that cannot be started; the message is one sentence that says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
