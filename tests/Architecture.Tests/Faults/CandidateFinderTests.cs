using FaultSeeder.Drawing;
using FaultSeeder.Mutants;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Architecture.Tests.Faults;

public sealed class CandidateFinderTests
{
    [Theory]
    [InlineData("bool x = a < b;", "bool x = a <= b;")]
    [InlineData("bool x = a <= b;", "bool x = a < b;")]
    [InlineData("bool x = a > b;", "bool x = a >= b;")]
    [InlineData("bool x = a >= b;", "bool x = a > b;")]
    [InlineData("bool x = a == b;", "bool x = a != b;")]
    [InlineData("bool x = a != b;", "bool x = a == b;")]
    [InlineData("List<int> x = a ?? b;")]
    public void Comparison_IsTurnedRound(string statement, params string[] expected) =>
        Assert.Equal(expected, Changed(statement, MutationOperator.Comparison));

    [Fact]
    public void Comparison_InAPattern_IsTurnedRound() =>
        Assert.Equal(["bool x = a is >= 0;"], Changed("bool x = a is > 0;", MutationOperator.Comparison));

    [Theory]
    [InlineData("x = 7;", "x = 8;", "x = 6;")]
    [InlineData("x = 0;", "x = 1;", "x = (-1);")]
    [InlineData("x = -0;", "x = -1;", "x = -(-1);")]
    [InlineData("x = 1_000UL;", "x = 1001UL;", "x = 999UL;")]
    [InlineData("x = 0x1F;", "x = 32;", "x = 30;")]
    [InlineData("x = 0xFFu;", "x = 256u;", "x = 254u;")]
    [InlineData("x = 1.5f;", "x = 2.5f;", "x = 0.5f;")]
    [InlineData("x = 2.0;", "x = 3.0;", "x = 1.0;")]
    [InlineData("x = 2d;", "x = 3.0d;", "x = 1.0d;")]
    [InlineData("x = \"7\";")]
    public void Constant_IsOffByOne(string statement, params string[] expected) =>
        Assert.Equal(expected, Changed(statement, MutationOperator.Constant));

    [Theory]
    [InlineData("if (a) return;", "if (a) { }")]
    [InlineData("if (F()) { G(); } else H();", "if (F()) { } else H();")]
    [InlineData("if (a) { }")]
    public void Branch_LosesItsBody(string statement, params string[] expected) =>
        Assert.Equal(expected, Changed(statement, MutationOperator.Branch));

    [Theory]
    [InlineData("F(1);", ";")]
    [InlineData("await a.F();", ";")]
    [InlineData("a?.F();", ";")]
    [InlineData("int x = F();")]
    [InlineData("x = F();")]
    public void Call_IsLeftOut(string statement, params string[] expected) =>
        Assert.Equal(expected, Changed(statement, MutationOperator.Call));

    [Fact]
    public void AttributesAndInactiveCode_StayAsTheyAre() => Assert.Empty(CandidateFinder.Find(CSharpSyntaxTree.ParseText(
        """
        [A(1 < 2)]
        class C
        {
            // F(1);
        #if NEVER
            void F() { G(1); }
        #endif
        }
        """, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken)));

    private static IEnumerable<string> Changed(string statement, MutationOperator mutation)
    {
        const string Head = "async Task M() { ";
        var source = SourceText.From(Head + statement + " }");
        return CandidateFinder.Find(CSharpSyntaxTree.ParseText(source).GetRoot())
            .Where(candidate => candidate.Operator == mutation)
            .Select(candidate => source.WithChanges(new TextChange(candidate.Span, candidate.After)).ToString()[Head.Length..^2]);
    }
}
