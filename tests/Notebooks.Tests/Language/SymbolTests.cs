using Notebooks.Tests.Support;

namespace Notebooks.Tests.Language;

/// <summary>What a name in the cells of a notebook stands for: where it is declared and used, its new name, its color.</summary>
public sealed class SymbolTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Variable_IsFoundInAllCells_WhereverTheCursorIs()
    {
        string[] found = ["int ‹=rate› = 1;\nConsole.WriteLine(‹rate›);", "int other = 2;", "‹rate› + other // rate\n+ $\"{‹rate›} rate\""];
        string[] cells = ["int rate = 1;\nConsole.WriteLine(rate);", "int other = 2;", "rate + other // rate\n+ $\"{rate} rate\""];
        foreach (var (cell, cursor) in new[] { (0, 4), (0, 6), (0, 8), (0, 36), (2, 0), (2, 27) })
        {
            string[] marked = [.. cells];
            marked[cell] = marked[cell].Insert(cursor, "|");
            Assert.Equal(found, await _session.FindAsync(marked));
        }
    }

    [Fact]
    public async Task NameThatIsDeclaredAgain_IsAnother() => Assert.Equal(
        ["int x = 1;", "var ‹=x› = \"a\";", "‹x›.Length"], await _session.FindAsync("int x = 1;", "var x = \"a\";", "x|.Length"));

    [Theory]
    [InlineData("class Net { public Net() { } }|new Net()", "class ‹=Net› { public ‹=Net›() { } }|new ‹Net›()", "class N")]
    [InlineData("record Point(int X);|new Point(X: 1).X", "record Point(int ‹=X›);|new Point(‹X›: 1).‹X›", "int X")]
    [InlineData("int Twice(int n) => 2 * n;|Twice(Twice(1))", "int ‹=Twice›(int n) => 2 * n;|‹Twice›(‹Twice›(1))", "Twi")]
    [InlineData("T Same<T>(T x) => x;|Same<int>(1)", "T ‹=Same›<T>(T x) => x;|‹Same›<int>(1)", "Sam")]
    [InlineData("using Text = System.Text.StringBuilder;|new Text()", "using ‹=Text› = System.Text.StringBuilder;|new ‹Text›()", "Tex")]
    [InlineData("foreach (int i in new[] { 1 }) { Console.Write(i); }|int i = 2;", "foreach (int ‹=i› in new[] { 1 }) { Console.Write(‹i›); }|int i = 2;", "int i")]
    [InlineData("int.TryParse(\"1\", out int number);|number + 1", "int.TryParse(\"1\", out int ‹=number›);|‹number› + 1", "out int num")]
    [InlineData("Math.Max(1, Math.Min(1, 2))|Math.Max(2, 3)", "Math.‹Max›(1, Math.Min(1, 2))|Math.‹Max›(2, 3)", "Max")]
    [InlineData("enum Kind { A, B }|Kind k = Kind.A;", "enum Kind { ‹=A›, B }|Kind k = Kind.‹A›;", "{ A")]
    [InlineData("#!time\nint @class = 1;|@class + 1", "#!time\nint ‹=@class› = 1;|‹@class› + 1", "@cl")]
    public async Task EveryKindOfName_IsFound(string cells, string expected, string before)
    {
        int cursor = cells.IndexOf(before, StringComparison.Ordinal) + before.Length;
        string marked = cells.Replace('|', '¦').Insert(cursor, "|");
        Assert.Equal(expected.Split('|'), await _session.FindAsync(marked.Split('¦')));
    }

    [Fact]
    public async Task CellsWithErrors_HideNothing()
    {
        Assert.Equal(
            ["int ‹=a› = 1;\nint broken = nothing;", "‹a› + missing + ‹a›", "‹a›."],
            await _session.FindAsync("int a = 1;\nint broken = nothing;", "a| + missing + a", "a."));
        Assert.Empty(await _session.FindAsync("missing|"));
        Assert.Empty(await _session.FindAsync("1 +| 2"));
        Assert.Empty(await _session.FindAsync("// comm|ent"));
    }

    [Fact]
    public async Task WhatWasRun_DoesNotMatter()
    {
        await _session.RunAsync("string a = \"run\";");
        Assert.Equal(["int ‹=a› = 1;", "‹a› + 1"], await _session.FindAsync("int a = 1;", "a| + 1"));
    }

    [Fact]
    public async Task Renaming_ChangesDeclarationAndUses()
    {
        Assert.Equal(
            ["double rate = 1;", "rate * 2 + (lr => lr)(1)", "double lr = 3; lr"],
            await _session.RenameAsync("rate", "double lr = 1;", "l|r * 2 + (lr => lr)(1)", "double lr = 3; lr"));
        Assert.Equal(["int @class = 1; @class + @class"], await _session.RenameAsync("class", "int x = 1; x + x|"));
        Assert.Equal(["record P(int Y);", "new P(Y: 1).Y"], await _session.RenameAsync("Y", "record P(int X|);", "new P(X: 1).X"));
    }

    [Theory]
    [InlineData("1a", "int x| = 1;", "\"1a\" cannot be a name in C#: a name has letters, digits and _, and no digit first.")]
    [InlineData("b", "Console.Write|Line();", "WriteLine is not declared in a cell of this notebook, so it cannot be renamed here.")]
    [InlineData("b", "missing|", "There is no known name here.")]
    [InlineData("a", "int a| = 1;", "a is its name already.")]
    [InlineData("b", "int a| = 1; int b = 2;", "b already means something else where a is used; choose another name.")]
    [InlineData("b", "int a| = 1;¦int b = 2;¦a + b", "b already means something else where a is used; choose another name.")]
    [InlineData("Console", "string a| = \"\";¦Console.WriteLine(a);", "Console already means something else where a is used; choose another name.")]
    [InlineData("b", "int b = 1;¦int a| = 2;¦b + 1", "b already means something else where a is used; choose another name.")]
    public async Task RenamingThatWouldChangeWhatTheCodeMeans_IsRefused(string name, string cells, string sentence) =>
        Assert.Equal([sentence], await _session.RenameAsync(name, cells.Split('¦')));

    [Fact]
    public async Task Names_AreToldApart()
    {
        await _session.RunAsync("class Net { public int Depth { get; } = 1; }");
        string[] names = await _session.ClassifyAsync(
            "#!time\nvar net = new Net();\nint depth = net.Depth + Math.Max(1, above);\nFunc<int, ConsoleColor> f = n => ConsoleColor.Red;", "int above = 1;");
        Assert.Equal(
            [
                "net variable declaration", "Net class", "depth variable declaration", "net variable", "Depth property readonly",
                "Math class static", "Max method static", "above variable", "Func type", "ConsoleColor enum", "f variable declaration",
                "n parameter declaration", "ConsoleColor enum", "Red enumMember static readonly",
            ],
            names);
    }
}
