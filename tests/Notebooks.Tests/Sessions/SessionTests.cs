using Notebooks.Cells;
using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

public sealed class SessionTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Variables_AndFunctionsAndTypes_LastFromCellToCell()
    {
        await _session.RunAsync("int x = 40; record Point(int X, int Y); int Twice(int n) => 2 * n;");
        Assert.Equal("Point { X = 42, Y = 84 }", (await _session.RunAsync("x += 2; new Point(x, Twice(x))")).Result);
    }

    [Fact]
    public async Task Variables_DeclaredAgainWithAnotherType_TakeTheNewOne()
    {
        await _session.RunAsync("var x = 1;");
        await _session.RunAsync("var x = \"one\";");
        Assert.Equal("one", (await _session.RunAsync("x")).Result);
    }

    [Theory]
    [InlineData("1 + 1", "2")]
    [InlineData("int.Parse(\"1\");", null)]
    [InlineData("Console.Write(\"\")", null)]
    [InlineData("(string)null", "null")]
    [InlineData("int x = 3;\n// the value\nx", "3")]
    [InlineData("await Task.FromResult(5)", "5")]
    public async Task LastExpression_WithoutSemicolon_IsTheResult(string code, string? expected) =>
        Assert.Equal(expected, (await _session.RunAsync(code)).Result);

    [Fact]
    public async Task DefaultUsings_AreThoseOfTheDialect() =>
        Assert.Equal("6 [1, 2, 3] a", (await _session.RunAsync("""
            var list = new List<int> { 1, 2, 3 };
            var text = new StringBuilder().Append('a');
            await Task.Yield();
            IEnumerable any = list;
            $"{list.Sum()} [{string.Join(", ", list)}] {text}"
            """)).Result);

    [Theory]
    [InlineData("File.Exists(\"x\")")]
    [InlineData("KernelInvocationContext.Current")]
    public async Task Namespaces_ThatTheDialectDoesNotImport_AreNotImported(string code) =>
        Assert.Equal("CompilationError", (await _session.FailAsync(code)).Name);

    [Fact]
    public async Task Usings_OfOneCell_HoldInLaterOnes()
    {
        await _session.RunAsync("using System.IO;");
        await _session.RunAsync("// nothing");
        Assert.Equal("b", (await _session.RunAsync("Path.GetFileName(\"/a/b\")")).Result);
    }

    [Fact]
    public async Task Console_OfThreadsAndTasks_GoesToTheCell()
    {
        var output = await _session.RunAsync("""
            Console.WriteLine("cell");
            await Task.Run(() => Console.WriteLine("task"));
            var thread = new System.Threading.Thread(() => Console.Error.WriteLine("thread"));
            thread.Start();
            thread.Join();
            """);
        Assert.Equal("cell\ntask\n", output.Stdout.ReplaceLineEndings("\n"));
        Assert.Equal("thread\n", output.Stderr.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task ThreadStatics_OfALibrary_LastFromCellToCell()
    {
        await _session.RunAsync("class Library { [ThreadStatic] public static int Seed; }\nLibrary.Seed = 7;");
        Assert.Equal("7", (await _session.RunAsync("Library.Seed")).Result);
    }

    [Fact]
    public async Task Blocking_OnATaskThatAwaits_IsNoDeadlock() =>
        Assert.Equal("3", (await _session.RunAsync("""
            async Task<int> Slow() { await Task.Delay(1); await Task.Yield(); return 3; }
            await Task.Yield();
            Slow().Result
            """)).Result);

    [Fact]
    public async Task Exception_InACell_NamesItsLineAndText()
    {
        var error = await _session.FailAsync("int zero = 0;\n\nConsole.WriteLine(1);\nvar y = 10 / zero;\nConsole.WriteLine(y);");
        Assert.Equal("System.DivideByZeroException", error.Name);
        Assert.Equal("cell 1, line 4", error.Place!.ToString());
        Assert.Equal("var y = 10 / zero;", error.Place.Text);
        Assert.DoesNotContain(
            error.Details,
            line => line.Contains("Submission", StringComparison.Ordinal) || line.Contains("CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exception_ThroughSeveralCells_ShowsTheFrameOfEach()
    {
        await _session.RunAsync("int Divide(int by)\n{\n    return 10 / by;\n}");
        await _session.RunAsync("async Task<int> LaterAsync(int by)\n{\n    await Task.Yield();\n    return Divide(by);\n}");
        var error = await _session.FailAsync("var a = 0;\nawait LaterAsync(a);");
        Assert.Equal("cell 3, line 2", error.Place!.ToString());
        Assert.Equal(
        [
            "System.DivideByZeroException: Attempted to divide by zero.",
            "   at cell 1, line 3, in Divide:  return 10 / by;",
            "   at cell 2, line 4, in LaterAsync:  return Divide(by);",
            "   at cell 3, line 2:  await LaterAsync(a);",
        ], error.Details);
    }

    [Fact]
    public async Task Exception_WithACause_ShowsBoth()
    {
        var error = await _session.FailAsync(
            "try { int.Parse(\"x\"); }\ncatch (Exception e) { throw new InvalidOperationException(\"outer\", e); }");
        Assert.Contains("System.InvalidOperationException: outer", error.Details);
        Assert.Contains(error.Details, line => line.StartsWith("caused by System.FormatException", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Task.Run(() => Divide(1)).Wait();", "System.DivideByZeroException", "Attempted to divide by zero.")]
    [InlineData("Parallel.For(0, 1, i => Divide(1));", "System.DivideByZeroException", "Attempted to divide by zero.")]
    [InlineData(
        "((Func<int, int>)Divide).Method.Invoke(((Func<int, int>)Divide).Target, [1]);", "System.DivideByZeroException",
        "Attempted to divide by zero.")]
    [InlineData(
        "class C { public static int X = int.Parse(\"a\"); }\nConsole.Write(C.X);", "System.FormatException",
        "The input string 'a' was not in a correct format.")]
    public async Task Exception_InsideOfAnother_IsToldAsWhatTheCodeHasThrown(string code, string name, string message)
    {
        await _session.RunAsync("int zero = 0;\nint Divide(int n)\n{\n    return n / zero;\n}");
        var error = await _session.FailAsync(code);
        Assert.Equal((name, message), (error.Name, error.Message));
        Assert.Equal($"{name}: {message}", error.Details[0]);
        Assert.StartsWith(
            name == "System.FormatException"
                ? "   at cell 2, line 1, in the static constructor of C:  class C"
                : "   at cell 1, line 4, in Divide:  return n / zero;", error.Details[1], StringComparison.Ordinal);
        Assert.Contains(error.Details.Skip(2), line => line.StartsWith("   at cell 2, line ", StringComparison.Ordinal));
        Assert.Equal(error.Details.Count, error.Details.Distinct().Count());
    }

    [Fact]
    public async Task Exceptions_OfSeveralTasks_AreAllTold()
    {
        var error = await _session.FailAsync("Task.WaitAll(Task.Run(() => int.Parse(\"a\")), Task.Run(() => int.Parse(\"b\")));");
        Assert.Equal("System.AggregateException", error.Name);
        foreach (string text in new[] { "a", "b" })
            Assert.Contains($"caused by System.FormatException: The input string '{text}' was not in a correct format.", error.Details);
    }

    [Fact]
    public async Task ErrorLines_AreColoredForJupyter_AndPlainElsewhere()
    {
        await _session.RunAsync("int Divide(int by) => 10 / by;");
        var error = await _session.FailAsync("int zero = 0;\nDivide(zero)");
        Assert.Equal(
        [
            "\e[32mcell 2, line 2:\e[0m",
            "    Divide(zero)",
            "\e[31mSystem.DivideByZeroException\e[0m: Attempted to divide by zero.",
            "\e[36m   at cell 1, line 1, in Divide\e[0m:  int Divide(int by) => 10 / by;",
            "\e[36m   at cell 2, line 2\e[0m:  Divide(zero)",
        ], ErrorLines.Of(error, hasColor: true));
        Assert.DoesNotContain(ErrorLines.Of(error, hasColor: false), line => line.Contains('\e', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("new byte[] { 1, 2, 3 }.AsSpan()", "Span<byte>, 3 values: [1, 2, 3]")]
    [InlineData("int n = 2;\n\"text\".AsSpan(1, n) // a comment", "ReadOnlySpan<char>, 2 values: [e, x]")]
    [InlineData("true ? \"a\".AsSpan() : default", "ReadOnlySpan<char>, 1 value: [a]")]
    [InlineData("Span<int> Make() => new int[1];\nMake()", "Span<int>, 1 value: [0]")]
    public async Task Span_AtTheEnd_IsShownWithItsValues(string code, string text)
    {
        var output = await _session.RunAsync(code);
        Assert.Equal(text, output.Result);
        Assert.Equal(
            $"<pre>{text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)}</pre>",
            output.Results[0]["text/html"]);
    }

    [Fact]
    public async Task OtherRefStruct_AtTheEnd_IsExplained()
    {
        var error = await _session.FailAsync("int x = 1;\nnew System.Text.Json.Utf8JsonReader()");
        Assert.Equal(
            "Line 2: the last expression is a Utf8JsonReader, a ref struct, which lives on the stack only and cannot be shown; end the "
                + "line with a semicolon, or show one of its members.",
            error.Message);
    }

    [Fact]
    public async Task CompilationError_NamesLineAndColumn_AndRunsNothing()
    {
        var output = new TestOutput();
        var result = await _session.RunAsync("Console.WriteLine(1);\nint x = \"text\";", output);
        Assert.Equal("cell 1, line 2, column 9", result.Error!.Place!.ToString());
        Assert.StartsWith("(2,9) CS0029:", result.Error.Details[0], StringComparison.Ordinal);
        Assert.Equal("", output.Stdout);
    }

    [Theory]
    [InlineData(11, "… and 1 more error")]
    [InlineData(12, "… and 2 more errors")]
    public async Task CompilationErrors_BeyondTen_AreCounted(int count, string last)
    {
        var error = await _session.FailAsync(string.Concat(Enumerable.Range(1, count).Select(number => $"missing{number}();\n")));
        Assert.Equal(last, error.Details[^1]);
    }

    [Fact]
    public async Task FailingCell_KeepsWhatItHadAssigned()
    {
        await _session.FailAsync("int before = 5;\nthrow new Exception(\"stop\");");
        Assert.Equal("5", (await _session.RunAsync("before")).Result);
    }
}
