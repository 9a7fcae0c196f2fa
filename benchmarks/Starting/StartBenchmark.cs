using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MnistHelpers;
using static Benchmarks.Statistics;

namespace Benchmarks.Starting;

/// <summary>
/// How long a process takes from its start to the end of its first epoch, loading the images included, in relation to an epoch of the
/// same process once everything is compiled.
/// </summary>
internal static class StartBenchmark
{
    private const int Epochs = 4;

    internal static int Run(int rounds, bool json)
    {
        double[][] times = [.. Enumerable.Range(0, rounds).Select(_ => EpochTimes())];
        double[] warm = [.. times.Select(ends => Median(ends.Zip(ends.Skip(1), (a, b) => b - a)))];
        var result = new StartResult(
            Median(times.Select(ends => ends[0])), Median(warm), Median(times.Zip(warm, (ends, epoch) => ends[0] / epoch)));
        Console.WriteLine(json
            ? JsonSerializer.Serialize(result, StartJson.Default.StartResult)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"first epoch ends {result.ColdSeconds:0.00} s after the start of the process; "
                    + $"a warm epoch takes {result.WarmSeconds:0.00} s; median of the ratios {result.Ratio:0.00}"));
        return 0;
    }

    /// <summary>Trains the network of Recipe.Basic, and writes a line after each epoch.</summary>
    internal static int Work()
    {
        ImageSet train = Mnist.Load().Train;
        using DigitCnn network = Recipe.Basic.CreateNetwork();
        var trainer = new Trainer(network, new TrainerOptions { Epochs = Epochs }) { Progress = new EpochLines() };
        trainer.Fit(train);
        return 0;
    }

    /// <summary>The times from the start of a process to the end of each of its epochs, in seconds.</summary>
    private static double[] EpochTimes()
    {
        var clock = Stopwatch.StartNew();
        using Process process = Self.Start(new ProcessStartInfo { RedirectStandardOutput = true }, ["start-worker"]);
        var times = new List<double>();
        while (process.StandardOutput.ReadLine() is not null)
            times.Add(clock.Elapsed.TotalSeconds);
        process.WaitForExit();
        return process.ExitCode == 0 && times.Count == Epochs
            ? [.. times]
            : throw new InvalidOperationException($"start-worker ended with {process.ExitCode} after {times.Count} epochs.");
    }

    private sealed class EpochLines : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (value.Finished is not null)
                Console.WriteLine(value.Epoch.ToString(CultureInfo.InvariantCulture));
        }
    }
}

/// <param name="ColdSeconds">From the start of the process to the end of the first epoch.</param>
/// <param name="WarmSeconds">A later epoch.</param>
/// <param name="Ratio">The median over the rounds of one over the other.</param>
internal sealed record StartResult(double ColdSeconds, double WarmSeconds, double Ratio);

[JsonSerializable(typeof(StartResult))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class StartJson : JsonSerializerContext;
