using System.Globalization;
using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers.Sweeps.Tests;

/// <summary>The same study with one worker and with four: the same trials with the same results, bit for bit.</summary>
public sealed class DeterminismTests
{
    private static readonly SearchSpace s_space = new(
        new RealParameter("x", -2, 2), new RealParameter("rate", 1e-4, 1, logarithmic: true), new IntegerParameter("n", 1, 8),
        new CategoricalParameter("kind", "a", "b", "c"), new RealParameter("y", -1, 1) { When = Condition.AnyOf("kind", "b", "c") });

    public static TheoryData<string> Studies =>
        [.. LongRun.Sample(["tpe, halving", "random", "sobol", "sobol, median", "halton", "tpe", "random, halving", "grid, patience"], 3)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [SampledTheory(3)]
    [MemberData(nameof(Studies))]
    public void Study_WithAnyNumberOfWorkers_IsTheSame(string kind)
    {
        string[] words = kind.Split(", ");
        var options = new StudyOptions(s_space)
        {
            Trials = 45,
            Round = 9,
            Seed = 3,
            Sampler = words[0] switch
            {
                "random" => new RandomSampler(),
                "sobol" => new SobolSampler(),
                "halton" => new HaltonSampler(),
                "grid" => new GridSampler(),
                "tpe" => new TpeSampler(),
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            Pruner = words.ElementAtOrDefault(1) switch
            {
                "halving" => new HalvingPruner { Synchronous = true },
                "median" => new MedianPruner(),
                "patience" => new PatiencePruner(),
                _ => null,
            },
        };

        string alone = Run(options, workers: 1);

        Assert.Equal(alone, Run(options, workers: 4));
        if (LongRun.IsOn)
            Assert.Equal(alone, Run(options, workers: 3));
        // A grid knows no chance.
        if (words[0] != "grid")
            Assert.NotEqual(alone, Run(options with { Seed = 4 }, workers: 1));
        Assert.Equal(45, alone.Split('\n').Length);
    }

    [Fact]
    public void Suggestions_OfATrial_DoNotDependOnWhoAskedBefore()
    {
        var all = new List<string>();
        using TempFolder folder = new();
        using Study study = Study.Create(folder.Find("a.db"), new StudyOptions(s_space) { Sampler = new RandomSampler() });
        for (int i = 0; i < 10; i++)
            all.Add(s_space.Key(study.Ask(Cancellation)!.Parameters));

        var context = new SamplingContext(s_space, 42, [], [], _ => false);
        Assert.Equal(all[7], s_space.Key(new RandomSampler().Suggest(context, 7)!));
    }

    /// <summary>All trials with all that came of them, as text.</summary>
    private static string Run(StudyOptions options, int workers)
    {
        using TempFolder folder = new();
        string file = folder.Find("study.db");
        using Study study = Study.Create(file, options);
        Parallel.For(0, workers, new() { MaxDegreeOfParallelism = workers }, worker =>
        {
            using Study own = Study.Open(file);
            while (own.Ask(Cancellation) is { } trial)
            {
                using (trial)
                    Work(trial, worker);
            }
        });
        return string.Join('\n', study.Trials.Select(trial => string.Create(
            CultureInfo.InvariantCulture,
            $"{trial.Number} {trial.State} {s_space.Key(trial.Parameters)} {trial.Value:R} "
                + $"{string.Join(' ', trial.Intermediate.Select(value => value.Value.ToString("R", CultureInfo.InvariantCulture)))}")));
    }

    private static void Work(RunningTrial trial, int worker)
    {
        // Workers of different speed.
        Thread.SpinWait(1000 * (worker + trial.Number % 3));
        double quality = Math.Sin(trial.Get<double>("x") * 3) + Math.Log(trial.Get<double>("rate")) * 0.1 - trial.Get<int>("n") * 0.05
            + (trial.Has("y") ? trial.Get<double>("y") : 0.3)
            + trial.Seed % 1000 * 1e-6;
        for (int step = trial.Step + 1; step < 9; step++)
        {
            if (!trial.Report(step, quality * (1 - Math.Exp(-step))))
                return;
        }
        trial.Complete(quality);
    }
}
