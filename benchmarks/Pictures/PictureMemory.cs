using System.Globalization;
using SkiaSharp;

namespace Benchmarks.Pictures;

/// <summary>The memory that decoding takes at the most, as Linux counts it in a process of its own for each picture.</summary>
internal static class PictureMemory
{
    internal static MemoryResult Measure(string folder, string kind)
    {
        string output = Self.Run("picture-memory", Path.Combine(folder, $"{kind}-tiny"), Path.Combine(folder, $"{kind}-12"));
        return new MemoryResult(kind, double.Parse(output, CultureInfo.InvariantCulture));
    }

    /// <summary>In the process that was started: decodes a small picture so that all code is there, then the large one.</summary>
    internal static int Run(string small, string large)
    {
        byte[] warm = File.ReadAllBytes(small), file = File.ReadAllBytes(large);
        for (int i = 0; i < 3; i++)
            SKBitmap.Decode(warm).Dispose();
        GC.Collect();
        // Resets the high-water mark to what is resident now (proc(5)).
        File.WriteAllText("/proc/self/clear_refs", "5");
        long before = Peak();
        using SKBitmap bitmap = SKBitmap.Decode(file);
        Console.WriteLine(((Peak() - before) / ((double)bitmap.Width * bitmap.Height)).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static long Peak()
    {
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
