using System.Reflection;

namespace NotebookKernel.Tests.FrontEnds;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    /// <summary>Makes a folder look like a checkout in which the notebooks may be changed.</summary>
    public static void CopyNotebooks(TempFolder target)
    {
        Directory.CreateDirectory(target.Find("notebooks"));
        foreach (string notebook in Directory.GetFiles(Path.Combine(Folder, "notebooks"), "*.ipynb").Where(path => !path.EndsWith(".executed.ipynb", StringComparison.Ordinal)))
            File.Copy(notebook, target.Find($"notebooks/{Path.GetFileName(notebook)}"));
        Directory.CreateSymbolicLink(target.Find("src"), Path.Combine(Folder, "src"));
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "MnistNotebooks.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"{Assembly.GetExecutingAssembly().Location} is not within a checkout.");
    }
}
