using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using static Benchmarks.Statistics;

namespace Benchmarks.Scaling;

/// <summary>How time and memory grow with a training: a table and a chart for each way in which it can grow.</summary>
internal static class ScalingBenchmark
{
    internal static IReadOnlyList<string> Names { get; } = [.. ScalingCurve.All.Select(curve => curve.Name)];

    /// <param name="names">The curves to measure; all if none is named.</param>
    /// <param name="rounds">
    /// How often each size is measured, by turns. The least time is reported, since a machine with other guests disturbs some sizes and not
    /// others, and the median of the memory.
    /// </param>
    /// <param name="folder">Where the charts are written.</param>
    /// <param name="json">Whether one JSON object is written instead of the tables.</param>
    internal static int Run(IReadOnlyList<string> names, int rounds, string folder, bool json)
    {
        var results = new Dictionary<string, ScalingPoint[]>();
        foreach (ScalingCurve curve in ScalingCurve.All.Where(curve => names.Count == 0 || names.Contains(curve.Name)))
        {
            var measured = new List<ScalingPoint>();
            for (int round = 1; round <= rounds; round++)
            {
                Console.Error.WriteLine($"{curve.Name}, round {round} of {rounds} …");
                measured.AddRange(curve.Sizes.Select(size => ScalingWorker.Measure(curve, size)));
            }

            ScalingPoint[] points =
            [
                .. measured.GroupBy(point => point.Size).Select(size => new ScalingPoint(
                    size.Key, size.Min(point => point.Seconds), (long)Median(size.Select(point => (double)point.Bytes)))),
            ];
            results[curve.Name] = points;
            ScalingChart.Draw(curve, points).Save(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{curve.Name}.svg"));
            if (!json)
                Write(curve, points);
        }

        if (json)
            Console.WriteLine(JsonSerializer.Serialize(results, ScalingJson.Default.DictionaryStringScalingPointArray));
        return 0;
    }

    /// <summary>The time of each size over that of the straight line through the reference size.</summary>
    internal static double[] OverLine(ScalingCurve curve, ScalingPoint[] points)
    {
        ScalingPoint reference = points.First(point => point.Size == curve.Reference);
        double rate = reference.Seconds / curve.Work(curve.Reference);
        return [.. points.Select(point => point.Seconds / (rate * curve.Work(point.Size)))];
    }

    private static void Write(ScalingCurve curve, ScalingPoint[] points)
    {
        double[] over = OverLine(curve, points);
        Console.WriteLine();
        Console.WriteLine($"| {curve.Subject} | milliseconds | over the straight line | memory, MB |");
        Console.WriteLine("|--:|--:|--:|--:|");
        for (int i = 0; i < points.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {points[i].Size:N0} | {1000 * points[i].Seconds:#,0.0##} | {over[i]:0.00} | {points[i].Bytes / 1e6:#,0} |"));
        }
    }
}

/// <param name="Size">The size of what grows.</param>
/// <param name="Seconds">The time of a step, or of an epoch.</param>
/// <param name="Bytes">The most memory that became resident for it, in bytes; 0 where the system does not tell.</param>
internal sealed record ScalingPoint(int Size, double Seconds, long Bytes);

[JsonSerializable(typeof(Dictionary<string, ScalingPoint[]>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class ScalingJson : JsonSerializerContext;
