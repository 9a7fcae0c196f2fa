namespace Architecture.Tests;

/// <summary>The C# files that people wrote, in all projects.</summary>
internal static class WrittenSources
{
    /// <summary>The folders of the repository that hold projects.</summary>
    internal static TheoryData<string> Folders => ["src", "benchmarks", "tools", "tests"];

    /// <summary>Returns the files below a folder; what programs wrote, and what others wrote, is left out.</summary>
    internal static IEnumerable<string> In(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.cs", SearchOption.AllDirectories)
        .Where(IsWritten);

    /// <summary>Returns a file's name as messages give it.</summary>
    internal static string Name(string file) => Path.GetRelativePath(Repository.Folder, file);

    private static bool IsWritten(string file) =>
        !Name(file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "fixtures", "Originals"]).Any()
        && !file.EndsWith(".g.cs", StringComparison.Ordinal);
}
