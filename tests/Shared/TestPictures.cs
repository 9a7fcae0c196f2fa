namespace Shared;

/// <summary>The pictures in test_data at the top of the repository.</summary>
internal static class TestPictures
{
    internal static string Folder { get; } = Path.Combine(Repository.Folder, "test_data");

    internal static IEnumerable<(string File, string Digits)> Labels() => File.ReadLines(Path.Combine(Folder, "labels.csv"))
        .Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1]));
}
