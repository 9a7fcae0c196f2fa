namespace Architecture.Tests;

/// <summary>One place in a project names what stands in another.</summary>
/// <param name="From">The folder of the place.</param>
/// <param name="To">The folder of what is named.</param>
/// <param name="By">The type that names it.</param>
/// <param name="What">The type or member that is named.</param>
internal sealed record Reference(string From, string To, string By, string What);
