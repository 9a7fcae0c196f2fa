using System.Text.RegularExpressions;
using LiveNotebooks.Documents;
using LiveNotebooks.Following;

namespace LiveNotebooks.Tests.Following;

/// <summary>A section of <c>pairs.md</c>: two cells, and whether the second follows from the first.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Follows">Whether the second has to be run again after the first has changed.</param>
/// <param name="Cells">All cells in their order, each with its letter, which is empty for those beside the two.</param>
/// <param name="Why">The sentence below them.</param>
internal sealed partial record CellPair(string Title, bool Follows, IReadOnlyList<(string Letter, string Source)> Cells, string Why)
{
    public bool IsKnownToBeWrong => Why.StartsWith("Known to be wrong:", StringComparison.Ordinal);

    public static IReadOnlyList<CellPair> Read(string path) =>
        [.. Heading().Split(File.ReadAllText(path).ReplaceLineEndings("\n")).Skip(1).Chunk(3).Select(section => new CellPair(
            section[1],
            section[0] == "yes",
            [.. Fence().Matches(section[2]).Select(fence => (fence.Groups["letter"].Value, fence.Groups["code"].Value))],
            Fence().Replace(section[2], "").Trim()))];

    /// <summary>
    /// Runs all cells, changes the first of the two, and returns whether the second is marked: when the first has been edited, if it is,
    /// and when it has been run.
    /// </summary>
    public IReadOnlyList<bool> Marks()
    {
        var follower = new Follower();
        var cells = Cells
            .Select((cell, i) => new LiveCell(FormattableString.Invariant($"{i}"), "code", Change().Replace(cell.Source, "$1")))
            .ToList();
        long runs = 0;
        foreach (var cell in cells)
            Run(cell);
        if (follower.Stale.Count > 0)
            throw new InvalidOperationException($"{Title}: stale before anything has changed");

        int a = Cells.ToList().FindIndex(cell => cell.Letter == "A"), b = Cells.ToList().FindIndex(cell => cell.Letter == "B");
        string changed = Change().Replace(Cells[a].Source, "$2");
        var marks = new List<bool>();
        if (changed != cells[a].Source)
        {
            cells[a].Apply(TextEdit.Between(cells[a].Source, changed), cells[a].Version);
            follower.Update(CellCode.Of(cells));
            marks.Add(follower.Stale.ContainsKey(cells[b].Id));
        }
        Run(cells[a]);
        marks.Add(follower.Stale.ContainsKey(cells[b].Id));
        return marks;

        void Run(LiveCell cell)
        {
            cell.BeginRun(++runs, new Dictionary<string, string>());
            cell.EndRun(TimeSpan.Zero, succeeded: true);
            follower.Update(CellCode.Of(cells));
        }
    }

    [GeneratedRegex("^## (yes|no): (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```(?<letter>[AB]?)\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("⟦([^|⟧]*)\\|([^⟧]*)⟧")]
    private static partial Regex Change();
}
