namespace Testing;

/// <summary>The pictures in test_data at the top of the repository.</summary>
public static class TestPictures
{
    public static string Folder { get; } = Path.Combine(Repository.Folder, "test_data");

    public static IEnumerable<(string File, string Digits)> Labels() => File.ReadLines(Path.Combine(Folder, "labels.csv"))
        .Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1]));
}
