using FaultSeeder.Mutants;

namespace Architecture.Tests.Faults;

public sealed class MutantTests
{
    private const string Source = """
        int First(int a)
        {
            if (a < 0)
                return 0;
            return a;
        }

        int Second(int a)
        {
            if (a < 0)
                return 1;
            return a;
        }
        """;

    private static readonly Mutant s_second = At(Source.LastIndexOf('<'));

    [Fact]
    public void Apply_ToTheSameText_ChangesThePlace() => Assert.Equal(Mutated(Source), s_second.Apply(Source));

    [Fact]
    public void Place_CountsFromOne() => Assert.Equal((10, 11), (s_second.Place.Line, s_second.Place.Column));

    [Fact]
    public void Apply_AfterLinesWereAddedAndIndented_FindsThePlace()
    {
        string moved = "class C\n{\n" + string.Join('\n', Source.Split('\n').Select(line => "  " + line)) + "\n}\n";

        Assert.Equal(Mutated(moved), s_second.Apply(moved));
    }

    [Fact]
    public void Apply_AfterANeighborChanged_FindsTheOnlyPlace()
    {
        string changed = Source[Source.IndexOf("int Second", StringComparison.Ordinal)..]
            .Replace("return 1", "return 2", StringComparison.Ordinal);

        Assert.Equal(Mutated(changed), s_second.Apply(changed));
    }

    [Theory]
    [InlineData("a < 0", "a < 1")]
    [InlineData("a < 0", "a <= 0")]
    public void Apply_AfterTheLineChanged_Refuses(string before, string after) =>
        Assert.Null(s_second.Apply(Source.Replace(before, after, StringComparison.Ordinal)));

    [Fact]
    public void Apply_IfPlacesCannotBeToldApart_Refuses()
    {
        string same = "\n" + Source.Replace("return 0", "return 1", StringComparison.Ordinal);

        Assert.Null(s_second.Apply(same));
    }

    private static string Mutated(string source) => source.Remove(source.LastIndexOf('<')) + "<=" + source[(source.LastIndexOf('<') + 1)..];

    private static Mutant At(int start) => new()
    {
        Id = 1,
        Project = "P",
        CompiledBy = ["P"],
        Operator = MutationOperator.Comparison,
        Place = SourcePlace.At("src/P/C.cs", Source, start),
        Before = "<",
        After = "<=",
    };
}
