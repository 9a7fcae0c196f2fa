using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The floors of the projects' folders, as docs/architecture.md draws them.</summary>
public sealed partial class FloorTests
{
    private static readonly Dictionary<string, string[][]> s_floors = Drawn().ToDictionary(
        row => row.Groups["project"].Value,
        row => row.Groups["floors"].Value.Split(';').Select(Names).ToArray());

    /// <summary>The projects whose folders have floors.</summary>
    public static TheoryData<string> Projects => [.. FolderTests.Projects.Select(row => row.Data)];

    [LongTheory]
    [MemberData(nameof(Projects))]
    public void Floors_UseNothingAbove(string project)
    {
        string[][] floors = s_floors[project];
        string[] above = [.. ProjectSources.Of(project).Uses
            .Where(reference => FloorOf(reference.From) < FloorOf(reference.To))
            .Select(reference => $"{reference.From}: {reference.By} names {reference.What} of {reference.To}")];

        Assert.True(above.Length == 0, $"{project}: floors use what stands on them:\n{string.Join('\n', above)}");

        int FloorOf(string folder)
        {
            int floor = Array.FindIndex(floors, names => names.Contains(folder.Split('/')[0]));
            // A file outside the folders stands above all of them.
            return floor < 0 ? floors.Length : floor;
        }
    }

    [Fact]
    public void Drawing_HasEachFolderOnce()
    {
        foreach (string project in FolderTests.Projects.Select(row => row.Data))
        {
            IEnumerable<string> folders = Directory.EnumerateDirectories(Path.Combine(Repository.Folder, "src", project))
                .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")
                    && Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
                .Select(folder => Path.GetFileName(folder)!);
            Assert.Equal(folders.Order(StringComparer.Ordinal), s_floors[project].SelectMany(names => names).Order(StringComparer.Ordinal));
        }
    }

    private static MatchCollection Drawn() => Row().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "docs", "architecture.md"))
        .Split("lowest first |", 2)[1].Split("\n\n", 2)[0]);

    private static string[] Names(string floor) => [.. Name().Matches(floor).Select(name => name.Groups[1].Value)];

    [GeneratedRegex(@"^\| (?<project>[\w.]+) \| (?<floors>.*)$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
