using FaultSeeder.Drawing;
using FaultSeeder.Mutants;

namespace Architecture.Tests.Faults;

public sealed class MutantDrawTests : IDisposable
{
    private readonly TempFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Shares_AddUp_AndFollowTheSizes() => Assert.Equal([6, 3, 1, 0], Shares.Of([600, 310, 60, 2], 10));

    [LongFact]
    public void Draw_TakesFromProjects_InProportionToTheirLines()
    {
        SourceProject[] projects = [Project("Large", methods: 30), Project("Small", methods: 10)];

        Mutant[] drawn = [.. MutantDraw.Draw(projects, 20, seed: 1)];

        Assert.Equal(15, drawn.Count(mutant => mutant.Project == "Large"));
        Assert.Equal(Enumerable.Range(1, 20), drawn.Select(mutant => mutant.Id));
        Assert.Equal(4, drawn.DistinctBy(mutant => mutant.Operator).Count());
        Assert.Equal(20, drawn.DistinctBy(mutant => (mutant.Place.File, mutant.Place.Line, mutant.Place.Column)).Count());
    }

    [Fact]
    public void Draw_WithTheSameSeed_IsTheSame()
    {
        SourceProject project = Project("P", methods: 20);

        Assert.Equal(Texts(35), Texts(35));
        Assert.NotEqual(Texts(35), Texts(36));

        IEnumerable<string> Texts(int seed) => MutantDraw.Draw([project], 8, seed).Select(mutant => $"{mutant.Place} {mutant.After}");
    }

    [Theory]
    [InlineData("class C { void F() { System.Diagnostics.Debug.Assert(true); } }")]
    [InlineData("class C { object F() => new System.Collections.Generic.List<int>(16); }")]
    [InlineData("class C { object F() => new System.Collections.Generic.List<int> { 16 }; }", "17", "15")]
    [InlineData("class C { int F(bool a) { if (a) return 1; return 2; } }", "if (a) { }", "2", "0", "3", "1")]
    [InlineData("class C { int F(object a) { if (a is not string b) return 1; return b.Length; } }", "2", "0")]
    [InlineData("class C { byte F() => 255; }", "254")]
    public void Accepts_WhatCompilesAndDiffers(string source, params string[] expected) => Assert.Equal(expected, Accepted(source));

    private IEnumerable<string> Accepted(string source)
    {
        SourceProject project = Load("P", source);
        SourceFile file = Assert.Single(project.Files);
        return CandidateFinder.Find(file.Tree.GetRoot())
            .Where(candidate => project.Accepts(file, candidate))
            .Select(candidate => candidate.After);
    }

    private SourceProject Project(string name, int methods) => Load(
        name,
        $$"""
        class {{name}}
        {
        {{string.Join('\n', Enumerable.Range(0, methods).Select(i => $$"""
                int F{{i}}(int a)
                {
                    if (a < {{i}})
                        System.Console.WriteLine(a);
                    return a;
                }
            """))}}
        }
        """);

    private SourceProject Load(string name, string source)
    {
        string folder = Path.Combine(_repository.Path, "src", name);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "C.cs"), source);
        string platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] arguments =
        [
            "/noconfig", "/nostdlib+", "/target:library", "/optimize+", $"/out:{name}.dll", "C.cs",
            .. new[] { "System.Private.CoreLib", "System.Runtime", "System.Console", "System.Collections" }
                .Select(assembly => $"/reference:{Path.Combine(platform, assembly + ".dll")}"),
        ];
        return SourceProject.Load(_repository.Path, name, arguments, generated: []);
    }
}
