using System.Diagnostics;

namespace Benchmarks.Compare;

/// <summary>How many bytes the machine reads and writes when it does nothing else.</summary>
internal static class Bandwidth
{
    private static readonly TimeSpan s_time = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// GB/s, reads and writes counted once each, of a copy that goes over as much memory again and again; the best of some rounds.
    /// </summary>
    /// <param name="threads">Each copies its share.</param>
    /// <param name="bytes">What all copies read and write: few of them stay in a cache, many do not.</param>
    internal static double Measure(int threads, long bytes)
    {
        int half = (int)Math.Clamp(bytes / 2 / threads, 4096, 1 << 30);
        (byte[] From, byte[] To)[] memory = [.. Enumerable.Range(0, threads).Select(_ => (new byte[half], new byte[half]))];
        foreach ((byte[] from, byte[] to) in memory)
        {
            // Pages that were never written to are all one page.
            from.AsSpan().Fill(1);
            to.AsSpan().Fill(1);
        }

        return Enumerable.Range(0, 5).Max(_ => Round(memory));
    }

    private static double Round((byte[] From, byte[] To)[] memory)
    {
        double[] rates = new double[memory.Length];
        Thread[] threads =
            [.. Enumerable.Range(0, memory.Length).Select(i => new Thread(() => rates[i] = Copy(memory[i].From, memory[i].To)))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        return rates.Sum();
    }

    private static double Copy(byte[] from, byte[] to)
    {
        long copied = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < s_time; copied += from.Length)
            from.AsSpan().CopyTo(to);
        return 2 * copied / watch.Elapsed.TotalSeconds / 1e9;
    }
}
