using SkiaSharp;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class TensorBoardTests : IDisposable
{
    private static readonly ImageSet s_images = Digits.Train.Take(100);
    private static readonly ImageSet s_validation = Digits.Test.Take(40);
    private static readonly TrainerOptions s_options = new() { Epochs = 4, BatchSize = 50 };

    private readonly TempFolder _folder = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Curves_AreTheHistory()
    {
        TrainingHistory history = Train(Board());
        AssertCurves(history);
        TensorBoardFile training = TensorBoardFile.ReadFolder(_folder.Find("board/training"));
        Assert.Contains(
            "| LearningRate | 0.003 |", training.Events.Single(e => e.Tag == "options/text_summary").Note, StringComparison.Ordinal);
        Assert.DoesNotContain(training.Events, e => e.Histogram is not null || e.Image is not null);
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Curves_WithoutValidation_AreThoseOfTraining()
    {
        TrainWith(null, Board());
        Assert.Equal(4, TensorBoardFile.ReadFolder(_folder.Find("board/training")).Curve("loss").Count());
        Assert.False(Directory.Exists(_folder.Find("board/validation")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // the log was written elsewhere
    public void ResumedTraining_GoesOnWithItsSteps(bool inTheSameFolder)
    {
        using var stop = new CancellationTokenSource();
        using DigitCnn first = Digits.Tiny(), second = Digits.Tiny();
        var checkpoints = new CheckpointFolder(_folder.Find("checkpoints"));
        ITrainerCallback[] callbacks = inTheSameFolder ? [Board(), new CancelAfter(stop, 2)] : [new CancelAfter(stop, 2)];
        new Trainer(first, s_options) { Progress = null, Callbacks = callbacks, Checkpoints = checkpoints }
            .Fit(s_images, s_validation, stop.Token);
        TrainingHistory history = new Trainer(second, s_options) { Progress = null, Callbacks = [Board()], Checkpoints = checkpoints }
            .Resume(s_images, s_validation, TestContext.Current.CancellationToken);
        Assert.Equal(4, history.Epochs.Count);
        AssertCurves(history);
    }

    [Fact]
    public void Training_IsTheSameToTheBit_WithALog()
    {
        // The losses of the last epoch follow from all weights before.
        Assert.Equal(Train().Epochs[^1].TrainLoss, Train(Board(everything: true)).Epochs[^1].TrainLoss);
    }

    [Fact]
    public void WeightsAndImages_AreShown()
    {
        using DigitCnn model = Digits.Tiny();
        new Trainer(model, s_options) { Progress = null, Callbacks = [Board(everything: true)] }
            .Fit(s_images, null, TestContext.Current.CancellationToken);
        TensorBoardFile training = TensorBoardFile.ReadFolder(_folder.Find("board/training"));
        foreach ((string name, TorchSharp.Modules.Parameter parameter) in model.named_parameters())
        {
            BoardEvent[] histograms = [.. training.Events.Where(e => e.Tag == "weights/" + name)];
            Assert.Equal([1L, 2, 3, 4], histograms.Select(e => e.Step));
            Assert.All(histograms, e => Assert.Equal(parameter.numel(), e.Histogram!.Value.Counts.Sum()));
        }

        // Ten images of 28×28, eight in a row.
        (long height, long width, _, byte[] png) = training.Events.Single(e => e.Tag == "images").Image!.Value;
        Assert.Equal((56, 224), (height, width));
        using SKBitmap picture = SKBitmap.Decode(png);
        Assert.Equal(
            s_images.Image(9).ToArray()[(14 * 28)..(15 * 28)], Enumerable.Range(28, 28).Select(x => picture.GetPixel(x, 28 + 14).Red));
    }

    [Fact]
    public void LogThatCannotBeWritten_IsTold_AndTrainingGoesOn()
    {
        _folder.Write("board", "a file where the folder should be");
        Assert.Equal(4, Train(Board()).Epochs.Count);
        Assert.Contains("the log for TensorBoard could not be written", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Fact]
    [Differs("`SummaryWriter`, its file deleted meanwhile")]
    public void LogThatIsDeletedMeanwhile_IsBegunAnew()
    {
        Train(Board(), new DeleteAfter(_folder.Find("board"), epoch: 2));
        Assert.Equal([3, 4], TensorBoardFile.ReadFolder(_folder.Find("board/training")).Curve("loss").Select(point => point.Step));
        Assert.Empty(_warnings);
    }

    private TensorBoard Board(bool everything = false) =>
        new(_folder.Find("board")) { Histograms = everything, Images = everything ? s_images.Take(10) : null, Warn = _warnings.Add };

    private static TrainingHistory Train(params ITrainerCallback[] callbacks) => TrainWith(s_validation, callbacks);

    private static TrainingHistory TrainWith(ImageSet? validation, params ITrainerCallback[] callbacks)
    {
        using DigitCnn model = Digits.Tiny();
        return new Trainer(model, s_options) { Progress = null, Callbacks = callbacks }
            .Fit(s_images, validation, TestContext.Current.CancellationToken);
    }

    private void AssertCurves(TrainingHistory history)
    {
        TensorBoardFile training = TensorBoardFile.ReadFolder(_folder.Find("board/training")),
            validation = TensorBoardFile.ReadFolder(_folder.Find("board/validation"));
        Assert.Equal(history.Epochs.Select(e => (e.Epoch, (double)(float)e.TrainLoss)), training.Curve("loss"));
        Assert.Equal(history.Epochs.Select(e => (e.Epoch, (double)(float)e.TrainAccuracy)), training.Curve("accuracy"));
        Assert.Equal(history.Epochs.Select(e => (e.Epoch, (double)(float)e.LearningRate)), training.Curve("learning rate"));
        Assert.Equal(history.Epochs.Select(e => (e.Epoch, (double)(float)e.ValidationLoss!.Value)), validation.Curve("loss"));
        Assert.Equal(history.Epochs.Select(e => (e.Epoch, (double)(float)e.ValidationAccuracy!.Value)), validation.Curve("accuracy"));
    }

    private sealed class CancelAfter(CancellationTokenSource source, int epoch) : ITrainerCallback
    {
        public void EpochEnded(TrainingState state)
        {
            if (state.History.Epochs.Count == epoch)
                source.Cancel();
        }
    }

    private sealed class DeleteAfter(string folder, int epoch) : ITrainerCallback
    {
        public void EpochEnded(TrainingState state)
        {
            if (state.History.Epochs.Count == epoch)
                Directory.Delete(folder, recursive: true);
        }
    }
}
