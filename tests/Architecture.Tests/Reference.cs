namespace Architecture.Tests;

/// <summary>A reference from one folder of a project to another.</summary>
/// <param name="From">The folder that contains the reference.</param>
/// <param name="To">The folder of the type or member that is named.</param>
/// <param name="By">The type that names it.</param>
/// <param name="What">The type or member that is named.</param>
internal sealed record Reference(string From, string To, string By, string What);
