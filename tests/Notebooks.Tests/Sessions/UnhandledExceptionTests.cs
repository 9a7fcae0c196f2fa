using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

/// <summary>
/// What nobody catches on a thread is an error of the cell that started it. Where nothing tells which that is, it is the last one that the
/// process has run: a kernel has one session, and so no other test runs meanwhile.
/// </summary>
[Collection(nameof(UnhandledExceptionTests))]
[CollectionDefinition(nameof(UnhandledExceptionTests), DisableParallelization = true)]
public sealed class UnhandledExceptionTests : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("var thread = new System.Threading.Thread(() => throw new FormatException(\"bad\")); thread.Start(); thread.Join();")]
    [InlineData("var thread = new System.Threading.Thread(() => throw new FormatException(\"bad\")); thread.UnsafeStart(); thread.Join();")]
    [InlineData("var timer = new System.Threading.Timer(_ => throw new FormatException(\"bad\"), null, 0, -1); Await();")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new FormatException(\"bad\")); Await();")]
    [InlineData("async void Fire() { await Task.Yield(); throw new FormatException(\"bad\"); }\nFire(); Await();")]
    [InlineData(
        "class Finalized { ~Finalized() => throw new FormatException(\"bad\"); "
            + "}\n[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] void Make() "
            + "=> new Finalized();\nMake(); while (!Seen()) { GC.Collect(); GC.WaitForPendingFinalizers(); }")]
    public async Task ExceptionOnAnotherThread_IsAnErrorOfTheCellThatStartedIt(string code)
    {
        var output = new TestOutput();
        // As a cell that waits for its thread does: by what the thread leaves behind, here the line that says why it is gone.
        Observed = () => output.Stderr.Contains("FormatException", StringComparison.Ordinal);
        await _session.RunAsync($$"""
            bool Seen() => (bool)AppDomain.CurrentDomain.GetAssemblies().First(a => a.GetName().Name == "Notebooks.Tests").GetType("{{typeof(UnhandledExceptionTests).FullName}}").GetMethod("IsObserved").Invoke(null, null);
            void Await() { while (!Seen()) System.Threading.Thread.Sleep(1); }
            """);
        var result = await _session.RunAsync(code, output).WaitAsync(s_limit, TestContext.Current.CancellationToken);
        Assert.Equal(("System.FormatException", "bad"), (result.Error?.Name, result.Error?.Message));
        Assert.Equal("3", (await _session.RunAsync("1 + 2")).Result);
    }

    [Fact]
    public async Task ExceptionOnAThread_ThatOutlivesItsCell_GoesWhereTheCellsOutputWent()
    {
        var output = new TestOutput();
        var result = await _session.RunAsync(
            "var go = new System.Threading.ManualResetEventSlim();\nvar thread = new System.Threading.Thread(() => { go.Wait(); throw new "
                + "FormatException(\"bad\"); }) { IsBackground = true };\nthread.Start();", output);
        Assert.True(result.Succeeded);
        Assert.Empty((await _session.RunAsync("go.Set();\nthread.Join();")).LateErrors);
        Assert.Equal("System.FormatException", Assert.Single(output.LateErrors).Name);
    }

    [Fact]
    public async Task LoopsOnThreadsOfTheUsers_ThatAnInterruptStops_EndWithoutAWord()
    {
        var output = new TestOutput();
        using var interrupt = new CancellationTokenSource();
        var running = _session.RunInterruptibleAsync(
            "var thread = new System.Threading.Thread(() => { while (true) { } "
                + "});\nthread.Start();\nConsole.WriteLine(\"running\");\nthread.Join();", output, interrupt.Token);
        while (!output.Stdout.Contains("running", StringComparison.Ordinal))
            await Task.Yield();
        await interrupt.CancelAsync();
        Assert.True((await running).WasInterrupted);
        Assert.Equal("False", (await _session.RunAsync("thread.Join();\nthread.IsAlive")).Result);
        Assert.Equal(("", 0), (output.Stderr, output.LateErrors.Count));
    }

    public static bool IsObserved() => Observed();

    private static Func<bool> Observed { get; set; } = () => false;
}
