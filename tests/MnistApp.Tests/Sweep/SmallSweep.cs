using System.Globalization;
using MnistHelpers;

namespace MnistApp.Tests.Sweep;

/// <summary>A study whose trials take a moment each.</summary>
internal static class SmallSweep
{
    public static StudyOptions Options { get; } = new(new SearchSpace(
        new RealParameter("learningRate", 1e-3, 3e-2, logarithmic: true), new CategoricalParameter("batchSize", 20, 50),
        new IntegerParameter("dense1.units", 8, 32)))
    {
        Trials = LongRun.IsOn ? 27 : 12,
        Round = LongRun.IsOn ? 9 : 6,
        Sampler = new TpeSampler(),
        Pruner = new HalvingPruner { Synchronous = true },
        Grace = TimeSpan.FromSeconds(1),
        Training = new TrainingObjective
        {
            Recipe = new Recipe(
                new DigitCnnOptions { Blocks = [new(4, Pool: 2)], Dense = [new(16, Dropout: 0.2)] }, new TrainerOptions { Epochs = 9 }),
            TrainImages = 1500,
            ValidationImages = 300,
        },
    };

    /// <summary>All that came of it, without what depends on the time and on who did it.</summary>
    public static string Table(Study study) => string.Join('\n', study.Trials.Select(trial => string.Create(
        CultureInfo.InvariantCulture,
        $"{trial.Number} {trial.State} "
            + $"{string.Join(' ', trial.Parameters.Select(parameter => $"{parameter.Key}={Convert.ToString(parameter.Value, CultureInfo.InvariantCulture)}"))} {trial.Value:R}: {string.Join(' ', trial.Intermediate.Select(value => $"{value.Step}={value.Value.ToString("R", CultureInfo.InvariantCulture)}"))}")));
}
