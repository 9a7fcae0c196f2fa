using Notebooks.Cells;
using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

public sealed class InterruptTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [SampledTheory(4)]
    [InlineData("while (true) { x++; }")]
    [InlineData("for (;;) x++;")]
    [InlineData("do { lock (new object()) { x++; } } while (true);")]
    [InlineData("while (true) new string('x', 10);")]
    [InlineData("foreach (var i in Enumerable.Repeat(1, int.MaxValue)) { x++; }\nwhile (true) { }")]
    [InlineData("await Task.Yield(); while (true) { x++; }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("new System.Threading.ManualResetEventSlim().Wait();")]
    [InlineData("await Task.Run(() => { while (true) { x++; } });")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 4, i => { while (true) { } });")]
    [InlineData("System.Threading.Tasks.Parallel.ForEach(new[] { 1, 2, 3 }, i => System.Threading.Thread.Sleep(-1));")]
    [InlineData("Enumerable.Range(0, 4).AsParallel().ForAll(i => { while (true) { } });")]
    [InlineData("class Forever { public static int Value = Compute(); static int Compute() { while (true) { } } }\nForever.Value")]
    [InlineData("Endless();")]
    [InlineData("try { while (true) { x++; } } catch (Exception) { }")]
    [InlineData("new List<int> { 1 }.Select(i => { while (true) x++; return i; })")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(i => { x += i; return i; }).Where(i => i < 0).Count()\n;while (true) { }")]
    public async Task Interrupt_OfACellThatLooksAtNoToken_EndsItAndKeepsTheSession(string code)
    {
        await _session.RunAsync("long x = 1;\nlong Endless()\n{\n    again: x++;\n    goto again;\n}");
        var result = await InterruptAsync("Console.WriteLine(\"running\");\n" + code);
        Assert.True(result.WasInterrupted);
        // A cell that catches everything has succeeded.
        Assert.Equal(result.Succeeded ? null : "Interrupted", result.Error?.Name);
        Assert.Equal("True", (await _session.RunAsync("x >= 1")).Result);
    }

    [Fact]
    public async Task Interrupt_OfACellThatLooksAtTheToken_LetsItFinishItsWork()
    {
        var output = new TestOutput();
        var result = await InterruptAsync("""
            Console.WriteLine("running");
            var token = Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken;
            token.WaitHandle.WaitOne();
            Console.WriteLine("saved");
            token.ThrowIfCancellationRequested();
            """, output);
        Assert.True(result.WasInterrupted);
        Assert.Contains("saved", output.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupt_KeepsWhatTheCellHadAssigned()
    {
        await InterruptAsync("long before = 5;\nConsole.WriteLine(\"running\");\nwhile (true) { before++; }");
        Assert.Equal("True", (await _session.RunAsync("before > 5")).Result);
    }

    [Fact]
    public async Task Interrupt_OfACellThatNothingStops_LeavesItBehind()
    {
        // A library's loop has no checks.
        using var folder = new TempFolder();
        string library = TestLibrary.Compile(
            folder, "Stubborn",
            "public static class Stubborn { public static volatile bool Stop; public static void Spin() { while (!Stop) { } } }");
        await _session.RunAsync($"#r \"{library}\"");
        var result = await InterruptAsync("Console.WriteLine(\"running\");\nStubborn.Spin();");
        Assert.True(result.WasInterrupted);
        Assert.Equal("3", (await _session.RunAsync("Stubborn.Stop = true;\n1 + 2")).Result);
    }

    [Fact]
    public async Task Token_IsFoundByReflection_AsALibraryWithoutAReferenceDoes()
    {
        using var interrupt = new CancellationTokenSource();
        var output = new TestOutput();
        await _session.RunInterruptibleAsync("""
            object Find() => AppDomain.CurrentDomain.GetAssemblies()
                .Select(assembly => assembly.GetType("Microsoft.DotNet.Interactive.KernelInvocationContext")).First(type => type != null)
                .GetProperty("Current").GetValue(null);
            var context = await Task.Run(Find);
            context.GetType().GetProperty("CancellationToken").GetValue(context) is System.Threading.CancellationToken { CanBeCanceled: true }
            """, output, interrupt.Token);
        Assert.Equal("True", output.Result);
    }

    private async Task<CellResult> InterruptAsync(string code, TestOutput? output = null)
    {
        output ??= new TestOutput();
        using var interrupt = new CancellationTokenSource();
        var running = _session.RunInterruptibleAsync(code, output, interrupt.Token);
        while (!output.Stdout.Contains("running", StringComparison.Ordinal))
            await Task.Yield();
        await interrupt.CancelAsync();
        return await running;
    }
}
