namespace NotebookKernel.Scripting.References;

/// <summary>What a restore of packages gave: assemblies to load, and folders with native libraries.</summary>
internal sealed record RestoredPackages(IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeFolders);
