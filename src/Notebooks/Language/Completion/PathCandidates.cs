using System.Globalization;

namespace Notebooks.Language.Completion;

/// <summary>Finds the files and folders that can continue a path.</summary>
internal static class PathCandidates
{
    private const int MaxEntries = 1000;

    /// <param name="folder">The path so far, up to and including its last slash; a relative path starts from the working directory.</param>
    /// <param name="hidden">Whether to include names that start with a dot.</param>
    /// <param name="extensions">The extensions of the files to offer, or null for all files.</param>
    public static IEnumerable<Candidate> In(string folder, bool hidden, IReadOnlyList<string>? extensions)
    {
        var entries = Entries(folder);
        var candidates = entries
            .Where(entry => hidden || !entry.Name.StartsWith('.'))
            .Where(
                entry =>
                    entry is DirectoryInfo || extensions is null || extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            .Select(entry => entry is DirectoryInfo
                ? new Candidate(entry.Name + "/", CompletionKinds.Path, CandidateRank.Namespace)
                : new Candidate(entry.Name, CompletionKinds.Path, CandidateRank.Expected));
        if (extensions?.Contains(".dll") == true)
            candidates = candidates.Concat(entries.OfType<FileInfo>().Where(file => file.Extension == ".csproj").SelectMany(OutputsOf));
        return candidates.Append(new Candidate("../", CompletionKinds.Path, CandidateRank.Obsolete));
    }

    /// <summary>
    /// Returns the assemblies that a project's build makes: those that exist, or else the one that a build for this runtime would make;
    /// <c>#r</c> builds it.
    /// </summary>
    private static IEnumerable<Candidate> OutputsOf(FileInfo project)
    {
        string name = Path.GetFileNameWithoutExtension(project.Name);
        string root = project.DirectoryName!;
        string bin = Path.Combine(root, "bin");
        string[] found = [];
        try
        {
            if (Directory.Exists(bin))
            {
                found = Directory.GetFiles(
                    bin, name + ".dll",
                    new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3, IgnoreInaccessible = true });
            }
        }
        catch (IOException)
        {
            // What cannot be read is not offered.
        }
        if (found.Length == 0)
        {
            found = [Path.Combine(
                bin, "Release", string.Create(CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.{Environment.Version.Minor}"),
                name + ".dll")];
        }
        return found.Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Select(path => new Candidate(path, CompletionKinds.Path, CandidateRank.Session, $"built from {project.Name}") { Also = name });
    }

    private static IReadOnlyList<FileSystemInfo> Entries(string folder)
    {
        try
        {
            var directory = new DirectoryInfo(folder.Length == 0 ? "." : folder);
            return [.. directory.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.System })
                .Take(MaxEntries)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }
}
