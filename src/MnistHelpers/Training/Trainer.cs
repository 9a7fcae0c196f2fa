using MnistHelpers.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>Trains an image classifier by minimizing the cross-entropy of its logits.</summary>
public sealed class Trainer
{
    private readonly Module<Tensor, Tensor> _model;

    /// <summary>Creates a trainer; training starts with <see cref="Fit"/>.</summary>
    /// <param name="model">A network that takes <c>[N, 1, Rows, Columns]</c>, 0 to 1, and returns logits <c>[N, classes]</c>.</param>
    /// <param name="options">The training options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public Trainer(Module<Tensor, Tensor> model, TrainerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        Options = (options ?? new TrainerOptions()).Checked();
    }

    /// <summary>The training options.</summary>
    public TrainerOptions Options { get; }

    /// <summary>
    /// The receiver of progress reports, about ten per second and one after each epoch; the console by default, or null for none.
    /// </summary>
    public IProgress<TrainingProgress>? Progress { get; init; } = new ConsoleProgress();

    /// <summary>The callbacks, called in this order; none by default.</summary>
    public IReadOnlyList<ITrainerCallback> Callbacks { get; init; } = [];

    /// <summary>The folder for checkpoints from which <see cref="Resume"/> continues; null, the default, for no checkpoints.</summary>
    public CheckpointFolder? Checkpoints { get; init; }

    /// <summary>
    /// Trains and evaluates, epoch by epoch. The same options, images and initial weights give bit-identical weights on processors with the
    /// same vector instructions, regardless of the number of threads and of other trainings in the process; results with AVX-512, with AVX2
    /// only and without either differ in the last bits. The network's mode is restored afterward.
    /// </summary>
    /// <remarks>
    /// Each training has its own random number generator. For networks other than <see cref="DigitCnn"/> and <see cref="Ensemble"/>, it
    /// replaces torch's default generator during the forward pass, and other trainings wait meanwhile; a program that draws from the
    /// default generator in another thread at that moment disturbs both.
    /// </remarks>
    /// <param name="train">The training images.</param>
    /// <param name="validation">Held-out images, evaluated after each epoch; null for none.</param>
    /// <param name="cancellation">
    /// Stops training after the current batch: the network keeps what it has learned, and the history ends with the incomplete epoch.
    /// Without a token, interrupting the notebook cell has the same effect.
    /// </param>
    /// <exception cref="ArgumentException">A set has no images, or an option requires validation images and there are none.</exception>
    /// <exception cref="InvalidOperationException">The loss is no longer a finite number.</exception>
    public TrainingHistory Fit(ImageSet train, ImageSet? validation = null, CancellationToken cancellation = default) =>
        Run(train, validation, resume: false, cancellation);

    /// <summary>
    /// Resumes from the newest checkpoint of <see cref="Checkpoints"/>, or starts from the beginning if there is none. The resulting
    /// network is bit-identical to that of an uninterrupted <see cref="Fit"/> on processors with the same vector instructions (see there).
    /// </summary>
    /// <param name="train">The training images, the same as before.</param>
    /// <param name="validation">Held-out images, the same as before.</param>
    /// <param name="cancellation">As for <see cref="Fit"/>.</param>
    /// <exception cref="InvalidOperationException"><see cref="Checkpoints"/> is null, or the loss is no longer a finite number.</exception>
    /// <exception cref="InvalidDataException">
    /// The checkpoint belongs to another network (even one that differs only in dropout or activations), other options or other images.
    /// </exception>
    public TrainingHistory Resume(ImageSet train, ImageSet? validation = null, CancellationToken cancellation = default) =>
        Checkpoints is null
            ? throw new InvalidOperationException(
                "Checkpoints: none found; give the trainer the folder of checkpoints that it is to go on from")
            : Run(train, validation, resume: true, cancellation);

    private TrainingHistory Run(ImageSet train, ImageSet? validation, bool resume, CancellationToken cancellation)
    {
        RequireImages(train, nameof(train));
        if (validation is not null)
        {
            RequireImages(validation, nameof(validation));
        }
        else
        {
            OptionCheck.Require(Options is { Patience: 0, Schedule: not LearningRateSchedule.Plateau },
                $"validation: none found, and {(Options.Patience > 0 ? "Patience" : "the Plateau schedule")} goes by the validation loss; "
                    + $"give held-out images, or options that do without");
        }
        if (!cancellation.CanBeCanceled)
            cancellation = RunningCell.Cancellation;

        bool wasTraining = _model.training;
        try
        {
            using var run = new TrainingRun(_model, Options, train, validation, Progress, Callbacks, Checkpoints);
            if (resume)
                run.Load();
            return run.ToTheEnd(cancellation);
        }
        finally
        {
            _model.train(wasTraining);
        }
    }

    private static void RequireImages(ImageSet images, string name)
    {
        ArgumentNullException.ThrowIfNull(images, name);
        if (images.Count == 0)
            throw new ArgumentException($"{name}: no images found; give at least one");
    }
}
