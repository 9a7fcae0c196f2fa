using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

/// <summary>What ends a process elsewhere is an error of its cell here; a test that fails takes the test process with it.</summary>
[Collection(nameof(DeepStacks))]
public sealed class SurvivalTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [SampledTheory(5)]
    [InlineData("int Method(int n) => Method(n + 1) + 1;\nMethod(0)")]
    [InlineData("void Outer() { int Local(int n) => Local(n + 1) + 1; Local(0); }\nOuter();")]
    [InlineData("Func<int, int> lambda = null; lambda = n => lambda(n + 1) + 1; lambda(0)")]
    [InlineData("Func<int, int> even = null, odd = null; even = n => odd(n + 1) + 1; odd = n => even.Invoke(n + 1) + 1; even(0)")]
    [InlineData("Func<int, int> walk = null; walk = n => Enumerable.Repeat(n + 1, 2).Select(walk).Sum(); walk(0)")]
    [InlineData("Action<int> act = null; act = n => act(n + 1); act(0);")]
    [InlineData("if (true) { int Local(int n) => Local(n + 1) + 1; Local(0); }")]
    [InlineData("if (true) { void Local(int n) { Local(n + 1); GC.KeepAlive(null); } Local(0); }")]
    [InlineData("class C { public int Property => Property + 1; }\nnew C().Property")]
    [InlineData(
        "struct S { public static S operator +(S a, S b) { var s = a + b; GC.KeepAlive(s); return s; } }\nvar s = new S() + new S();")]
    [InlineData("class C { public override string ToString() => $\"{this}!\"; }\nnew C()")]
    [InlineData(
        "class Holder { public Func<int, int> Call; }\nvar holder = new Holder(); holder.Call = n => holder.Call(n) + 1; holder.Call(0)")]
    [InlineData("var calls = new List<Func<int, int>>(); calls.Add(n => calls[0](n) + 1); calls[0](0)")]
    [InlineData(
        "class C { readonly Func<int, int> call; public C() { call = n => call(n + 1); } public int Go() => call(0); }\nnew C().Go()")]
    [InlineData("class C { public C() { new C(); } }\nnew C();")]
    [InlineData("class C { public int this[int i] => this[i + 1]; }\nnew C()[0]")]
    [InlineData("class C { public static implicit operator int(C c) => c; }\nint x = new C();")]
    [InlineData("record R(int X) { public R Self { get; set; } }\nvar r = new R(1); r.Self = r; r.ToString()")]
    [InlineData("async Task<int> F(int n) => await F(n + 1) + 1;\nawait F(0)")]
    [InlineData("async Task F(int n)\n{\n    await F(n + 1);\n}\nawait F(0);")]
    [InlineData("Func<int, Task<int>> f = null; f = async n => await f(n + 1) + 1;\nawait f(0)")]
    [InlineData("class C { public async Task<int> F(int n) => await F(n + 1) + 1; }\nnew C().F(0).Result")]
    [InlineData("IEnumerable<int> All() { foreach (int x in All()) yield return x; }\nAll().First()")]
    public async Task RecursionWithoutEnd_IsAnErrorOfItsCell(string code)
    {
        var error = await _session.FailAsync(code);
        Assert.Equal("System.InsufficientExecutionStackException", error.Name);
        Assert.Equal("3", (await _session.RunAsync("1 + 2")).Result);
    }

    [SampledTheory(3)]
    [InlineData(
        "int F(int n) => F(n + 1) + 1;\n\nF(0)", "F calls itself", "cell 1, line 1",
        "   at cell 1, line 1, in F:  int F(int n) => F(n + 1) + 1;")]
    [InlineData(
        "int Even(int n) => Odd(n + 1);\nint Odd(int n) => Even(n + 1);\nEven(0)", "Even and Odd call one another", "cell 1, line 1",
        "   at cell 1, line 2, in Odd:  int Odd(int n) => Even(n + 1);")]
    [InlineData(
        "class Node\n{\n    public int Depth => Depth + 1;\n}\nnew Node().Depth", "Depth calls itself", "cell 1, line 3",
        "   at cell 1, line 3, in Depth:  public int Depth => Depth + 1;")]
    [InlineData(
        "class C\n{\n    public C() { new C(); }\n}\nnew C();", "the constructor of C calls itself", "cell 1, line 3",
        "   at cell 1, line 3, in the constructor of C:  public C() { new C(); }")]
    public async Task RecursionWithoutEnd_IsToldByName(string code, string who, string place, string frame)
    {
        var error = await _session.FailAsync(code);
        Assert.Equal($"The call stack is exhausted: {who} without an end, or too many times.", error.Message);
        Assert.Equal(place, error.Place!.ToString());
        Assert.Contains(frame, error.Details);
        Assert.True(error.Details.Count < 8, "the same frames again and again");
    }

    [Theory]
    [InlineData("async Task<int> Depth(int n) => n == 0 ? 0 : await Depth(n - 1) + 1;\nawait Depth(3000)", "3000")]
    [InlineData(
        "async Task Nothing() => await Task.Yield();\nasync System.Threading.Tasks.ValueTask<int> One() => await "
            + "Task.FromResult(1);\nawait Nothing();\nawait One()", "1")]
    [InlineData(
        "class C { public async Task<int> Thrown() => throw new FormatException(); public async Task Plain() => await Task.Delay(1); "
            + "}\nawait new C().Plain();\n2", "2")]
    [InlineData(
        "async IAsyncEnumerable<int> Numbers() { yield return 1; await Task.Yield(); yield return 2; }\nint sum = 0;\nawait foreach (int n "
            + "in Numbers()) sum += n;\nsum", "3")]
    public async Task AsyncFunctionsWithChecks_MeanTheSame(string code, string result) =>
        Assert.Equal(result, (await _session.RunAsync(code)).Result);

    [Fact]
    public async Task RecursionWithoutEnd_LeavesTheVariables()
    {
        await _session.RunAsync("int kept = 7;");
        await _session.FailAsync("kept++;\nint F(int n) => F(n + 1) + 1;\nF(0)");
        Assert.Equal("8", (await _session.RunAsync("kept")).Result);
    }

    [Fact]
    public async Task RecursionThatEnds_RunsAsDeepAsItNeeds() =>
        Assert.Equal("50000", (await _session.RunAsync("int Depth(int n) => n == 0 ? 0 : Depth(n - 1) + 1;\nDepth(50_000)")).Result);

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("new[]{", "1", "}")]
    [InlineData("a[", "1", "]")]
    [InlineData("List<", "int", ">")]
    [InlineData("$\"{(", "1", "")]
    public async Task TenThousandBrackets_AreAnErrorOfTheirCell(string open, string middle, string close)
    {
        var error = await _session.FailAsync($"var x = {Repeat(open)}{middle}{Repeat(close)};");
        Assert.Equal("Line 1: brackets are nested more than 1,000 deep; split the expression up.", error.Message);
        Assert.Equal("3", (await _session.RunAsync("1 + 2")).Result);
    }

    /// <summary>For some of it the compiler's stack suffices.</summary>
    [Theory]
    [InlineData("- ", "1")]
    [InlineData("true ? 1 : ", "1")]
    [InlineData("1 is not ", "1")]
    [InlineData("1 + ", "1")]
    public async Task TenThousandOfWhatNestsWithoutBrackets_AreAtMostAnErrorOfTheirCell(string open, string middle)
    {
        var result = await _session.RunAsync($"var x = {Repeat(open)}{middle};", new TestOutput());
        Assert.Equal(result.Succeeded ? null : "CompilationError", result.Error?.Name);
        Assert.Equal("3", (await _session.RunAsync("1 + 2")).Result);
    }

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> tree = n => Twice(n);\ntree.Body.NodeType", "Call")]
    [InlineData("var twice = (int n) => Twice(n);\ntwice.GetType() == typeof(Func<int, int>)", "True")]
    [InlineData("void Run(Action action) => throw new Exception(); int Run(Func<int> function) => function();\nRun(() => Twice(3))", "6")]
    [InlineData("Func<int, string> text = n => n > 0 ? $\"{Twice(n)}\" : throw new ArgumentException();\ntext(4)", "8")]
    [InlineData("Func<Task<int>> later = async () => Twice(await Task.FromResult(5));\nawait later()", "10")]
    [InlineData("int[] numbers = [1, 2, 3];\nstring.Join(' ', from n in numbers where Twice(n) > 2 select Twice(n))", "4 6")]
    [InlineData("int limit = 3; int[] numbers = [1, 5]; numbers.Count(n => n > limit)", "1")]
    [InlineData("var points = new[] { 1, 2 }.Select(n => new { N = n, Twice = Twice(n) }).ToList();\npoints[1].Twice", "4")]
    [InlineData("var (a, b) = (3, 4); Func<int> sum = () => a + b;\nsum()", "7")]
    [InlineData("string name = null; Func<int?> length = () => name?.Length;\nlength() is null", "True")]
    [InlineData("int total = 0; new List<int> { 1, 2 }.ForEach(n => total += n);\ntotal", "3")]
    [InlineData("Func<int, Func<int, int>> add = a => b => Twice(a) + Twice(b);\nadd(1)(2)", "6")]
    public async Task LambdasWithChecks_MeanTheSame(string code, string result)
    {
        await _session.RunAsync("int Twice(int n) => 2 * n;");
        Assert.Equal(result, (await _session.RunAsync(code)).Result);
    }

    [Fact]
    public async Task TenThousandBlocks_AreAnErrorOfTheirCell()
    {
        var error = await _session.FailAsync("int x = 1;\n" + new string('{', 10_000) + new string('}', 10_000));
        Assert.Equal("Line 2: brackets are nested more than 1,000 deep; split the expression up.", error.Message);
    }

    [Fact]
    public async Task BracketsThatDoNotNest_AreNotCounted()
    {
        string text = string.Concat(Enumerable.Repeat("(<[{", 2000));
        string comparisons = string.Concat(Enumerable.Repeat("less = 1 < 2; ", 2000));
        string cell = $"// {text}\n/* {text} */\nbool less; {comparisons}\nstring s = \"{text}\";\n"
            + $"var r = \"\"\"\n{text}\n\"\"\";\nr.Length";
        Assert.Equal("8000", (await _session.RunAsync(cell)).Result);
    }

    [Fact]
    public async Task NestingToTheLimit_Runs() =>
        Assert.Equal("1", (await _session.RunAsync($"var x = {new string('(', 1000)}1{new string(')', 1000)};\nx")).Result);

    [Fact]
    public async Task DeepCode_ThatIsBeingWritten_IsNoneOfTheEditorsBusiness()
    {
        string code = "var x = " + new string('(', 10_000);
        await Assert.ThrowsAnyAsync<Exception>(() => _session.CompleteAsync(code + "|"));
        await Assert.ThrowsAnyAsync<Exception>(() => _session.InspectAsync(code + "Math|"));
        Assert.Equal("3", (await _session.RunAsync("1 + 2")).Result);
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, 10_000));
}
