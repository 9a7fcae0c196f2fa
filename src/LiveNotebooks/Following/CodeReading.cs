using Notebooks.Cells;

namespace LiveNotebooks.Following;

/// <summary>
/// Reads code of notebooks for which nobody vouches: on a stack that suffices for all code that the parser accepts, and for a limited time.
/// </summary>
internal static class CodeReading
{
    /// <summary>The most readings that may still be at work after their time is over: each keeps a processor busy.</summary>
    private const int MaxOverdue = 4;

    /// <summary>How often a reading that had no processor to itself is given its time again.</summary>
    private const int MaxRounds = 20;

    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(30);
    private static int s_overdue;

    /// <summary>Reads code.</summary>
    /// <param name="read">Reads it, and throws a <see cref="CellFailedException"/> if it cannot.</param>
    /// <param name="unreadable">Makes the result for code that cannot be read, from a sentence that says why.</param>
    public static T Read<T>(Func<T> read, Func<string, T> unreadable)
    {
        if (Volatile.Read(ref s_overdue) >= MaxOverdue)
            return unreadable("The cell is not read, because the code of other cells still keeps the reader busy.");
        var reading = CompilerStack.RunAsync(read);
        try
        {
            // In a browser, the reading has been done by the only thread.
            return reading.IsCompleted ? reading.GetAwaiter().GetResult() : WaitFor(reading);
        }
        catch (CellFailedException error)
        {
            return unreadable(error.Message);
        }
        catch (TimeoutException)
        {
            Interlocked.Increment(ref s_overdue);
            reading.ContinueWith(
                _ => Interlocked.Decrement(ref s_overdue), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            return unreadable(FormattableString.Invariant($"The cell takes more than {s_time.TotalSeconds} s to read."));
        }
    }

    /// <summary>Waits for a reading. On a busy machine, the time counts in which the server had a processor.</summary>
    private static T WaitFor<T>(Task<T> reading)
    {
        var used = Environment.CpuUsage.TotalTime;
        for (int round = 1; ; round++)
        {
            try
            {
                return reading.WaitAsync(s_time).GetAwaiter().GetResult();
            }
            catch (TimeoutException) when (round < MaxRounds && Environment.CpuUsage.TotalTime - used < 0.8 * s_time)
            {
            }
        }
    }
}
