using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MnistHelpers;

/// <summary>
/// A log of loss, accuracy and learning rate after each epoch in event files for TensorBoard (<c>tensorboard --logdir runs</c>), as the
/// runs <c>training</c> and <c>validation</c> in one folder. Steps are epochs; a resumed training continues the existing log.
/// </summary>
public sealed class TensorBoard : ITrainerCallback
{
    private const int GridColumns = 8;

    private readonly string _folder;
    private SummaryWriter? _training;
    private SummaryWriter? _validation;

    /// <param name="logDirectory">The folder of this run; it is created when training begins.</param>
    public TensorBoard(string logDirectory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(logDirectory);
        _folder = Path.GetFullPath(logDirectory);
    }

    /// <summary>Whether the distribution of each layer's weights is also written after each epoch; false by default.</summary>
    public bool Histograms { get; init; }

    /// <summary>Images to show beside the curves, such as the first training images; null, the default, for none.</summary>
    public ImageSet? Images { get; init; }

    /// <summary>The receiver of warnings about data that cannot be written; training continues. Standard error by default.</summary>
    public Action<string> Warn { get; init; } = Console.Error.WriteLine;

    /// <inheritdoc/>
    public void TrainingStarted(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        (_training, _validation) = (null, null);
        Write(() =>
        {
            // A resumed run finds its earlier points in the folder; if they are missing, they are written again.
            bool isNew = !Directory.Exists(_folder) || !Directory.EnumerateFiles(_folder, "*tfevents*", SearchOption.AllDirectories).Any();
            _training = utils.tensorboard.SummaryWriter(Path.Combine(_folder, "training"));
            if (!isNew)
                return;
            _training.add_text("options", OptionTable(state.Options), 0);
            if (Images is { Count: > 0 })
                AddImages(Images);
            foreach (EpochRecord epoch in state.History.Epochs)
                AddPoints(epoch);
        });
    }

    /// <inheritdoc/>
    public void EpochEnded(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (_training is null)
            return;
        Write(() =>
        {
            EpochRecord epoch = state.History.Epochs[^1];
            AddPoints(epoch);
            if (Histograms)
                AddHistograms(state.Model, epoch.Epoch);
        });
    }

    private void AddPoints(EpochRecord epoch)
    {
        _training!.add_scalar("loss", (float)epoch.TrainLoss, epoch.Epoch);
        _training.add_scalar("accuracy", (float)epoch.TrainAccuracy, epoch.Epoch);
        _training.add_scalar("learning rate", (float)epoch.LearningRate, epoch.Epoch);
        _training.add_scalar("images per second", (float)epoch.ImagesPerSecond, epoch.Epoch);
        if (epoch is not { ValidationLoss: { } loss, ValidationAccuracy: { } accuracy })
            return;
        _validation ??= utils.tensorboard.SummaryWriter(Path.Combine(_folder, "validation"));
        _validation.add_scalar("loss", (float)loss, epoch.Epoch);
        _validation.add_scalar("accuracy", (float)accuracy, epoch.Epoch);
    }

    private void AddHistograms(nn.Module model, int epoch)
    {
        using var scope = NewDisposeScope();
        foreach ((string name, Parameter parameter) in model.named_parameters())
            _training!.add_histogram("weights/" + name, parameter.detach(), epoch);
    }

    private void AddImages(ImageSet images)
    {
        int columns = Math.Min(GridColumns, images.Count), width = columns * images.Columns;
        byte[] grid = new byte[(images.Count + columns - 1) / columns * images.Rows * width];
        for (int i = 0; i < images.Count; i++)
        {
            for (int row = 0; row < images.Rows; row++)
            {
                int at = ((i / columns * images.Rows) + row) * width + i % columns * images.Columns;
                images.Image(i).Slice(row * images.Columns, images.Columns).CopyTo(grid.AsSpan(at));
            }
        }
        using Tensor picture = tensor(grid, [grid.Length / width, width], ScalarType.Byte);
        _training!.add_img("images", picture, 0, dataformats: "HW");
    }

    /// <summary>Returns the options as a Markdown table.</summary>
    private static string OptionTable(TrainerOptions options) => "| option | value |\n|---|---|\n" + string.Concat(
        typeof(TrainerOptions)
            .GetProperties()
            .Select(option => string.Create(CultureInfo.InvariantCulture, $"| {option.Name} | {option.GetValue(options) ?? "none"} |\n")));

    /// <summary>Writes and turns failures into warnings, because hours of training are worth more than their log.</summary>
    private void Write(Action write)
    {
        try
        {
            write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Warn($"{_folder}: the log for TensorBoard could not be written ({fault.Message.TrimEnd('.')}); training goes on");
        }
    }
}
