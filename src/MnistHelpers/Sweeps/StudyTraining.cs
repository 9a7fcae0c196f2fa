using MnistHelpers.Sweeps;
using MnistHelpers.Training;

namespace MnistHelpers;

/// <summary>Runs the trials of studies whose <see cref="StudyOptions.Training"/> is a <see cref="TrainingObjective"/>.</summary>
public static class StudyTraining
{
    /// <summary>
    /// Trains trials one after the other until the study is over or stopped. Other programs may do the same at the same time. Stopped
    /// trials wait, and resume after the last epoch.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="images">
    /// The training images, the same in all programs; those of <see cref="Mnist.Load()"/> by default. Do not pass test images.
    /// </param>
    /// <param name="changed">Called with the study when a trial has begun or ended, to show progress.</param>
    /// <param name="progress">The receiver of progress reports within each trial; null, the default, for none.</param>
    /// <param name="checkpoints">
    /// The folder for the trials' checkpoints; null, the default, for a folder beside the study's file, or a temporary one.
    /// </param>
    /// <param name="cancellation">
    /// Stops training after the current batch. Without a token, interrupting the notebook cell has the same effect.
    /// </param>
    /// <exception cref="InvalidOperationException">The study has no <see cref="StudyOptions.Training"/>, or another one.</exception>
    /// <exception cref="InvalidDataException">
    /// The images differ from those that the study was trained on before, or the stored training is damaged.
    /// </exception>
    public static void Train(
        this Study study, ImageSet? images = null, Action<Study>? changed = null,
        Func<RunningTrial, IProgress<TrainingProgress>?>? progress = null, string? checkpoints = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (!cancellation.CanBeCanceled)
            cancellation = RunningCell.Cancellation;
        TrainingObjective objective = ObjectiveOf(study, "; its trials are run by the program that asks for them");
        images ??= Mnist.Load().Train;
        RequireSameImages(study, images);
        var training = new TrialTraining(objective, study.Options.Objectives, images, study.CheckpointsIn(checkpoints));
        try
        {
            while (study.Ask(cancellation) is { } trial)
            {
                using (trial)
                {
                    changed?.Invoke(study);
                    training.Run(trial, progress?.Invoke(trial), cancellation);
                }
                training.CleanUp(study.HasEnded);
                changed?.Invoke(study);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        // Handles what others did meanwhile, and trials that were waiting.
        training.CleanUp(study.HasEnded);
        changed?.Invoke(study);
    }

    /// <summary>Returns the recipe of a trial, including its seed.</summary>
    /// <param name="study">The study.</param>
    /// <param name="trial">The trial; null, the default, for the best one.</param>
    /// <exception cref="InvalidOperationException">The study has no <see cref="StudyOptions.Training"/>, or another one,
    /// or no trial is complete.</exception>
    /// <exception cref="InvalidDataException">The stored training is damaged.</exception>
    public static Recipe RecipeOf(this Study study, Trial? trial = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        TrainingObjective objective = ObjectiveOf(study, ", so that its trials have no recipe");
        trial ??= study.Best ?? throw new InvalidOperationException("no trial is complete; train one first");
        return objective.RecipeOf(trial.Parameters, RunningTrial.SeedOf(study.Options.Seed, trial.Number));
    }

    /// <summary>Trains the best trial's recipe on all training images, including those that were held out for validation.</summary>
    /// <param name="study">The study.</param>
    /// <param name="images">The training images; those of <see cref="Mnist.Load()"/> by default.</param>
    /// <param name="progress">The receiver of progress reports; the console by default.</param>
    /// <param name="cancellation">
    /// Stops training after the current batch. Without a token, interrupting the notebook cell has the same effect.
    /// </param>
    /// <returns>The network and its training history.</returns>
    /// <inheritdoc cref="RecipeOf" path="/exception"/>
    public static (DigitCnn Network, TrainingHistory History) TrainBest(
        this Study study, ImageSet? images = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        Recipe recipe = study.RecipeOf();
        images ??= Mnist.Load().Train;
        // There are no held-out images any more for stopping early or reducing the learning rate.
        TrainerOptions options = recipe.Training with
        {
            Patience = 0,
            Schedule = recipe.Training.Schedule == LearningRateSchedule.Plateau ? LearningRateSchedule.Cosine : recipe.Training.Schedule,
        };
        DigitCnn network = recipe.CreateNetwork();
        try
        {
            return (
                network,
                new Trainer(network, options) { Progress = progress ?? new ConsoleProgress() }.Fit(images, cancellation: cancellation));
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private static TrainingObjective ObjectiveOf(Study study, string otherwise) => TrainingObjective.Of(
        study.Options.Training ?? throw new InvalidOperationException($"Training: the study has none{otherwise}"));

    private static void RequireSameImages(Study study, ImageSet images)
    {
        string data = ImageSetFingerprint.Of(images);
        string? known = study.Store.SetData(data);
        if (known != data)
        {
            throw new InvalidDataException(
                $"{study.Store.Place}: the study {study.Name} has learned from other images than these; give it the same, or begin a new "
                    + "study");
        }
    }
}
