namespace NotebookKernel.Tests.FrontEnds;

/// <summary>Copies of the repository's notebooks that a test may change.</summary>
internal static class NotebookCopies
{
    /// <summary>Makes a folder look like a checkout in which the notebooks may be changed.</summary>
    public static void Make(TempFolder target)
    {
        Directory.CreateDirectory(target.Find("notebooks"));
        foreach (string notebook in Directory.GetFiles(Path.Combine(Repository.Folder, "notebooks"), "*.ipynb").Where(path => !path.EndsWith(".executed.ipynb", StringComparison.Ordinal)))
            File.Copy(notebook, target.Find($"notebooks/{Path.GetFileName(notebook)}"));
        Directory.CreateSymbolicLink(target.Find("src"), Path.Combine(Repository.Folder, "src"));
    }
}
