namespace MnistHelpers;

public sealed partial class Study
{
    /// <summary>
    /// Trains trials one after the other until the study is over or stopped. Other programs may do the same at the same time. Stopped
    /// trials wait, and resume after the last epoch.
    /// </summary>
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
    /// <exception cref="InvalidOperationException">The study has no <see cref="StudyOptions.Training"/>.</exception>
    /// <exception cref="InvalidDataException">The images differ from those that the study was trained on before.</exception>
    public void Train(
        ImageSet? images = null, Action<Study>? changed = null, Func<RunningTrial, IProgress<TrainingProgress>?>? progress = null,
        string? checkpoints = null, CancellationToken cancellation = default)
    {
        if (!cancellation.CanBeCanceled)
            cancellation = RunningCell.Cancellation;
        images ??= Mnist.Load().Train;
        RequireSameImages(images);
        var training = new TrialTraining(
            Options, images, checkpoints is null ? Store.DefaultCheckpoints(_row.Id) : Path.Combine(checkpoints, _row.Id));
        try
        {
            while (Ask(cancellation) is { } trial)
            {
                using (trial)
                {
                    changed?.Invoke(this);
                    training.Run(trial, progress?.Invoke(trial), cancellation);
                }
                CleanUp(training);
                changed?.Invoke(this);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        // Handles what others did meanwhile, and trials that were waiting.
        CleanUp(training);
        changed?.Invoke(this);
    }

    /// <summary>Returns the recipe of a trial, including its seed.</summary>
    /// <param name="trial">The trial; null, the default, for the best one.</param>
    /// <exception cref="InvalidOperationException">The study has no <see cref="StudyOptions.Training"/>,
    /// or no trial is complete.</exception>
    public Recipe RecipeOf(Trial? trial = null)
    {
        TrainingObjective objective = Options.Training
            ?? throw new InvalidOperationException("Training: the study has none, so that its trials have no recipe");
        trial ??= Best ?? throw new InvalidOperationException("no trial is complete; train one first");
        return objective.RecipeOf(trial.Parameters, RunningTrial.SeedOf(Options.Seed, trial.Number));
    }

    /// <summary>Trains the best trial's recipe on all training images, including those that were held out for validation.</summary>
    /// <param name="images">The training images; those of <see cref="Mnist.Load()"/> by default.</param>
    /// <param name="progress">The receiver of progress reports; the console by default.</param>
    /// <param name="cancellation">
    /// Stops training after the current batch. Without a token, interrupting the notebook cell has the same effect.
    /// </param>
    /// <returns>The network and its training history.</returns>
    /// <exception cref="InvalidOperationException">The study has no <see cref="StudyOptions.Training"/>,
    /// or no trial is complete.</exception>
    public (DigitCnn Network, TrainingHistory History) TrainBest(
        ImageSet? images = null, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        Recipe recipe = RecipeOf();
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

    private void CleanUp(TrialTraining training)
    {
        lock (_lock)
            training.CleanUp(number => number < _log.Trials.Count && _log.Trials[number].HasEnded);
    }

    private void RequireSameImages(ImageSet images)
    {
        if (Options.Training is null)
            throw new InvalidOperationException("Training: the study has none; its trials are run by the program that asks for them");
        string data = ImageSetFingerprint.Of(images);
        string? known = Store.SetData(data);
        if (known != data)
        {
            throw new InvalidDataException(
                $"{Store.Place}: the study {Name} has learned from other images than these; give it the same, or begin a new study");
        }
    }
}
