using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace TensorKernels;

/// <summary>Shares the parts of a kernel out among the cores. What a part computes never depends on how many threads there are.</summary>
/// <remarks>
/// The calling thread works too, and waits only for parts that a worker has taken: one that the system does not let run delays nothing.
/// Workers wait in a short spin before they sleep, since the parts of a training step follow one another within microseconds.
/// </remarks>
internal static class WorkerPool
{
    private const int SpinsBeforeYield = 200;

    /// <summary>How long a worker waits awake: the time of the parts of a step that one thread does, and longer than it takes to be woken.</summary>
    private static readonly long PatienceTicks = Stopwatch.Frequency * 300 / 1_000_000;

    private static readonly Lock Exclusive = new();
    private static readonly List<Worker> Workers = [];
    private static volatile Job? current;
    private static int threads = Environment.ProcessorCount;

    [ThreadStatic]
    private static bool isWorking;

    /// <summary>How many threads compute, the caller included.</summary>
    internal static int Threads
    {
        get => threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            threads = value;
        }
    }

    /// <summary>Runs <paramref name="body"/> for the parts 0 to <paramref name="parts"/> - 1, each once, in no order.</summary>
    internal static void Run(int parts, Action<int> body)
    {
        int helpers = Math.Min(threads, parts) - 1;

        // Inside a part, and while another thread computes, the caller does its parts alone.
        if (helpers <= 0 || isWorking || !Exclusive.TryEnter())
        {
            for (int part = 0; part < parts; part++)
                body(part);
            return;
        }

        try
        {
            isWorking = true;
            while (Workers.Count < helpers)
                Workers.Add(new Worker(Workers.Count));
            var job = new Job(parts, helpers, body);
            current = job;
            Interlocked.MemoryBarrier();
            for (int i = 0; i < helpers; i++)
                Workers[i].WakeUp();
            job.Work();
            job.Finish();
        }
        finally
        {
            current = null;
            isWorking = false;
            Exclusive.Exit();
        }
    }

    /// <summary>Runs <paramref name="body"/> over [0, count) in ranges of <paramref name="grain"/> elements, at once if there is one range only.</summary>
    internal static void Ranges(long count, long grain, Action<long, long> body)
    {
        if (count <= grain || threads == 1)
        {
            if (count > 0)
                body(0, count);
            return;
        }

        Run((int)((count + grain - 1) / grain), part => body(part * grain, Math.Min(grain, count - part * grain)));
    }

    private sealed class Job(int parts, int helpers, Action<int> body)
    {
        private int next = -1;
        private int done;
        private ExceptionDispatchInfo? failure;

        internal bool Wants(int worker) => worker < helpers && Volatile.Read(ref next) < parts - 1;

        internal void Work()
        {
            for (int part = Interlocked.Increment(ref next); part < parts; part = Interlocked.Increment(ref next))
            {
                try
                {
                    body(part);
                }
                catch (Exception exception)
                {
                    Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
                }
                finally
                {
                    Interlocked.Increment(ref done);
                }
            }
        }

        /// <summary>Waits for the parts that workers have taken.</summary>
        internal void Finish()
        {
            for (int spin = 0; Volatile.Read(ref done) < parts; spin++)
            {
                if (spin < SpinsBeforeYield)
                    Thread.SpinWait(4);
                else
                    Thread.Yield();
            }

            failure?.Throw();
        }
    }

    // A worker lives as long as the process; so does what it owns.
#pragma warning disable CA1001
    private sealed class Worker
#pragma warning restore CA1001
    {
        private readonly SemaphoreSlim wake = new(0);
        private readonly int number;
        private int sleeping;

        internal Worker(int number)
        {
            this.number = number;
            new Thread(Loop) { IsBackground = true, Name = $"Tensor worker {number}" }.Start();
        }

        internal void WakeUp()
        {
            if (Interlocked.CompareExchange(ref sleeping, 0, 1) == 1)
                wake.Release();
        }

        private void Loop()
        {
            isWorking = true;
            while (true)
            {
                // By the clock: how long a spin takes is the runtime's guess, and not always the same.
                for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetTimestamp() - start < PatienceTicks;)
                {
                    if (current is { } job && job.Wants(number))
                    {
                        job.Work();
                        start = Stopwatch.GetTimestamp();
                    }

                    Thread.SpinWait(4);
                }

                Volatile.Write(ref sleeping, 1);
                Interlocked.MemoryBarrier();

                // A job that came before the flag was up wakes nobody: look once more.
                if (current is { } late && late.Wants(number) && Interlocked.CompareExchange(ref sleeping, 0, 1) == 1)
                    continue;
                wake.Wait();
            }
        }
    }
}
