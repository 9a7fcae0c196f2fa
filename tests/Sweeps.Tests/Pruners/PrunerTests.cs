using MnistHelpers;

namespace Sweeps.Tests;

public sealed class PrunerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// Worked by hand: with one in three going on, of n values at a rung the best max(1, n / 3) do, each compared with those that came
    /// before it.
    /// </summary>
    [Fact]
    public void Halving_Asynchronously_ComparesWithThoseThatCameBefore()
    {
        using Study study = Create(new HalvingPruner(), trials: 7);
        double[] atFirstRung = [0.5, 0.4, 0.6, 0.55, 0.7, 0.65, 0.3];

        bool[] goOn = [.. atFirstRung.Select(value => study.Ask(Cancellation)!.Report(1, value))];

        // 0.5 is alone; 0.4 is worse; 0.6 is the best of 3; 0.55 is not of 4; 0.7 is of 5; of 6, two go on, and 0.65 is the second; 0.3 is
        // not of 7.
        Assert.Equal([true, false, true, false, true, true, false], goOn);
    }

    [Fact]
    public void Halving_BetweenRungs_DoesNotCompare()
    {
        using Study study = Create(new HalvingPruner { MinResource = 2, Reduction = 2 }, trials: 2);
        RunningTrial good = study.Ask(Cancellation)!, bad = study.Ask(Cancellation)!;

        Assert.All([1, 2, 3, 4], step => Assert.True(good.Report(step, 0.9)));

        Assert.True(bad.Report(1, 0.1));
        Assert.False(bad.Report(2, 0.2));
    }

    /// <summary>Worked by hand: 9 trials, rungs at 1, 3 and 9; three go on from the first rung, one from the second.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Halving_Synchronously_LetsTheBestOfTheRoundGoOn(int workers)
    {
        double[] quality = [0.3, 0.8, 0.1, 0.6, 0.2, 0.9, 0.5, 0.4, 0.7];
        using (Study study = Create(new HalvingPruner { Synchronous = true }, trials: 9, round: 9))
            Run(workers, study, (trial, step) => quality[trial.Number] + step * 0.001, steps: 9);

        using Study done = Study.Open(File);
        Assert.Equal([1, 3, 1, 1, 1, 9, 1, 1, 3], done.Trials.Select(trial => trial.Intermediate[^1].Step));
        Assert.Equal([5], done.Trials.Where(trial => trial.State == TrialState.Complete).Select(trial => trial.Number));
        Assert.All(
            done.Trials,
            trial => Assert.Equal(Enumerable.Range(1, trial.Intermediate[^1].Step), trial.Intermediate.Select(value => value.Step)));
    }

    [Fact]
    public void Halving_SynchronouslyWithTheLastRoundShort_ComparesThoseThatThereAre()
    {
        using Study study = Create(new HalvingPruner { Synchronous = true }, trials: 5, round: 3);

        Run(1, study, (trial, step) => trial.Number + step * 0.001, steps: 3);

        // Rounds of 0, 1, 2 and of 3, 4: one of each goes on.
        Assert.Equal([2, 4], study.Trials.Where(trial => trial.State == TrialState.Complete).Select(trial => trial.Number));
    }

    /// <summary>Worked by hand: the median of 0.2, 0.4 and 0.6 at the second step is 0.4.</summary>
    [Fact]
    public void Median_OfCompleteTrials_IsTheLeastThatIsAsked()
    {
        using Study study = Create(new MedianPruner { StartupTrials = 3 }, trials: null);
        foreach (double value in (double[])[0.2, 0.4, 0.6])
        {
            using RunningTrial before = study.Ask(Cancellation)!;
            Assert.True(before.Report(1, 0.1));
            Assert.True(before.Report(2, value));
            before.Complete(value);
        }

        RunningTrial worse = study.Ask(Cancellation)!, same = study.Ask(Cancellation)!, onceBetter = study.Ask(Cancellation)!;

        Assert.True(worse.Report(1, 0));
        Assert.False(worse.Report(2, 0.39));
        Assert.True(same.Report(2, 0.4));
        Assert.True(onceBetter.Report(1, 0.5));
        Assert.True(onceBetter.Report(2, 0));
    }

    [Fact]
    public void Patience_WithoutABetterValue_Ends()
    {
        using Study study = Create(new PatiencePruner { Patience = 2, MinDelta = 0.01 }, trials: null);
        RunningTrial trial = study.Ask(Cancellation)!;

        bool[] goOn = [.. ((double[])[0.5, 0.505, 0.52, 0.525, 0.529]).Select((value, i) => trial.Report(i + 1, value))];

        Assert.Equal([true, true, true, true, false], goOn);
    }

    [Fact]
    public void Pruned_WhenItIsLeft_HasTheLastValue()
    {
        using Study study = Create(new PatiencePruner { Patience = 1 }, trials: null);

        using (RunningTrial trial = study.Ask(Cancellation)!)
        {
            trial.Report(1, 0.5);
            Assert.False(trial.Report(2, 0.4));
        }

        Trial pruned = Assert.Single(study.Trials);
        Assert.Equal((TrialState.Pruned, 0.4), (pruned.State, pruned.Value));
        Assert.Empty(pruned.Values);
    }

    /// <summary>
    /// A worker that is killed after its report and before it heard what became of it: whoever takes the trial up decides the same.
    /// </summary>
    [Fact]
    public void Trial_KilledAtItsRung_IsDecidedWhenItIsTakenUp()
    {
        using Study study = Create(new HalvingPruner(), trials: 2, grace: 1);
        study.Ask(Cancellation)!.Report(1, 0.9);
        RunningTrial bad = study.Ask(Cancellation)!;
        Assert.False(bad.Report(1, 0.1));
        study.Dispose();

        using Study other = Study.Open(File);
        using RunningTrial taken = other.Ask(Cancellation)!;

        Assert.Equal(0, taken.Number);
        taken.Complete(1);
        Assert.Null(other.Ask(Cancellation));
        Assert.Equal(TrialState.Pruned, other.Trials[1].State);
    }

    [Fact]
    public void HalvingInRounds_ThatAreTooShort_IsRefused() => Assert.Equal(
        "Round: 2 found, and synchronous halving lets one trial in 3 of a round go on; give 3 or more, such as 9",
        Assert.Throws<ArgumentException>(() => Create(new HalvingPruner { Synchronous = true }, trials: 9, round: 2)).Message);

    private string File => _folder.Find("study.db");

    private Study Create(Pruner pruner, int? trials, int round = 0, int grace = 10) => Study.Create(
        File,
        new StudyOptions(new SearchSpace(new RealParameter("x", 0, 1)))
        {
            Sampler = new RandomSampler(),
            Pruner = pruner,
            Trials = trials,
            Round = round,
            Grace = TimeSpan.FromSeconds(grace),
        });

    /// <summary>Works on a study with several threads, each with a connection of its own.</summary>
    private void Run(int workers, Study study, Func<RunningTrial, int, double> value, int steps) =>
        Parallel.For(0, workers, new() { MaxDegreeOfParallelism = workers }, _ =>
        {
            using Study own = Study.Open(File);
            while (own.Ask(Cancellation) is { } trial)
            {
                using (trial)
                {
                    bool goesOn = true;
                    for (int step = trial.Step + 1; step < steps && goesOn; step++)
                        goesOn = trial.Report(step, value(trial, step));
                    if (goesOn)
                        trial.Complete([value(trial, steps)], new IntermediateValue(steps, value(trial, steps)));
                }
            }
        });
}
