namespace Notebooks.References;

/// <summary>The result of a package restore: assemblies to load, and folders with native libraries.</summary>
internal sealed record RestoredPackages(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeFolders);
