namespace Documentation.Tests.Reading;

/// <summary>A command that a text tells people to type.</summary>
/// <param name="Text">The command as it stands there.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record DocumentedCommand(string Text, string Place);
