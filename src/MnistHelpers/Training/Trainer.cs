using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>Trains a classifier of images on the cross-entropy of its logits.</summary>
public sealed class Trainer
{
    private readonly Module<Tensor, Tensor> _model;

    /// <summary>Prepares training; nothing happens before <see cref="Fit"/>.</summary>
    /// <param name="model">Takes <c>[N, 1, Rows, Columns]</c>, 0 to 1, and gives logits <c>[N, classes]</c>.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public Trainer(Module<Tensor, Tensor> model, TrainerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        Options = (options ?? new TrainerOptions()).Checked();
    }

    /// <summary>How the network is trained.</summary>
    public TrainerOptions Options { get; }

    /// <summary>Who is told about the progress, about ten times a second and after each epoch: the console, or null for nobody.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; } = new ConsoleProgress();

    /// <summary>What is told of each epoch, in this order: nothing.</summary>
    public IReadOnlyList<ITrainerCallback> Callbacks { get; init; } = [];

    /// <summary>
    /// Where it is kept how far training has come, so that <see cref="Resume"/> can go on from there; null, the default, for nowhere.
    /// </summary>
    public CheckpointFolder? Checkpoints { get; init; }

    /// <summary>
    /// Trains and evaluates, epoch by epoch. The same options, images and initial weights give the same weights to the
    /// last bit, however many threads compute and whatever else is trained in the process, on processors with the same
    /// vector instructions: with AVX-512, with AVX2 alone and with neither, the last bits differ. The network is left in
    /// the mode that it was in.
    /// </summary>
    /// <remarks>
    /// Each training draws from a generator of its own. In a network other than <see cref="DigitCnn"/> and <see cref="Ensemble"/>
    /// it stands in for torch's default generator while the network runs forward, and other trainings wait so long; a program that
    /// draws from the default generator in another thread at that moment disturbs both.
    /// </remarks>
    /// <param name="train">The images to learn from.</param>
    /// <param name="validation">Held-out images, evaluated after each epoch; null for none.</param>
    /// <param name="cancellation">
    /// Stops after the running batch: the network keeps what it has learned, and the history ends with the part of the epoch that was
    /// broken off. Without a token, an interrupt of the notebook's cell does that.
    /// </param>
    /// <exception cref="ArgumentException">A set has no images, or there is no validation and an option asks for it.</exception>
    /// <exception cref="InvalidOperationException">The loss is not a finite number any more.</exception>
    public TrainingHistory Fit(ImageSet train, ImageSet? validation = null, CancellationToken cancellation = default) =>
        Run(train, validation, resume: false, cancellation);

    /// <summary>
    /// Goes on from the newest checkpoint of <see cref="Checkpoints"/>, or begins where there is none. In the end the
    /// network is the same, to the last bit, as after a <see cref="Fit"/> that was never broken off, on processors with the
    /// same vector instructions (see there).
    /// </summary>
    /// <param name="train">The images to learn from, the same as before.</param>
    /// <param name="validation">Held-out images, the same as before.</param>
    /// <param name="cancellation">As for <see cref="Fit"/>.</param>
    /// <exception cref="InvalidOperationException">There is no <see cref="Checkpoints"/>, or the loss is not a finite number any
    /// more.</exception>
    /// <exception cref="InvalidDataException">
    /// The checkpoint is of another network (one that differs in dropout or activations alone, too), of other options or of other images.
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
            cancellation = NotebookCell.Cancellation;

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
