namespace Notebooks.Files;

/// <summary>The folder to which a repository was cloned or unpacked.</summary>
internal static class RepositoryFolder
{
    /// <summary>Returns the nearest folder, this one or one above it, that is a Git repository, or else one with a solution.</summary>
    /// <returns>The folder; null if there is none.</returns>
    public static string? Of(string folder)
    {
        string? solution = null;
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (Path.Exists(Path.Combine(above.FullName, ".git")))
                return above.FullName;
            if (solution is null && above.Exists && above.EnumerateFiles("*.sln?").Any())
                solution = above.FullName;
        }
        return solution;
    }
}
