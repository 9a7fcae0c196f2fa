namespace Shared;

/// <summary>The pictures of test_data, at the top of the repository.</summary>
internal static class TestPictures
{
    internal static string Folder { get; } = Find();

    /// <summary>The top of the repository.</summary>
    internal static string Root => Path.GetDirectoryName(Folder)!;

    internal static IEnumerable<(string File, string Digits)> Labels() => File.ReadLines(Path.Combine(Folder, "labels.csv"))
        .Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1]));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "test_data", "labels.csv")))
                return Path.Combine(folder.FullName, "test_data");
        }
        throw new DirectoryNotFoundException("test_data: not found above the tests' folder");
    }
}
