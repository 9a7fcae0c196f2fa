using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace TensorKernels;

/// <summary>Distributes the parts of a kernel over the cores. What a part computes never depends on the number of threads.</summary>
/// <remarks>
/// The calling thread also works, and waits only for parts that a worker has taken: a worker that the system does not schedule delays
/// nothing. Workers spin briefly before they sleep, since the parts of a training step follow one another within microseconds. Where the
/// processors are busy with something else, a worker that has taken a part may lose its processor for milliseconds, many times as long as
/// the part takes: the caller then works alone for a while.
/// </remarks>
internal static class WorkerPool
{
    private const int SpinsBeforeYield = 200;

    /// <summary>The number of floats that take a thread about as long to move as another one to begin.</summary>
    private const int FloatsAtOnce = 1 << 13;

    /// <summary>
    /// The time that a worker spins before it sleeps: as long as the single-threaded parts of a step take, and longer than a wakeup.
    /// </summary>
    private static readonly long s_patienceTicks = Stopwatch.Frequency * 300 / 1_000_000;

    /// <summary>A worker is late if the caller has waited for it this long, and longer than for all of its own parts.</summary>
    private static readonly long s_lateTicks = Stopwatch.Frequency / 1000;

    /// <summary>The caller works alone for so many times as long as it has waited, so that waiting costs a twentieth of the time.</summary>
    private const int AloneForWait = 20;

    /// <summary>The longest time that it works alone before it tries again.</summary>
    private static readonly long s_longestAloneTicks = Stopwatch.Frequency / 5;

    private static readonly Lock s_exclusive = new();
    private static readonly List<Worker> s_workers = [];
    private static volatile Job? s_current;
    private static readonly PartShares s_shares = new();
    private static int s_jobs;

    /// <summary>When the caller may have help again; 0 if it may.</summary>
    private static long s_aloneUntil;
    private static int s_threads = Environment.ProcessorCount;

    [ThreadStatic]
    private static bool s_isWorking;

    /// <summary>The number of computing threads, including the caller.</summary>
    internal static int Threads
    {
        get => s_threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            s_threads = value;
        }
    }

    /// <summary>The number of threads that a call of <see cref="Run"/> would use here: one inside a part.</summary>
    internal static int ThreadsHere => s_isWorking ? 1 : s_threads;

    /// <summary>Runs <paramref name="body"/> once for each part from 0 to <paramref name="parts"/> - 1, in no particular order.</summary>
    internal static void Run(int parts, Action<int> body) => Share(parts, new Work(body));

    private static void Share(int parts, Work work)
    {
        int helpers = Math.Min(s_threads, parts) - 1;

        // Inside a part, while another thread computes, and after a worker was late, the caller runs its parts alone.
        if (helpers <= 0 || s_isWorking || IsAlone() || !s_exclusive.TryEnter())
        {
            for (int part = 0; part < parts; part++)
                work.Do(part);
            return;
        }

        try
        {
            s_isWorking = true;
            while (s_workers.Count < helpers)
                s_workers.Add(new Worker(s_workers.Count + 1));
            var job = new Job(s_shares.Begin(++s_jobs, parts, helpers + 1), work);
            s_current = job;
            Interlocked.MemoryBarrier();
            for (int i = 0; i < helpers; i++)
                s_workers[i].WakeUp();
            long begin = Stopwatch.GetTimestamp();
            job.Take(0);
            job.Finish(begin);
        }
        finally
        {
            s_current = null;
            s_isWorking = false;
            s_exclusive.Exit();
        }
    }

    /// <summary>
    /// Runs <paramref name="body"/> over [0, count) in ranges of <paramref name="grain"/> elements; a single range runs directly.
    /// </summary>
    internal static void Ranges(long count, long grain, Action<long, long> body)
    {
        if (count <= grain || s_threads == 1)
        {
            if (count > 0)
                body(0, count);
            return;
        }

        Share((int)((count + grain - 1) / grain), new Work(count, grain, body));
    }

    /// <summary>
    /// Runs <paramref name="body"/> over rows of <paramref name="length"/> floats that are only moved or
    /// added: in ranges that are worth a thread.
    /// </summary>
    internal static void Rows(long rows, long length, Action<long, long> body) =>
        Ranges(rows, Math.Max(1, FloatsAtOnce / Math.Max(1, length)), body);

    private static bool IsAlone()
    {
        long until = Volatile.Read(ref s_aloneUntil);
        if (until == 0)
            return false;
        if (Stopwatch.GetTimestamp() < until)
            return true;
        Volatile.Write(ref s_aloneUntil, 0);
        return false;
    }

    /// <summary>What a part does: something of its own, or its range of some elements.</summary>
    private readonly struct Work
    {
        private readonly Action<int>? _part;
        private readonly Action<long, long>? _range;
        private readonly long _count;
        private readonly long _grain;

        internal Work(Action<int> part) => _part = part;

        internal Work(long count, long grain, Action<long, long> range) => (_count, _grain, _range) = (count, grain, range);

        internal void Do(int part)
        {
            if (_part is not null)
                _part(part);
            else
                _range!(part * _grain, Math.Min(_grain, _count - part * _grain));
        }
    }

    private sealed class Job(PartShares.SharedParts parts, Work work)
    {
        private int _done;
        private ExceptionDispatchInfo? _failure;

        internal bool Wants(int thread) => thread < parts.Threads && parts.HasAny();

        /// <summary>Does the parts of a thread's share, then those that others have not begun.</summary>
        internal void Take(int thread)
        {
            int done = 0;
            for (int i = 0; i < parts.Threads; i++)
            {
                int share = (thread + i) % parts.Threads;
                for (int part = parts.Take(share); part >= 0; part = parts.Take(share))
                {
                    try
                    {
                        using (KernelEvents.Begin("part"))
                            work.Do(part);
                    }
                    catch (Exception exception)
                    {
                        Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
                    }

                    done++;
                }
            }

            if (done > 0)
                Interlocked.Add(ref _done, done);
        }

        /// <summary>Waits for the parts that workers have taken.</summary>
        /// <param name="begin">When the caller began its own parts.</param>
        internal void Finish(long begin)
        {
            long ownEnd = 0;
            for (int spin = 0; Volatile.Read(ref _done) < parts.Count; spin++)
            {
                if (spin < SpinsBeforeYield)
                {
                    Thread.SpinWait(4);
                    continue;
                }

                if (ownEnd == 0)
                    ownEnd = Stopwatch.GetTimestamp();
                Thread.Yield();
            }

            if (ownEnd != 0)
            {
                long now = Stopwatch.GetTimestamp(), waited = now - ownEnd;
                if (waited > s_lateTicks && waited > ownEnd - begin)
                    Volatile.Write(ref s_aloneUntil, now + Math.Min(AloneForWait * waited, s_longestAloneTicks));
            }

            _failure?.Throw();
        }
    }

    // A worker lives as long as the process, and so does everything that it owns.
#pragma warning disable CA1001
    private sealed class Worker
#pragma warning restore CA1001
    {
        private readonly SemaphoreSlim _wake = new(0);
        private readonly int _number;
        private int _sleeping;

        internal Worker(int number)
        {
            _number = number;
            new Thread(Loop) { IsBackground = true, Name = $"Tensor worker {number}" }.Start();
        }

        internal void WakeUp()
        {
            if (Interlocked.CompareExchange(ref _sleeping, 0, 1) == 1)
                _wake.Release();
        }

        private void Loop()
        {
            s_isWorking = true;
            while (true)
            {
                // Measured by the clock, because the duration of a spin is only the runtime's estimate and varies.
                for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetTimestamp() - start < s_patienceTicks;)
                {
                    if (s_current is { } job && job.Wants(_number))
                    {
                        job.Take(_number);
                        start = Stopwatch.GetTimestamp();
                    }

                    Thread.SpinWait(4);
                }

                Volatile.Write(ref _sleeping, 1);
                Interlocked.MemoryBarrier();

                // A job that arrived before the flag was set wakes no worker, so check once more.
                if (s_current is { } late && late.Wants(_number) && Interlocked.CompareExchange(ref _sleeping, 0, 1) == 1)
                    continue;
                _wake.Wait();
            }
        }
    }
}
