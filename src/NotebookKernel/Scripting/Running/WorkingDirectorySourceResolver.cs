using Microsoft.CodeAnalysis;

namespace NotebookKernel.Scripting.Running;

/// <summary>Finds what <c>#load</c> names from the working directory, a nested one too.</summary>
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
