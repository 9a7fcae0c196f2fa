using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MnistHelpers;
using TorchSharp;

namespace Benchmarks.Sweeps;

/// <summary>What pruning saves a sweep and what it costs it, and what a trial costs besides its training.</summary>
internal static class SweepBenchmark
{
    private const int Trials = 30, Epochs = 9, Many = 10_000;

    internal static int Run(int rounds, bool json)
    {
        (string Name, Func<StudyOptions, StudyOptions> Of)[] ways =
        [
            ("random, no pruning", options => options with { Sampler = new RandomSampler() }),
            ("random, asynchronous halving",
                options => options with { Sampler = new RandomSampler(), Pruner = new HalvingPruner(), Round = 0 }),
            ("TPE, asynchronous halving", options => options with { Pruner = new HalvingPruner(), Round = 0 }),
            ("TPE, halving in rounds of 9", options => options with { Pruner = new HalvingPruner { Synchronous = true }, Round = 9 }),
        ];
        var measured = ways.Select(_ => new List<(double Seconds, double Accuracy)>()).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                measured[way].Add(Study(ways[way].Of(Options(round + 1))));
                if (!json)
                {
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{ways[way].Name}, seed {round + 1}: {measured[way][^1].Seconds:0.0} s, best validation accuracy "
                            + $"{measured[way][^1].Accuracy:0.0000}"));
                }
            }
        }
        SweepResult[] results = [.. ways.Select((way, i) => new SweepResult(
            way.Name, Statistics.Median(measured[i].Select(study => study.Seconds)),
            Statistics.Median(measured[i].Select(study => study.Accuracy)),
            Statistics.Median(measured[i].Zip(measured[0], (a, b) => a.Seconds / b.Seconds)),
            Statistics.Median(measured[i].Zip(measured[0], (a, b) => a.Accuracy - b.Accuracy))))];
        OverheadResult[] overheads = [.. ((Sampler[])[new RandomSampler(), new SobolSampler(), new TpeSampler()]).Select(Overhead)];
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new SweepReport(results, overheads), SweepJson.Default.SweepReport));
            return 0;
        }
        foreach (SweepResult result in results)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Name}: {result.Seconds:0.0} s, {result.TimeRatio:0.00} of the time without pruning; best "
                    + $"{result.Accuracy:0.0000}, {100 * result.AccuracyDifference:+0.00;-0.00} points (medians of {rounds} studies)"));
        }
        foreach (OverheadResult overhead in overheads)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{overhead.Sampler}: a trial in a study of {Many:N0} costs {overhead.Milliseconds:0.0} ms beside its training (median; "
                    + $"99 % below {overhead.Milliseconds99:0.0} ms)"));
        }
        return 0;
    }

    /// <summary>What a worker process does.</summary>
    internal static int Work(string file)
    {
        torch.set_num_threads(1);
        using Study study = MnistHelpers.Study.Open(file);
        study.Train();
        return 0;
    }

    private static StudyOptions Options(long seed) => new(TrainingObjective.DefaultSpace)
    {
        Trials = Trials,
        Seed = seed,
        Training = new TrainingObjective
        {
            Recipe = Recipe.Basic with { Training = Recipe.Basic.Training with { Epochs = Epochs } },
            TrainImages = 20_000,
        },
    };

    /// <summary>The time of a study with a worker process a processor, from their start to their end, and the best that it found.</summary>
    private static (double Seconds, double Accuracy) Study(StudyOptions options)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("sweeps-");
        try
        {
            string file = Path.Combine(folder.FullName, "study.db");
            using Study study = MnistHelpers.Study.Create(file, options);
            var clock = Stopwatch.StartNew();
            Process[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Self.Start("sweep-worker", file))];
            foreach (Process worker in workers)
            {
                worker.WaitForExit();
                if (worker.ExitCode != 0)
                    throw new InvalidOperationException(FormattableString.Invariant($"a worker ended with exit code {worker.ExitCode}"));
                worker.Dispose();
            }
            return (clock.Elapsed.TotalSeconds, study.Best!.Value!.Value);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// The time from one trial to the next where training takes none: suggested, reported three times with a pruner that compares, ended.
    /// </summary>
    private static OverheadResult Overhead(Sampler sampler)
    {
        const int measured = 200;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("sweeps-");
        try
        {
            var options = new StudyOptions(TrainingObjective.DefaultSpace)
            {
                Sampler = new RandomSampler(),
                Pruner = new HalvingPruner(),
                Round = 0,
                Trials = Many,
            };
            string file = Path.Combine(folder.FullName, "study.db");
            using Study study = MnistHelpers.Study.Create(file, options with { Sampler = sampler });
            study.Fill(Many - measured);
            var milliseconds = new List<double>();
            while (true)
            {
                long start = Stopwatch.GetTimestamp();
                if (study.Ask() is not { } trial)
                    break;
                using (trial)
                {
                    if (trial.Report(1, 0.9) && trial.Report(2, 0.95) && trial.Report(3, 0.97))
                        trial.Complete(0.98);
                }
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            milliseconds.Sort();
            return new OverheadResult(sampler.GetType().Name, Statistics.Median(milliseconds), milliseconds[milliseconds.Count * 99 / 100]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Adds trials that are over, quickly.</summary>
    private static void Fill(this Study study, int trials)
    {
        var random = new Random(1);
        for (int number = 0; number < trials; number++)
        {
            RunningTrial trial = study.Ask()!;
            using (trial)
            {
                double value = random.NextDouble();
                if (trial.Report(1, value) && trial.Report(2, value) && trial.Report(3, value))
                    trial.Complete(value);
            }
        }
    }
}

/// <param name="Name">Sampler and pruner.</param>
/// <param name="Seconds">Median.</param>
/// <param name="Accuracy">The best validation accuracy, median.</param>
/// <param name="TimeRatio">The time over that of the first way with the same seed, median.</param>
/// <param name="AccuracyDifference">The best accuracy less that of the first way with the same seed, median.</param>
internal sealed record SweepResult(string Name, double Seconds, double Accuracy, double TimeRatio, double AccuracyDifference);

/// <param name="Sampler">Its type.</param>
/// <param name="Milliseconds">From one trial to the next, median.</param>
/// <param name="Milliseconds99">99 % take less.</param>
internal sealed record OverheadResult(string Sampler, double Milliseconds, double Milliseconds99);

internal sealed record SweepReport(SweepResult[] Studies, OverheadResult[] Overheads);

[JsonSerializable(typeof(SweepReport))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class SweepJson : JsonSerializerContext;
