using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

public sealed class RedeclarationTests : IDisposable
{
    private const string CountAlive =
        "for (int i = 0; i < 4; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); } values.Count(value => value.IsAlive)";

    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Variable_DeclaredAgain_LetsGoOfItsValue()
    {
        await _session.RunAsync("var values = new List<WeakReference>();");
        for (int i = 0; i < 10; i++)
            await _session.RunAsync("var kept = 1; var data = new byte[1000]; values.Add(new WeakReference(data));");
        Assert.Equal("1", (await _session.RunAsync(CountAlive)).Result);
    }

    [Fact]
    public async Task Variable_DeclaredAgainBesideOneThatStays_LetsGoOfItsValue()
    {
        await _session.RunAsync("var values = new List<WeakReference>();");
        await _session.RunAsync("var stays = 1; var data = new byte[1000]; values.Add(new WeakReference(data));");
        await _session.RunAsync("var length = data.Length + stays;");
        await _session.RunAsync("string data = null;");
        Assert.Equal("0", (await _session.RunAsync(CountAlive)).Result);
        Assert.Equal("1002", (await _session.RunAsync("length + stays")).Result);
    }

    [Fact]
    public async Task CellsRunByTurns_KeepOnlyTheirLastValues()
    {
        await _session.RunAsync("var values = new List<WeakReference>(); int length = 10;");
        for (int i = 0; i < 10; i++)
        {
            await _session.RunAsync("var data = new byte[length]; values.Add(new WeakReference(data));");
            await _session.RunAsync("Func<int> count = () => data.Length;");
            await _session.RunAsync("int length = count() + 1; Func<int> twice = () => 2 * length;");
        }
        Assert.Equal("1", (await _session.RunAsync(CountAlive)).Result);
        Assert.Equal("40", (await _session.RunAsync("twice()")).Result);
    }

    [Theory]
    [InlineData("Func<int> use = () => data.Length;")]
    [InlineData("int use() => data.Length;")]
    [InlineData("IEnumerable<int> lengths = from one in new[] { 1 } select data.Length; int use() => lengths.Single();")]
    [InlineData("int Length => data.Length; Func<int> use = () => Length;")]
    public async Task Variable_ThatAFunctionUses_KeepsItsValue(string function)
    {
        await _session.RunAsync("var data = new byte[1000];");
        await _session.RunAsync(function);
        await _session.RunAsync("var data = new byte[7];");
        await _session.RunAsync("GC.Collect();");
        Assert.Equal("1000 7", (await _session.RunAsync("$\"{use()} {data.Length}\"")).Result);
    }

    [Fact]
    public async Task Variable_ThatOnlyAStoredLambdaUses_KeepsItsValueForThatLambda()
    {
        await _session.RunAsync("var stored = new List<Func<int>>();");
        for (int i = 0; i < 3; i++)
            await _session.RunAsync($"var data = new byte[{i}]; stored.Add(() => data.Length);");
        await _session.RunAsync("GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();");
        Assert.Equal("0 1 2", (await _session.RunAsync("string.Join(' ', stored.Select(one => one()))")).Result);
    }

    [Fact]
    public async Task Type_DeclaredAgain_StaysForWhatUsesTheOldOne()
    {
        await _session.RunAsync("class Net { public int Version => 1; }");
        await _session.RunAsync("object Make() => new Net();");
        await _session.RunAsync("var net = new Net();");
        await _session.RunAsync("class Net { public int Version => 2; }");
        await _session.RunAsync("for (int i = 0; i < 4; i++) { GC.Collect(); GC.WaitForPendingFinalizers(); }");
        await _session.RunAsync("var copy = net; var list = new List<Net> { new() };");
        Assert.Equal("1 2", (await _session.RunAsync("$\"{copy.Version} {list[0].Version}\"")).Result);
        Assert.Equal("True", (await _session.RunAsync("Make().GetType() == net.GetType()")).Result);
    }

    [Fact]
    public async Task Code_OfATypeDeclaredAgain_IsStillStopped()
    {
        await _session.RunAsync("class Spinner { public void Spin() { while (true) { } } }");
        await _session.RunAsync("var spinner = new Spinner();");
        await _session.RunAsync("class Spinner { }");
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var result = await _session.RunInterruptibleAsync("spinner.Spin();", new TestOutput(), interrupt.Token);
        Assert.True(result.WasInterrupted);
        Assert.Equal("2", (await _session.RunAsync("1 + 1")).Result);
    }

    [Fact]
    public async Task Overload_DeclaredAgain_LeavesTheOthers()
    {
        await _session.RunAsync("string Describe(int x) => \"int\"; string Describe(string x) => \"text\";");
        await _session.RunAsync("string Describe(int x) => \"number\";");
        await _session.RunAsync("string Describe(double x) => \"real\";");
        Assert.Equal(
            "number text real", (await _session.RunAsync("$\"{Describe(1)} {Describe(\"\")} {Describe(1.5)}\"")).Result);
    }

    [Fact]
    public async Task Name_DeclaredAgainAsAnotherKind_KeepsBothWhereTheCompilerSeesBoth()
    {
        await _session.RunAsync("Func<int> one = () => 1;");
        await _session.RunAsync("class Two { public int Value = 2; }");
        await _session.RunAsync("int one = 10; int Two = 20;");
        Assert.Equal("1 10 2 20", (await _session.RunAsync("$\"{one()} {one} {new Two().Value} {Two}\"")).Result);
    }

    [Fact]
    public async Task Usings_AliasesAndAnonymousTypes_SurviveWhatIsForgotten()
    {
        await _session.RunAsync("using System.IO; using Texts = System.Collections.Generic.List<string>; var point = new { X = 1 };");
        await _session.RunAsync("using System.IO; using Texts = System.Collections.Generic.HashSet<string>; var point = new { X = 2 };");
        await _session.RunAsync("var point = new { X = 3 }; var other = point;");
        await _session.RunAsync("point = new { X = 4 }; var texts = new Texts { \"a\", \"a\" };");
        Assert.Equal("4 3 1 b", (await _session.RunAsync(
            "$\"{point.X} {other.X} {texts.Count} {Path.GetFileName(\"a/b\")}\"")).Result);
        Assert.Contains("point", (await _session.RunAsync("#!who")).Displays[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_SeeWhatIsLeft()
    {
        await _session.RunAsync("int first = 1; class Kept { public int Length; }");
        await _session.RunAsync("string first = \"\"; var kept = new Kept();");
        await _session.RunAsync("class Kept { } var second = first;");
        Assert.Empty(await _session.DiagnoseAsync("kept.Length + first.Length + second.Length"));
        Assert.Contains("Length", (await _session.CompleteAsync("kept.L|")).Items.Select(item => item.Text));
    }
}
