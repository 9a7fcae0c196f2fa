#nullable enable
namespace Common;

/// <summary>What was asked for cannot begin; the message is one sentence that says why.</summary>
internal sealed class UsageException(string message) : Exception(message);
