namespace LiveNotebooks.Tests.Following;

/// <summary>Which cells follow from which, as <c>pairs.md</c> has it.</summary>
public sealed class PairsTests(ITestOutputHelper output)
{
    private static readonly string s_file = Path.Combine(
        Repository.Folder, "tests", "LiveNotebooks.Tests", "Following", "pairs.md");

    [Fact]
    public void Marks_AreAsWritten()
    {
        var pairs = CellPair.Read(s_file);
        Assert.Equal(File.ReadLines(s_file).Count(line => line.StartsWith("## ", StringComparison.Ordinal)), pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(
            ["A", "B"], pair.Cells.Select(cell => cell.Letter).Where(letter => letter.Length > 0)));

        var wrong = pairs.Where(pair => pair.Marks().Any(isMarked => isMarked != pair.Follows)).ToList();
        output.WriteLine($"{pairs.Count} pairs; {wrong.Count(pair => pair.Follows)} marks are missing, "
            + $"{wrong.Count(pair => !pair.Follows)} are superfluous");
        foreach (var pair in wrong)
            output.WriteLine($"{(pair.Follows ? "missing" : "superfluous")}: {pair.Title}");
        Assert.Equal(pairs.Where(pair => pair.IsKnownToBeWrong).Select(pair => pair.Title), wrong.Select(pair => pair.Title));
    }
}
