using LiveNotebooks.Documents;
using LiveNotebooks.Following;
using LiveNotebooks.Tweaking;

namespace LiveNotebooks.Tests.Following;

/// <summary>Cells whose code cannot be read end nothing, and leave the others as they are.</summary>
public sealed class UnreadableCodeTests
{
    [Theory]
    [InlineData("is not", 20_000)]
    [InlineData("#if, open", 20_000)]
    [InlineData("parentheses", 2_000)]
    [InlineData("lambda's default", 300)]
    [InlineData("#!csharp", 20_000)]
    public void CellThatIsTooDeep_HasANotice_AndTheOthersAreFollowed(string construct, int depth)
    {
        var follower = new Follower();
        CellCode[] cells =
        [
            Cell("0", "int a = 2;", "int a = 1;"), Cell("1", DeepCode.Of(construct, depth), DeepCode.Of(construct, depth)),
            Cell("2", "int b = a;", "int b = a;"),
        ];
        follower.Update(cells);
        Assert.Equal(["0", "2"], follower.Stale.Keys.Order());
        Assert.Equal(["1"], follower.Unreadable.Keys);
        Assert.Matches("^What follows from this cell is unknown. Line [0-9]+: .*; split .* up.$", follower.Unreadable["1"]);
    }

    [Fact]
    public void EveryConstruct_IsReadOrNot_AndEndsNothing()
    {
        var follower = new Follower();
        foreach (string name in LongRun.Sample(DeepCode.Names, 48))
        {
            foreach (int depth in LongRun.IsOn ? [900, 9_500, 100_000] : new[] { 20_000 })
            {
                string code = DeepCode.Of(name, depth);
                follower.Update([Cell("0", code, code)]);
                var controls = Controls()
                    .Of([Cell("0", code, code) with { Tags = ["parameters"] }, Cell("1", "enum E { A }\n" + code, null)]);
                Assert.All(controls, control => Assert.NotEmpty(control.Name));
            }
        }
    }

    [Fact]
    public void ControlOfACellThatIsTooDeep_IsMissing_AndTheOthersAreThere()
    {
        var controls = Controls();
        CellCode[] cells =
        [
            Cell("0", DeepCode.Of("-", 30_000), null) with { Tags = ["parameters"] },
            Cell("1", "int epochs = 3;", null) with { Tags = ["parameters"] },
        ];
        var control = Assert.Single(controls.Of(cells));
        Assert.Equal("epochs", control.Name);
        Assert.NotNull(control.Write(new string('-', 30_000) + "1").Fault);
    }

    private static ParameterControls Controls() => new(new Enumerations("."), new ChangeHistory());

    private static CellCode Cell(string id, string source, string? ran) =>
        new(id, 1, source, [], ran, null, ran is null ? 0 : 1, ran is null ? RunOutcome.None : RunOutcome.Succeeded, false);
}
