namespace Notebooks.Messages;

/// <summary>The exception for data that is not a protocol message or is not signed with the key. Its text continues "a message".</summary>
internal sealed class MalformedMessageException(string message) : Exception(message);
