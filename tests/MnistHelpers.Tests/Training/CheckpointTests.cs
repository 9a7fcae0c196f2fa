using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class CheckpointTests : IDisposable
{
    private static readonly ImageSet s_images = Digits.Train.Take(200);
    private static readonly ImageSet s_validation = Digits.Test.Take(50);

    /// <summary>Everything that has a state of its own: momenta, running means, batch norm, dropout, the best weights.</summary>
    private static readonly TrainerOptions s_options = new()
    {
        Epochs = 4,
        BatchSize = 30,
        Optimizer = OptimizerKind.AdamW,
        Schedule = LearningRateSchedule.Plateau,
        DecayEpochs = 1,
        WeightAveraging = 0.9,
        Patience = 3,
        LabelSmoothing = 0.1,
        Augmentation = Augmentation.Strong,
    };

    private readonly TempFolder _folder = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(3)] // in the first epoch
    [InlineData(10)]
    [InlineData(14)] // the last step of the second epoch
    [InlineData(27)]
    public void Resume_AfterABreak_EndsWithTheSameBits(int steps)
    {
        (TrainingHistory unbroken, float[] weights) = Train(s_options, checkpoints: null);

        using (DigitCnn broken = Network())
        {
            using var failing = new FailingAfter(broken, steps);
            Assert.Throws<TimeoutException>(
                () => Fit(new Trainer(failing, s_options) { Progress = null, Checkpoints = Folder(TimeSpan.Zero) }));
        }
        // Another network's initial weights and another generator's state: all comes from the checkpoint.
        using DigitCnn model = Network(seed: 99);
        TrainingHistory resumed = Resume(
            new Trainer(new FailingAfter(model, int.MaxValue), s_options) { Progress = null, Checkpoints = Folder(TimeSpan.Zero) });

        Assert.Equal(weights, State(model));
        Assert.Equal(Numbers(unbroken), Numbers(resumed));
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Fit_WithCheckpoints_GivesTheSameBits_AndKeepsTwo()
    {
        Assert.Equal(Train(s_options, checkpoints: null).Weights, Train(s_options, Folder(TimeSpan.Zero)).Weights);
        Assert.Equal(2, Folder(TimeSpan.Zero).Files.Count);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void Resume_WithoutACheckpoint_Begins() =>
        Assert.Equal(Train(s_options, checkpoints: null).Weights, Train(s_options, Folder(TimeSpan.Zero), resume: true).Weights);

    [Fact]
    public void Resume_OfAFinishedRun_TrainsNoMore()
    {
        (TrainingHistory finished, float[] weights) = Train(s_options, Folder(TimeSpan.FromHours(1)));
        (TrainingHistory again, float[] same) = Train(s_options, Folder(TimeSpan.FromHours(1)), resume: true);
        Assert.Equal(weights, same);
        Assert.Equal(finished.Epochs, again.Epochs);
    }

    [Fact]
    public void Canceled_ThenResumed_EndsWithTheSameBits()
    {
        using DigitCnn model = Network();
        var trainer = new Trainer(model, s_options) { Progress = null, Checkpoints = Folder(TimeSpan.FromHours(1)) };
        Assert.True(trainer.Fit(s_images, s_validation, new CancellationToken(canceled: true)).Canceled);
        TrainingHistory history = Resume(trainer);
        Assert.False(history.Canceled);
        Assert.Equal(Train(s_options, checkpoints: null).Weights, State(model));
    }

    [Theory]
    [InlineData(3)] // in the first epoch
    [InlineData(10)]
    public void StoppedWithinAnEpoch_ThenResumed_EndsWithTheSameBits_AndWithoutThePart(int steps)
    {
        (TrainingHistory unbroken, float[] weights) = Train(s_options, checkpoints: null);

        using (DigitCnn stopped = Network())
        {
            using var stop = new CancellationTokenSource();
            TrainingHistory part = new Trainer(new StoppingAfter(stopped, steps, stop), s_options)
            {
                Progress = null,
                Checkpoints = Folder(TimeSpan.FromHours(1)),
            }
                .Fit(s_images, s_validation, stop.Token);
            Assert.True(part.Epochs[^1].IsPartial);
        }
        using var never = new CancellationTokenSource();
        using DigitCnn model = Network(seed: 99);
        TrainingHistory resumed = Resume(
            new Trainer(new StoppingAfter(model, int.MaxValue, never), s_options)
            {
                Progress = null,
                Checkpoints = Folder(TimeSpan.FromHours(1)),
            });

        Assert.Equal(weights, State(model));
        Assert.Equal(Numbers(unbroken), Numbers(resumed));
    }

    [Fact]
    public void DamagedCheckpoint_IsTold_AndTheOneBeforeItUsed()
    {
        Train(s_options with { Epochs = 2 }, Folder(TimeSpan.FromHours(1)));
        string newest = Folder(TimeSpan.Zero).Files[0];
        byte[] content = File.ReadAllBytes(newest);
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(newest, content);

        (TrainingHistory history, float[] weights) = Train(s_options with { Epochs = 2 }, Folder(TimeSpan.FromHours(1)), resume: true);

        Assert.Equal(
            $"{newest}: the checkpoint is damaged (its checksum differs); the one before it is used, if there is one",
            Assert.Single(_warnings));
        Assert.Equal(2, history.Epochs.Count);
        Assert.Equal(Train(s_options with { Epochs = 2 }, checkpoints: null).Weights, weights);
    }

    [Fact]
    public void Checkpoint_CutShortAnywhere_IsToldAndNothingElse()
    {
        Train(s_options with { Epochs = 1 }, Folder(TimeSpan.FromHours(1)));
        string file = Folder(TimeSpan.Zero).Files.Single();
        byte[] content = File.ReadAllBytes(file);
        foreach (int length in Enumerable.Range(0, 40).Select(i => i * content.Length / 40))
        {
            File.WriteAllBytes(file, content[..length]);
            Assert.False(Folder(TimeSpan.Zero).TryLoad(_ => Assert.Fail("a damaged checkpoint is not read")));
        }
        Assert.Equal(40, _warnings.Count);
    }

    [Fact]
    public void Checkpoint_ThatCannotBeWritten_IsTold_AndTrainingGoesOn()
    {
        // Where its folder would be, there is a file.
        File.WriteAllText(_folder.Find("taken"), "");
        var checkpoints = new CheckpointFolder(_folder.Find("taken")) { Interval = TimeSpan.FromHours(1), Warn = _warnings.Add };

        (TrainingHistory history, float[] weights) = Train(s_options, checkpoints);

        Assert.Equal(s_options.Epochs, history.Epochs.Count);
        Assert.Equal(Train(s_options, checkpoints: null).Weights, weights);
        Assert.Equal(s_options.Epochs, _warnings.Count);
        Assert.All(_warnings, warning =>
        {
            Assert.StartsWith($"{checkpoints.Path}: the checkpoint could not be written (", warning, StringComparison.Ordinal);
            Assert.EndsWith(
                "; training goes on, and would be resumed from the one before it, if there is one", warning, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void CheckpointFolder_TakenAwayWhileTraining_IsMadeAgain()
    {
        CheckpointFolder checkpoints = Folder(TimeSpan.FromHours(1));
        checkpoints.Save(writer => writer.Write(1));
        Directory.Delete(checkpoints.Path, recursive: true);
        checkpoints.Save(writer => writer.Write(2));

        Assert.Empty(_warnings);
        Assert.True(checkpoints.TryLoad(reader => Assert.Equal(2, reader.ReadInt32())));
    }

    [Fact]
    public void Checkpoint_HalfWrittenByAKilledProcess_IsClearedWhenTrainingIsResumed()
    {
        CheckpointFolder checkpoints = Folder(TimeSpan.FromHours(1));
        checkpoints.Save(writer => writer.Write(1));
        string half = _folder.Write(".checkpoint-00000002.ckpt.0badc0de-1-01234567.tmp", "half");
        File.SetLastWriteTimeUtc(half, DateTime.UtcNow.AddDays(-2));

        Assert.True(checkpoints.TryLoad(_ => { }));

        Assert.Equal(checkpoints.Files, Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Resume_WithSomethingElse_SaysWhat()
    {
        Train(s_options with { Epochs = 1 }, Folder(TimeSpan.FromHours(1)));
        Assert.Contains(
            "it was written with other options: TrainerOptions { Epochs = 1,", Fault(Network(), s_options, s_images),
            StringComparison.Ordinal);
        Assert.Contains(
            "it was written for other images", Fault(Network(), s_options with { Epochs = 1 }, Digits.Train.Take(201)),
            StringComparison.Ordinal);
        Assert.Contains(
            "it is of another network: Blocks[0].BatchNorm is True in the checkpoint and False here",
            Fault(Digits.Tiny(), s_options with { Epochs = 1 }, s_images), StringComparison.Ordinal);
        using DigitCnn model = Digits.Tiny();
        Assert.StartsWith(
            "Checkpoints: none found", Assert.Throws<InvalidOperationException>(() => Resume(new Trainer(model))).Message,
            StringComparison.Ordinal);
    }

    /// <summary>Networks whose weights would fit: with them training went on as if nothing had changed.</summary>
    [Theory]
    [InlineData(0.2, Activation.ReLU, 0.5, "Dense[0].Dropout is 0.3 in the checkpoint and 0.5 here")]
    [InlineData(0, Activation.ReLU, 0.3, "Blocks[0].Dropout is 0.2 in the checkpoint and 0 here")]
    [InlineData(0.2, Activation.GELU, 0.3, "Blocks[0].Activation is ReLU in the checkpoint and GELU here")]
    public void Resume_WithOtherDropoutOrActivation_NamesOptionAndValues(
        double blockDropout, Activation activation, double denseDropout, string difference)
    {
        Train(s_options with { Epochs = 1 }, Folder(TimeSpan.FromHours(1)));
        DigitCnn other = Digits.Cnn(
            5,
            new DigitCnnOptions
            {
                Blocks = [new(3, BatchNorm: true, Activation: activation, Pool: 2, Dropout: blockDropout)],
                Dense = [new(8, Dropout: denseDropout)],
            });

        Assert.Equal(
            $"{_folder.Path}: the checkpoint does not fit: it is of another network: {difference}; resume with what it was written with, "
                + "or begin in another folder",
            Fault(other, s_options with { Epochs = 1 }, s_images));
    }

    [Fact]
    public void Resume_OfANetworkOfOnesOwn_WithOtherDropoutOrActivation_NamesBoth()
    {
        var options = new TrainerOptions { Epochs = 1 };
        Sequential Own(double dropout, Module<Tensor, Tensor> activation) =>
            Sequential(("flat", Flatten()), ("dense", Linear(784, 10)), ("bend", activation), ("drop", Dropout(dropout)));
        using Sequential written = Own(0.25, ReLU()), same = Own(0.25, ReLU()), lessDropout = Own(0.125, ReLU()), bent = Own(0.25, GELU());
        Fit(new Trainer(written, options) { Progress = null, Checkpoints = Folder(TimeSpan.FromHours(1)) });

        Resume(new Trainer(same, options) { Progress = null, Checkpoints = Folder(TimeSpan.FromHours(1)) });
        Assert.Contains(
            "another network: drop.p is 0.25 in the checkpoint and 0.125 here;", Fault(lessDropout, options, s_images),
            StringComparison.Ordinal);
        Assert.Contains(
            "another network: bend is ReLU in the checkpoint and GELU here;", Fault(bent, options, s_images), StringComparison.Ordinal);
    }

    private string Fault(Module<Tensor, Tensor> model, TrainerOptions options, ImageSet images)
    {
        using (model)
        {
            return Assert.Throws<InvalidDataException>(
                () => new Trainer(model, options) { Progress = null, Checkpoints = Folder(TimeSpan.Zero) }
                    .Resume(images, s_validation, TestContext.Current.CancellationToken)).Message;
        }
    }

    private static (TrainingHistory History, float[] Weights) Train(
        TrainerOptions options, CheckpointFolder? checkpoints, bool resume = false)
    {
        using DigitCnn model = Network();
        var trainer = new Trainer(model, options) { Progress = null, Checkpoints = checkpoints };
        return (resume ? Resume(trainer) : Fit(trainer), State(model));
    }

    private CheckpointFolder Folder(TimeSpan interval) => new(_folder.Path) { Interval = interval, Warn = _warnings.Add };

    private static DigitCnn Network(long seed = 5) =>
        Digits.Cnn(seed, new DigitCnnOptions { Blocks = [new(3, BatchNorm: true, Pool: 2, Dropout: 0.2)], Dense = [new(8, Dropout: 0.3)] });

    private static TrainingHistory Fit(Trainer trainer) => trainer.Fit(s_images, s_validation, TestContext.Current.CancellationToken);

    private static TrainingHistory Resume(Trainer trainer) => trainer.Resume(s_images, s_validation, TestContext.Current.CancellationToken);

    private static IEnumerable<EpochRecord> Numbers(TrainingHistory history) =>
        history.Epochs.Select(e => e with { Seconds = 0, ImagesPerSecond = 0 });

    /// <summary>The weights, and the running means of batch norm.</summary>
    private static float[] State(Module model) =>
        [.. Digits.Weights(model), .. model.buffers()
            .Where(buffer => buffer.is_floating_point())
            .SelectMany(buffer => buffer.data<float>().ToArray())];

    /// <summary>A network that is cut off in the middle of a step, as by a power failure.</summary>
    private sealed class FailingAfter : Module<Tensor, Tensor>
    {
        private readonly DigitCnn model;
        private readonly int _steps;
        private int _count;

        public FailingAfter(DigitCnn model, int steps)
            : base(nameof(FailingAfter))
        {
            this.model = model;
            _steps = steps;
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) =>
            training && _count++ == _steps ? throw new TimeoutException() : model.call(input);
    }
}
