using Microsoft.CodeAnalysis;

namespace Notebooks.Running;

/// <summary>
/// Resolves the paths in <c>#load</c> directives against the working directory, even in files that are loaded themselves.
/// </summary>
internal sealed class WorkingDirectorySourceResolver : SourceReferenceResolver
{
    public override string NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        string full = Path.GetFullPath(path);
        return File.Exists(full) ? full : null;
    }

    public override Stream OpenRead(string resolvedPath) => RegularFile.OpenRead(resolvedPath);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 0;
}
