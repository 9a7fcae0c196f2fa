using System.Globalization;
using Notebooks.Cells;
using Notebooks.Language;
using Notebooks.Page;
using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

/// <summary>
/// Code nested in every way in which C# can be, in all places that read code. A test that fails may take the test process with it.
/// </summary>
public sealed class DeepCodeTests : IDisposable
{
    private const string Refusal = @"^Line [\d,]+: ((the code is|brackets are) nested more than [\d,]+ deep; split (it|the expression) up"
        + @"|the query has more than [\d,]+ from, let and join clauses; split it up"
        + @"|more than [\d,]+ changes of language; split the cell up)\.$";

    private readonly TestSession _session = new();

    /// <summary>The depths, and of how many constructs one is tried: of some, the compiler reads the deep ones for minutes.</summary>
    public static TheoryData<int, int> Depths => LongRun.IsOn
        ? new() { { 900, 1 }, { 9_500, 4 }, { 20_000, 1 }, { 100_000, 4 } }
        : new() { { 20_000, 16 } };

    public void Dispose() => _session.Dispose();

    /// <summary>The parser is reached by all of them, the compiler only by the depths of the long run that are not refused.</summary>
    [Theory]
    [MemberData(nameof(Depths))]
    public async Task EveryConstruct_IsReadOrRefused_AndEndsNothing(int depth, int oneOf)
    {
        var names = DeepCode.Names.Where((_, i) => i % oneOf == 0);
        foreach (string name in names)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{name}, {depth}");
            string code = DeepCode.Of(name, depth);
            // Reading it takes time in the square of its length, but ends.
            string? refusal = Refused(() => CodeParser.Parse(code));
            if (refusal is null && !LongRun.IsOn)
                continue;
            refusal ??= Refused(() => CellParser.Parse(new CellSource("cell", code)));
            if (refusal is null)
            {
                await _session.DiagnoseAsync(code);
                await _session.CompleteAsync(code + "|");
                CompletenessCheck.Of(code);
                continue;
            }
            Assert.Matches(Refusal, refusal);
            Assert.Equal(CompletenessStatus.Invalid, CompletenessCheck.Of(code).Status);
            Assert.NotEmpty(CodeHighlighter.Highlight(code));
            Assert.Equal([" " + code], await _session.DiagnoseAsync(code));
            await Assert.ThrowsAsync<CellFailedException>(() => _session.CompleteAsync(code + "|"));
            var error = await _session.FailAsync(code);
            Assert.Equal(refusal, error.Message);
        }
        Assert.Equal("3", (await _session.RunAsync("1 + 2")).Result);
    }

    /// <summary>The compiler reads what is inside twice, so that 24 of them would take minutes.</summary>
    [Fact]
    public async Task InterpolatedStringsInOneAnother_RunToTheLimit_AndAreRefusedBeyond()
    {
        const string Name = "interpolated string";
        Assert.Equal("1", (await _session.RunAsync(DeepCode.Of(Name, 8) + "\nx")).Result);
        var error = await _session.FailAsync(DeepCode.Of(Name, 24));
        Assert.Equal("Line 1: the code is nested more than 12 deep; split it up.", error.Message);
    }

    /// <summary>A conditional expression counts as two levels, one for each of its signs.</summary>
    [Fact]
    public void ConditionalsInOneAnother_AreReadToTheLimit_AndRefusedBeyond()
    {
        Assert.Null(Refused(() => CodeParser.Parse(Chain(9_900))));
        Assert.Matches(Refusal, Refused(() => CodeParser.Parse(Chain(10_100))));

        static string Chain(int count) => string.Concat(Enumerable.Repeat("t ? 1 : ", count)) + "0";
    }

    /// <summary>A cell that cannot be read does not keep those after it from being helped with.</summary>
    [Fact]
    public async Task CellAfterOneThatIsTooDeep_IsCompleted()
    {
        var list = await _session.CompleteAsync("number.CompareT|", "int number = 1;", DeepCode.Of("is not", 30_000));
        Assert.Contains(list.Items, item => item.Text == "CompareTo");
    }

    /// <summary>Data are generated as long code; it is flat, however long. The compiler takes its time for it.</summary>
    [Fact]
    public async Task LongFlatCode_Runs()
    {
        int hundreds = LongRun.IsOn ? 100 : 10;
        await _session.RunAsync("int a = 1, b = 0; bool t = true;");
        await RunsAsync("a + ", 100 * hundreds - 1, "a", $"{100 * hundreds}");
        await RunsAsync("t && ", 50 * hundreds, "t", "True");
        await RunsAsync("t ? 1 : ", 30 * hundreds, "0", "1");
        await RunsAsync("if (a == 2) b = 2; else ", 30 * hundreds, "b = 1;\nb", "1");
        string rows = string.Concat(Enumerable.Range(0, 100 * hundreds).Select(i => $"({i}, -{i} + a, !t, a < 5, \"row\"),\n"));
        Assert.Equal($"{100 * hundreds}", (await _session.RunAsync($"var rows = new[] {{ {rows} }};\nrows.Length")).Result);
        string branches = string.Concat(Enumerable.Range(1, 50 * hundreds).Select(i => $"if (a < 2) {{ b = {i}; }} else {{ b++; }}\n"));
        Assert.Equal($"{50 * hundreds}", (await _session.RunAsync(branches + "b")).Result);

        async Task RunsAsync(string part, int count, string end, string result) =>
            Assert.Equal(result, (await _session.RunAsync(string.Concat(Enumerable.Repeat(part, count)) + end)).Result);
    }

    /// <summary>The parser reads some code twice at each level; an interrupt does not wait for it.</summary>
    [Theory]
    [InlineData("parameters with defaults")]
    [InlineData("lambda's default")]
    [InlineData("attribute's argument")]
    public async Task CodeThatTheParserReadsTwiceAtEachLevel_IsRefused(string name)
    {
        var error = await _session.FailAsync(DeepCode.Of(name, 300));
        Assert.Matches("nested more than 12 deep", error.Message);
        CodeParser.Parse(DeepCode.Of(name, 8), cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>The compiler's time and memory grow with more than the square of the clauses.</summary>
    [SampledTheory(3)]
    [InlineData("from a{0} in b")]
    [InlineData("let a{0} = 1")]
    [InlineData("join a{0} in b on 1 equals 1")]
    public async Task QueryOfManyVariables_RunsToTheLimit_AndIsRefusedBeyond(string clause)
    {
        await _session.RunAsync("int[] b = { 1 };");
        Assert.Equal("1", (await _session.RunAsync(Query(clause, 100))).Result);
        var error = await _session.FailAsync(Query(clause, 101));
        Assert.Equal("Line 1: the query has more than 100 from, let and join clauses; split it up.", error.Message);
    }

    /// <summary>Clauses without a variable of their own cost no more than other code.</summary>
    [SampledTheory(3)]
    [InlineData("where a > 0")]
    [InlineData("orderby a")]
    [InlineData("select a into a")]
    public async Task LongQuery_Runs(string clause)
    {
        await _session.RunAsync("int[] b = { 1 };");
        Assert.Equal("1", (await _session.RunAsync(Query(clause, 300))).Result);
    }

    private static string Query(string clause, int count)
    {
        var clauses = Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, clause, i));
        return $"(from a in b {string.Join(' ', clauses)} select a).Single()";
    }

    [Fact]
    public async Task CanceledParsing_IsNotWaitedFor()
    {
        using var cancellation = new CancellationTokenSource();
        using var isWorking = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        var parsing = Task.Run(() => CompilerStack.Run(Work, cancellation.Token), TestContext.Current.CancellationToken);
        isWorking.Wait(TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => parsing);
        mayEnd.Set();

        int Work()
        {
            isWorking.Set();
            mayEnd.Wait(CancellationToken.None);
            return 0;
        }
    }

    private static string? Refused(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (CellFailedException error)
        {
            return error.Message;
        }
    }
}
