namespace Testing;

/// <summary>
/// Copies of the repository's notebooks that a test may change. They are set to their quick mode: what
/// is tested is how front ends run them.
/// </summary>
public static class NotebookCopies
{
    /// <summary>The notebooks, without the ending.</summary>
    public static TheoryData<string> Names =>
        [.. Files().Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    /// <summary>Makes a folder look like a checkout in which the notebooks may be changed.</summary>
    public static void Make(TempFolder target)
    {
        Directory.CreateDirectory(target.Find("notebooks"));
        foreach (string notebook in Files())
        {
            string text = File.ReadAllText(notebook),
                quick = text.Replace("bool quick = false;", "bool quick = true;", StringComparison.Ordinal);
            Assert.NotEqual(text, quick);
            File.WriteAllText(target.Find($"notebooks/{Path.GetFileName(notebook)}"), quick);
        }
        // What they read outside their own folder.
        foreach (string name in (string[])["src", "test_data"])
            Directory.CreateSymbolicLink(target.Find(name), Path.Combine(Repository.Folder, name));
    }

    private static IEnumerable<string> Files() =>
        Directory.GetFiles(Path.Combine(Repository.Folder, "notebooks"), "*.ipynb")
            .Where(path => !path.EndsWith(".executed.ipynb", StringComparison.Ordinal));
}
