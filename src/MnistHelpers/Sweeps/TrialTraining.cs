using System.Diagnostics;
using System.Globalization;

namespace MnistHelpers.Sweeps;

/// <summary>Runs the trials of a <see cref="TrainingObjective"/>.</summary>
internal sealed class TrialTraining
{
    private const string FolderPrefix = "trial-";

    private readonly TrainingObjective _objective;
    private readonly IReadOnlyList<StudyObjective> _figures;
    private readonly ImageSet _train;
    private readonly ImageSet _validation;
    private readonly string _checkpoints;

    /// <param name="objective">The training.</param>
    /// <param name="figures">The objectives of the study.</param>
    /// <param name="images">The training images.</param>
    /// <param name="checkpoints">The folder for the checkpoints of the trials.</param>
    internal TrialTraining(
        TrainingObjective objective, IReadOnlyList<StudyObjective> figures, ImageSet images, string checkpoints)
    {
        _objective = objective;
        _figures = figures;
        (_train, _validation) = _objective.Split(images);
        _checkpoints = checkpoints;
    }

    /// <summary>Trains until the trial is over, the pruner ends or pauses it, or it is canceled.</summary>
    /// <param name="trial">The trial; afterward it is complete, failed, pruned or waiting.</param>
    /// <param name="progress">The receiver of progress within epochs; null for none.</param>
    /// <param name="cancellation">Stops training after the current batch; the trial then waits, and can be resumed from there.</param>
    internal void Run(RunningTrial trial, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        string folder = Path.Combine(_checkpoints, FolderPrefix + trial.Number.ToString(CultureInfo.InvariantCulture));
        try
        {
            Recipe recipe = _objective.RecipeOf(trial.Parameters, trial.Seed);
            using DigitCnn network = recipe.CreateNetwork();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var trainer = new Trainer(network, recipe.Training)
            {
                Progress = progress,
                Callbacks = [new Reporter(trial, Loss, stop)],
                Checkpoints = new CheckpointFolder(folder) { Warn = _ => { } },
            };
            TrainingHistory history = Trained(trainer, folder, stop.Token);
            if (!history.Canceled && history.Epochs.Count > 0)
                Complete(trial, network, recipe, history);
        }
        // Hyperparameters for which no network can be built, or with which it does not learn.
        catch (Exception fault) when (fault is ArgumentException || fault.GetType() == typeof(InvalidOperationException))
        {
            trial.Fail(fault.Message);
        }
    }

    /// <summary>Deletes the checkpoints of trials that are over; with the last one, the study's folder is deleted too.</summary>
    /// <param name="hasEnded">Returns whether the trial with a given number is over.</param>
    internal void CleanUp(Func<int, bool> hasEnded) => Tolerantly(() =>
    {
        if (!Directory.Exists(_checkpoints))
            return;
        foreach (string folder in Directory.GetDirectories(_checkpoints, FolderPrefix + "*"))
        {
            if (int.TryParse(
                Path.GetFileName(folder).AsSpan(FolderPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && hasEnded(number))
            {
                Delete(folder);
            }
        }
        if (!Directory.EnumerateFileSystemEntries(_checkpoints).Any())
            Directory.Delete(_checkpoints);
    });

    private bool Loss => _figures[0] == StudyObjective.ValidationLoss;

    /// <summary>Trains, ignoring an unusable checkpoint, which only costs the time to train anew.</summary>
    private TrainingHistory Trained(Trainer trainer, string folder, CancellationToken cancellation)
    {
        try
        {
            return trainer.Resume(_train, _validation, cancellation);
        }
        catch (InvalidDataException)
        {
            Delete(folder);
            return trainer.Resume(_train, _validation, cancellation);
        }
    }

    private void Complete(RunningTrial trial, DigitCnn network, Recipe recipe, TrainingHistory history)
    {
        EpochRecord last = history.Epochs[^1], chosen = recipe.Training.Patience > 0 && history.BestEpoch is { } best ? best : last;
        ModelSummary summary = network.Summary();
        double[] values = [.. _figures.Select(figure =>
            figure == StudyObjective.ValidationAccuracy ? chosen.ValidationAccuracy!.Value
            : figure == StudyObjective.ValidationLoss ? chosen.ValidationLoss!.Value
            : figure == StudyObjective.Parameters ? summary.Parameters
            : figure == StudyObjective.Flops ? summary.Flops
            : MicrosecondsPerImage(network))];
        if (values.FirstOrDefault(value => !double.IsFinite(value), 0) is not 0 and var wrong)
            trial.Fail(Diverged(wrong));
        else
            trial.Complete(values, new IntermediateValue(last.Epoch, Loss ? last.ValidationLoss!.Value : last.ValidationAccuracy!.Value));
    }

    private static string Diverged(double value) =>
        FormattableString.Invariant($"the training ended with {value}; leave such hyperparameters out of the search space");

    /// <summary>Returns the median time of several passes over part of the images, in microseconds per image.</summary>
    private double MicrosecondsPerImage(DigitCnn network)
    {
        const int passes = 7, count = 1000;
        ImageSet images = _validation.Take(Math.Min(count, _validation.Count));
        double[] times = new double[passes];
        for (int pass = 0; pass < passes; pass++)
        {
            long start = Stopwatch.GetTimestamp();
            Evaluator.LossAndAccuracy(network, images, Predictor.DefaultBatchSize);
            times[pass] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / images.Count;
        }
        Array.Sort(times);
        return times[passes / 2];
    }

    private static void Delete(string folder) => Tolerantly(() => Directory.Delete(folder, recursive: true));

    /// <summary>Deletes, ignoring failures: leftovers are harmless, and another worker may have been faster or may be writing.</summary>
    private static void Tolerantly(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Reports each epoch except the last one, which is reported with the result.</summary>
    private sealed class Reporter(RunningTrial trial, bool loss, CancellationTokenSource stop) : ITrainerCallback
    {
        public void EpochEnded(TrainingState state)
        {
            EpochRecord epoch = state.History.Epochs[^1];
            double value = (loss ? epoch.ValidationLoss : epoch.ValidationAccuracy)!.Value;
            bool isLast = epoch.Epoch == state.Options.Epochs || state.IsStopping;
            if (isLast)
                return;
            if (!double.IsFinite(value))
            {
                trial.Fail(Diverged(value));
                stop.Cancel();
            }
            else if (!trial.Report(epoch.Epoch, value))
            {
                stop.Cancel();
            }
        }
    }
}
