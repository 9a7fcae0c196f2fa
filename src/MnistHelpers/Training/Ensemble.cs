using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>
/// An ensemble of networks that predicts the mean of their probabilities. It takes the same input as its members and returns the logarithms
/// of the mean probabilities <c>[N, Classes]</c>, so it can be evaluated like a single network.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Ensemble : Module<Tensor, Tensor>, INotebookView
{
    private const string MemberPrefix = "member-";

    private readonly ModuleList<DigitCnn> members;

    /// <summary>Combines networks, taking ownership of them.</summary>
    /// <exception cref="ArgumentException">There are no networks, or they have different numbers of classes.</exception>
    public Ensemble(params IEnumerable<DigitCnn> members)
        : base(nameof(Ensemble))
    {
        ArgumentNullException.ThrowIfNull(members);
        this.members = new ModuleList<DigitCnn>([.. members]);
        OptionCheck.Require(this.members.Count > 0, $"members: none found; give at least one network");
        OptionCheck.Require(
            this.members.All(member => member.Options.Classes == this.members[0].Options.Classes),
            $"members: networks of {string.Join(", ", this.members.Select(member => member.Options.Classes))} classes found; give "
                + $"networks with the same classes");
        RegisterComponents();
    }

    /// <summary>The networks.</summary>
    public IReadOnlyList<DigitCnn> Members => [.. members];

    string INotebookView.ToHtml() => $"<div>{TextTable.Escape(Title)}</div>" + ((INotebookView)members[0].Summary()).ToHtml();

    string INotebookView.ToText() => $"{Title}\n{members[0].Summary()}";

    /// <summary>Computes the logarithms of the mean probabilities <c>[N, Classes]</c> of images <c>[N, 1, 28, 28]</c>.</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        Tensor all = stack(members.Select(member => functional.log_softmax(member.call(input), 1)), 0);
        return all.logsumexp(0).sub(Math.Log(members.Count)).MoveToOuterDisposeScope();
    }

    /// <summary>Trains networks that differ only in their seeds: initial weights, image order, augmentation, dropout.</summary>
    /// <param name="recipe">
    /// The network and its training; the first network uses the recipe's seed, the next one that seed + 1, and so on.
    /// </param>
    /// <param name="train">The training images.</param>
    /// <param name="count">The number of networks; 5 by default.</param>
    /// <param name="validation">Held-out images, evaluated after each epoch; null for none.</param>
    /// <param name="folder">
    /// The folder for checkpoints: the same call resumes from there, with bit-identical results on processors with the same vector
    /// instructions. Null, the default, for no checkpoints.
    /// </param>
    /// <param name="progress">Returns the receiver of a network's progress, given its number from 1; the console by default.</param>
    /// <param name="cancellation">
    /// Stops training after the current batch. Without a token, interrupting the notebook cell has the same effect.
    /// </param>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    /// <exception cref="InvalidDataException">The folder holds checkpoints of another recipe or of other images.</exception>
    /// <exception cref="OperationCanceledException">Training was stopped; without a folder, its results are lost.</exception>
    public static Ensemble Train(
        Recipe recipe, ImageSet train, int count = 5, ImageSet? validation = null, string? folder = null,
        Func<int, IProgress<TrainingProgress>?>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        OptionCheck.Require(count > 0, $"count: {count} found; give 1 or more networks, such as 5");
        progress ??= number => new ConsoleProgress { Label = FormattableString.Invariant($"network {number}/{count}, ") };
        var trained = new List<DigitCnn>();
        try
        {
            for (int number = 1; number <= count; number++)
            {
                Recipe own = recipe.WithSeed(recipe.Training.Seed + number - 1);
                trained.Add(own.CreateNetwork());
                var trainer = new Trainer(trained[^1], own.Training)
                {
                    Progress = progress(number),
                    Checkpoints = folder is null ? null : new CheckpointFolder(Path.Combine(folder, Name(number))),
                };
                TrainingHistory history = folder is null
                    ? trainer.Fit(train, validation, cancellation)
                    : trainer.Resume(train, validation, cancellation);
                if (history.Canceled)
                {
                    throw new OperationCanceledException(
                        $"stopped in network {number} of "
                            + $"{count}{(folder is null ? "" : $"; the same call goes on from what {folder} holds")}", cancellation);
                }
            }
            return new Ensemble(trained);
        }
        catch
        {
            trained.ForEach(network => network.Dispose());
            throw;
        }
    }

    /// <summary>
    /// Saves each network as a model file in a folder: <c>member-1.safetensors</c>, <c>member-2.safetensors</c> and so on.
    /// </summary>
    /// <exception cref="IOException">The folder contains an ensemble of more networks.</exception>
    public void Save(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (File.Exists(FileOf(folder, members.Count + 1)))
        {
            throw new IOException(
                $"{folder}: holds an ensemble of more than {members.Count} networks; save into another folder, or delete it before");
        }
        for (int number = 1; number <= members.Count; number++)
            members[number - 1].Save(FileOf(folder, number));
    }

    /// <summary>Loads an ensemble saved by <see cref="Save"/>; it is in evaluation mode, ready to predict.</summary>
    /// <exception cref="FileNotFoundException">There is no ensemble in the folder.</exception>
    /// <exception cref="InvalidDataException">A file is corrupt or was not written by <see cref="Save"/>.</exception>
    public static Ensemble Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var read = new List<DigitCnn>();
        try
        {
            for (int number = 1; number == 1 || File.Exists(FileOf(folder, number)); number++)
                read.Add(DigitCnn.Load(FileOf(folder, number)));
            var ensemble = new Ensemble(read);
            ensemble.eval();
            return ensemble;
        }
        catch
        {
            read.ForEach(network => network.Dispose());
            throw;
        }
    }

    private string Title =>
        members.Count == 1
            ? "An ensemble of one network:"
            : FormattableString.Invariant($"An ensemble of {members.Count} networks; the first:");

    private static string FileOf(string folder, int number) => Path.Combine(folder, Name(number) + ".safetensors");

    private static string Name(int number) => MemberPrefix + number.ToString(CultureInfo.InvariantCulture);
}
