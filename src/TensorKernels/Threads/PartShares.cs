namespace TensorKernels;

/// <summary>
/// The parts of a job, shared out among threads: each takes those of its own share one after the other, then what others have not begun.
/// From job to job the same thread thus works on the same memory, which is still in its core's cache.
/// </summary>
internal sealed class PartShares
{
    /// <summary>The counters' distance: no two are in the same pair of cache lines, which processors fetch together.</summary>
    private const int Stride = 128 / sizeof(long);

    /// <summary>
    /// For each thread the next part of its share, below the number of the job: one that is late takes none of the next job's parts.
    /// </summary>
    private long[] _next = [];

    /// <summary>Shares out the parts of a job. The job before has ended.</summary>
    /// <param name="number">The number of the job.</param>
    /// <param name="parts">The number of its parts.</param>
    /// <param name="threads">The number of its threads.</param>
    internal SharedParts Begin(int number, int parts, int threads)
    {
        if (_next.Length < threads * Stride)
            _next = new long[threads * Stride];
        var shared = new SharedParts(_next, number, parts, threads);
        for (int thread = 0; thread < threads; thread++)
            Volatile.Write(ref _next[thread * Stride], ((long)number << 32) | (uint)shared.Start(thread));
        return shared;
    }

    /// <summary>The parts of one job.</summary>
    internal readonly struct SharedParts(long[] next, int number, int parts, int threads)
    {
        internal int Count => parts;

        internal int Threads => threads;

        /// <summary>Returns whether a part is still to be taken.</summary>
        internal bool HasAny()
        {
            for (int thread = 0; thread < threads; thread++)
            {
                if (IsOpen(Volatile.Read(ref next[thread * Stride]), Start(thread + 1)))
                    return true;
            }

            return false;
        }

        /// <summary>Takes the next part of a thread's share.</summary>
        /// <returns>The part; -1 if there is none left.</returns>
        internal int Take(int thread)
        {
            ref long counter = ref next[thread * Stride];
            int end = Start(thread + 1);
            long value = Volatile.Read(ref counter);
            while (IsOpen(value, end))
            {
                long seen = Interlocked.CompareExchange(ref counter, value + 1, value);
                if (seen == value)
                    return (int)value;
                value = seen;
            }

            return -1;
        }

        /// <summary>Returns the first part of a thread's share.</summary>
        internal int Start(int thread) => (int)((long)parts * thread / threads);

        private bool IsOpen(long value, int end) => value >> 32 == number && (int)value < end;
    }
}
