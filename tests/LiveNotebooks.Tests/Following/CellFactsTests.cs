using LiveNotebooks.Following;

namespace LiveNotebooks.Tests.Following;

public sealed class CellFactsTests
{
    [Theory]
    [InlineData("int a = 1, b = 2;", "a b")]
    [InlineData("var (a, b) = F();", "a b")]
    [InlineData("void F() { int x = 1; }\nclass C { int y; }\nrecord R(int Z);\nenum E { One }\ndelegate int D();", "C D E F R")]
    [InlineData("G(out var a);", "a")]
    [InlineData("for (int i = 0; i < 3; i++) { int j = i; }\nforeach (var k in all) { }\nusing (var s = Open()) { }", "")]
    [InlineData("#!markdown\nint a = 1;", "")]
    public void Declared(string code, string names) => Assert.Equal(Words(names), CellFacts.Of(code).Declared.Keys.Order());

    [Theory]
    [InlineData("int a = b + c.Length;", "b c")]
    [InlineData("F(x: a, y: b.c)", "F a b")]
    [InlineData("var q = items.Select(item => item.Name + other).ToList();", "items other")]
    [InlineData("var q = from i in items where i > least let j = i select j + shift;", "items least shift")]
    [InlineData("int F(int n) { int m = n; return m + outer; }", "outer")]
    [InlineData("foreach (var (k, v) in pairs) sum += k + v;", "pairs sum")]
    [InlineData("if (value is int n && n > limit) { }", "limit value")]
    [InlineData("class C { int size = start; int Double() => size * factor; }", "factor start")]
    [InlineData("var o = new Options { Rate = rate, Count = count };", "Options count rate")]
    [InlineData("$\"{a:0.0} and {b}\"", "a b")]
    [InlineData("a.b.c.d(e)", "a e")]
    [InlineData("int n = -a; bool m = !b; F(~c, d!);", "F a b c d")]
    [InlineData("int a = 1; a + b", "b")]
    public void Read(string code, string names) =>
        Assert.Equal(Words(names), CellFacts.Of(code).Needed.Except(["var"]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("a = 1; b += 2; c++; F(ref d, out e); (f, g) = H();", "a b c d e f g")]
    [InlineData("a.x = 1; b[0] = 2;", "")]
    public void Assigned(string code, string names) => Assert.Equal(Words(names), Given(code, UseKind.Assigned | UseKind.Counted));

    [Theory]
    [InlineData("model.train();", "model")]
    [InlineData("var t = new Trainer(model, options);\nt.Fit();", "model options")]
    [InlineData("a.x = 1; b[0] = 2;", "")]
    [InlineData("a.x += 1; b[0]++;", "a b")]
    [InlineData("var n = model.Count(); F(model); Console.WriteLine(a); b.Draw()", "model")]
    public void Consumed(string code, string names) => Assert.Equal(Words(names), Given(code, UseKind.Consumed));

    /// <summary>Of a cell of parameters, only what was changed and what is computed from it differs.</summary>
    [Fact]
    public void Differences_AreThoseValuesThatMayDiffer()
    {
        const string others = "int epochs = quick ? 1 : 3;\ndouble rate = 1e-3;\nvar other = Make();";
        CellFacts before = CellFacts.Of($"bool quick = true;\n{others}"), after = CellFacts.Of($"bool quick = false;\n{others}");
        Assert.Equal(["epochs", "other", "quick"], after.DifferencesTo(before, ChangedNames.None).Order());
    }

    /// <summary>Returns the names of another cell to which a cell does one of these.</summary>
    private static IEnumerable<string> Given(string code, UseKind kinds)
    {
        var others = CellFacts.Of(string.Concat(
            new[] { "a", "b", "c", "d", "e", "f", "g", "model", "options" }.Select(name => $"var {name} = Make();\n")));
        var facts = CellFacts.Of(code);
        return new SharedNames([others, facts]).Of(facts).Names
            .Where(item => (item.Value & kinds) != 0 && others.Declared.ContainsKey(item.Key))
            .Select(item => item.Key).Order(StringComparer.Ordinal);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
