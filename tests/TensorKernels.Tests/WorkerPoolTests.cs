using System.Diagnostics;

namespace TensorKernels.Tests;

public sealed class WorkerPoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void EachPart_IsDoneOnce(int parts)
    {
        var done = new int[parts];
        for (int round = 0; round < 200; round++)
            WorkerPool.Run(parts, part => Interlocked.Increment(ref done[part]));
        Assert.All(done, times => Assert.Equal(200, times));
    }

    [Fact]
    public void Ranges_CoverEachElementOnce()
    {
        var done = new int[1003];
        WorkerPool.Ranges(done.Length, 10, (start, count) =>
        {
            for (long i = start; i < start + count; i++)
                Interlocked.Increment(ref done[i]);
        });
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void AnException_ReachesTheCaller_AndTheNextJobRuns()
    {
        Assert.Throws<InvalidDataException>(() => WorkerPool.Run(50, part => { if (part == 37) throw new InvalidDataException(); }));
        EachPart_IsDoneOnce(50);
    }

    [Fact]
    public void AfterAWorkerWasLate_TheCallerWorksAlone_AndHasHelpAgainLater()
    {
        int threads = WorkerPool.Threads;
        WorkerPool.Threads = 2;
        try
        {
            var clock = Stopwatch.StartNew();
            var late = Stopwatch.StartNew();
            while (!WithHelp(workerPause: 20))
            {
                Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "No worker has taken a part in a minute.");
                late.Restart();
            }

            // On a busy machine the time alone may be over before the next job begins.
            Assert.True(!WithHelp(workerPause: 0) || late.Elapsed > TimeSpan.FromSeconds(0.2));
            clock.Restart();
            while (!WithHelp(workerPause: 0))
                Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), "The caller is still alone after a minute.");
        }
        finally
        {
            WorkerPool.Threads = threads;
        }

        // Runs two parts; the caller's takes long enough for a worker to take the other one.
        static bool WithHelp(int workerPause)
        {
            int caller = Environment.CurrentManagedThreadId;
            bool isHelped = false;
            WorkerPool.Run(2, _ =>
            {
                if (Environment.CurrentManagedThreadId == caller)
                {
                    Thread.Sleep(5);
                    return;
                }

                isHelped = true;
                Thread.Sleep(workerPause);
            });
            return isHelped;
        }
    }

    [Fact]
    public void APartThatRunsAJob_DoesItAlone()
    {
        var done = new int[20 * 30];
        WorkerPool.Run(20, outer => WorkerPool.Run(30, inner => Interlocked.Increment(ref done[(outer * 30) + inner])));
        Assert.All(done, times => Assert.Equal(1, times));
    }
}
