using static TorchSharp.torch;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class TrainerTests
{
    private static readonly TrainerOptions s_twoEpochs = new() { Epochs = 2 };

    private static (TrainingHistory History, float[] Weights) Train(TrainerOptions options, ImageSet? train = null)
    {
        using DigitCnn model = Digits.Cnn();
        var trainer = new Trainer(model, options) { Progress = null };
        TrainingHistory history = Fit(trainer, train ?? Digits.Train.Take(2000), Digits.Train.Slice(50_000, 500));
        return (history, Digits.Weights(model));
    }

    [Fact]
    [OwnChoice("the same bits on any number of threads")]
    public void Fit_LearnsAndGivesTheSameBitsAgainOnAnyNumberOfThreads()
    {
        (TrainingHistory history, float[] weights) = Train(s_twoEpochs);
        (TrainingHistory again, float[] weightsAgain) = Train(s_twoEpochs);
        int threads = get_num_threads();
        (TrainingHistory alone, float[] weightsAlone) = (history, weights);
        try
        {
            set_num_threads(1);
            (alone, weightsAlone) = Train(s_twoEpochs);
        }
        finally
        {
            set_num_threads(threads);
        }

        Assert.Equal([1, 2], history.Epochs.Select(e => e.Epoch));
        Assert.False(history.Canceled);
        // Guessing among ten digits has the loss ln 10 = 2.30 and the accuracy 0.1.
        Assert.InRange(history.Epochs[0].TrainLoss, 1, 2.2);
        Assert.InRange(history.Epochs[1].TrainLoss, 0.1, 0.7);
        Assert.InRange(history.Epochs[1].ValidationLoss!.Value, 0.1, 0.6);
        Assert.InRange(history.Epochs[1].ValidationAccuracy!.Value, 0.75, 0.99);
        Assert.All(history.Epochs, e => Assert.True(e.Seconds > 0 && e.ImagesPerSecond > 0));
        Assert.Equal([3e-3, 1.5e-3], history.Epochs.Select(e => e.LearningRate));
        Assert.Equal(weights, weightsAgain);
        Assert.Equal(weights, weightsAlone);
        Assert.Equal(Numbers(history), Numbers(again));
        Assert.Equal(Numbers(history), Numbers(alone));
    }

    private static TrainingHistory Fit(Trainer trainer, ImageSet train, ImageSet validation) =>
        trainer.Fit(train, validation, TestContext.Current.CancellationToken);

    private static IEnumerable<EpochRecord> Numbers(TrainingHistory history) =>
        history.Epochs.Select(e => e with { Seconds = 0, ImagesPerSecond = 0 });

    [Fact]
    public void Fit_ConstantAndCosine_GiveOtherWeights()
    {
        ImageSet images = Digits.Train.Take(200);
        var options = new TrainerOptions { Epochs = 1 };

        Assert.NotEqual(Train(options, images).Weights, Train(options with { Schedule = LearningRateSchedule.Constant }, images).Weights);
    }

    [Fact]
    public void Fit_OtherSeed_OtherOrder()
    {
        ImageSet images = Digits.Train.Take(200);
        var options = new TrainerOptions { Epochs = 1 };

        Assert.NotEqual(Train(options, images).Weights, Train(options with { Seed = 43 }, images).Weights);
    }

    [Fact]
    public void Fit_WithDropout_DependsOnTheSeedAlone()
    {
        float[] Weights()
        {
            using DigitCnn model = Digits.Tiny(dropout: 0.5);
            rand(17).Dispose(); // what was drawn between making the network and training it does not matter
            Fit(new Trainer(model, s_twoEpochs) { Progress = null }, Digits.Train.Take(100), Digits.Test.Take(10));
            return Digits.Weights(model);
        }

        Assert.Equal(Weights(), Weights());
    }

    [Fact]
    public void Fit_RunningMeansAreOverAllImagesAndTheLastBatchIsWhatIsLeft()
    {
        // A learning rate that changes nothing: the means over the epoch are those of the network as it is.
        using DigitCnn model = Digits.Tiny();
        ImageSet images = Digits.Train.Take(70);
        Evaluation expected = Evaluator.Evaluate(model, images);

        EpochRecord epoch =
            Fit(new Trainer(model, new TrainerOptions { Epochs = 1, LearningRate = 1e-30 }) { Progress = null }, images, images).Epochs[0];

        Assert.Equal(expected.Accuracy, epoch.TrainAccuracy, 12);
        Assert.Equal(expected.Accuracy, epoch.ValidationAccuracy!.Value, 12);
        Assert.Equal(expected.Loss!.Value, epoch.TrainLoss, 5);
        Assert.Equal(expected.Loss!.Value, epoch.ValidationLoss!.Value, 5);
    }

    [Fact]
    public void Fit_Canceled_StopsAfterTheBatchAndKeepsWhatItHas()
    {
        using DigitCnn model = Digits.Tiny();
        using var stop = new CancellationTokenSource();
        float[]? weightsAtStop = null;
        var progress = new Progress(report =>
        {
            if (report.Finished is not { Epoch: 2 })
                return;
            weightsAtStop = Digits.Weights(model);
            stop.Cancel();
        });

        TrainingHistory history = new Trainer(model, new TrainerOptions { Epochs = 50 }) { Progress = progress }
            .Fit(Digits.Train.Take(200), Digits.Test.Take(10), stop.Token);

        Assert.True(history.Canceled);
        Assert.Equal(2, history.Epochs.Count);
        Assert.Equal(weightsAtStop, Digits.Weights(model));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Fit_StoppedWithinAnEpoch_KeepsThePartOfIt(int patience)
    {
        using DigitCnn model = Digits.Tiny();
        float[] initial = Digits.Weights(model);
        using var stop = new CancellationTokenSource();
        var reports = new List<TrainingProgress>();
        var trainer = new Trainer(
            new StoppingAfter(model, 3, stop),
            new TrainerOptions { Epochs = 3, BatchSize = 40, Patience = patience })
        { Progress = new Progress(reports.Add) };

        TrainingHistory history = trainer.Fit(Digits.Train.Take(200), Digits.Test.Take(10), stop.Token);

        EpochRecord part = Assert.Single(history.Epochs);
        Assert.True(history.Canceled && part.IsPartial);
        Assert.Equal((1, 120), (part.Epoch, part.ImagesSeen));
        Assert.True(part is { ValidationLoss: null, ValidationAccuracy: null });
        Assert.InRange(part.TrainLoss, 1, 5);
        Assert.NotEqual(initial, Digits.Weights(model));
        Assert.Equal(part, reports[^1].Finished);
        Assert.Null(history.BestEpoch);
    }

    [Fact]
    public void Fit_StoppedInALaterEpoch_WithPatience_RestoresTheBestOfTheWholeOnes()
    {
        using DigitCnn model = Digits.Tiny();
        using var stop = new CancellationTokenSource();
        float[]? best = null;
        var progress = new Progress(report => best = report.Finished is { IsPartial: false } ? Digits.Weights(model) : best);

        TrainingHistory history = new Trainer(
            new StoppingAfter(model, 8, stop), new TrainerOptions { Epochs = 3, BatchSize = 40, Patience = 2 })
        { Progress = progress }
            .Fit(Digits.Train.Take(200), Digits.Test.Take(10), stop.Token);

        Assert.Equal([(1, null), (2, (int?)120)], history.Epochs.Select(epoch => (epoch.Epoch, epoch.ImagesSeen)));
        Assert.Equal(1, history.BestEpoch?.Epoch);
        Assert.Equal(best, Digits.Weights(model));
    }

    [Fact]
    public void Fit_CanceledBeforeItsFirstBatch_GivesAnEmptyHistory()
    {
        using DigitCnn model = Digits.Tiny();

        TrainingHistory history = new Trainer(model) { Progress = null }
            .Fit(Digits.Train.Take(200), Digits.Test.Take(10), new CancellationToken(canceled: true));

        Assert.True(history.Canceled);
        Assert.Empty(history.Epochs);
    }

    [Fact]
    public void Fit_LossThatIsNoNumber_SaysWhenAndWhatToTry()
    {
        using DigitCnn model = Digits.Cnn();
        var trainer = new Trainer(model, new TrainerOptions { LearningRate = 1e30 }) { Progress = null };

        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(
            () => Fit(trainer, Digits.Train.Take(640), Digits.Test.Take(10)));

        Assert.Matches(
            @"^epoch 1, batch \d+: the loss is (NaN|Infinity), training has diverged; lower the learning rate \(1E\+30 at the beginning\), and look for numbers that are not finite in the network$",
            fault.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Fit_LeavesTheMode(bool training)
    {
        using DigitCnn model = Digits.Tiny();
        model.train(training);
        Fit(new Trainer(model, new TrainerOptions { Epochs = 1 }) { Progress = null }, Digits.Train.Take(20), Digits.Test.Take(10));
        Assert.Equal(training, model.training);
    }

    [Fact]
    public void Fit_NoImages_IsOneSentence()
    {
        using DigitCnn model = Digits.Tiny();
        var trainer = new Trainer(model);
        Assert.Equal(
            "train: no images found; give at least one",
            Assert.Throws<ArgumentException>(() => Fit(trainer, Digits.Train.Take(0), Digits.Test)).Message);
        Assert.Equal(
            "validation: no images found; give at least one",
            Assert.Throws<ArgumentException>(() => Fit(trainer, Digits.Train, Digits.Test.Take(0))).Message);
    }

    public static TheoryData<TrainerOptions, string> Faults => new()
    {
        { new() { Epochs = 0 }, "Epochs: 0 found; give 1 or more" },
        { new() { BatchSize = 0 }, "BatchSize: 0 found; give 1 or more images, such as 64" },
        { new() { LearningRate = -0.5 }, "LearningRate: -0.5 found; give a number above 0, such as 0.003" },
        { new() { LearningRate = double.NaN }, "LearningRate: NaN found; give a number above 0, such as 0.003" },
        { new() { Schedule = (LearningRateSchedule)7 }, "Schedule: 7 found; give one of Constant, Cosine, Step, OneCycle, Plateau" },
        { new() { Optimizer = (OptimizerKind)9 }, "Optimizer: 9 found; give one of Adam, AdamW, SGD, RMSProp" },
        { new() { Momentum = 1 }, "Momentum: 1 found; give a number from 0 to below 1, such as 0.9" },
        { new() { WeightDecay = -0.5 }, "WeightDecay: -0.5 found; give 0 or more, such as 0.0001" },
        { new() { WarmUp = 0 }, "WarmUp: 0 found; give a share between 0 and 1, such as 0.3" },
        { new() { DecayFactor = 1.5 }, "DecayFactor: 1.5 found; give a number between 0 and 1, such as 0.1" },
        { new() { DecayEpochs = 0 }, "DecayEpochs: 0 found; give 1 or more epochs" },
        { new() { LabelSmoothing = 1 }, "LabelSmoothing: 1 found; give a share from 0 to below 1, such as 0.1" },
        { new() { GradientClipping = double.NaN }, "GradientClipping: NaN found; give 0 (none) or more, such as 1" },
        { new() { WeightAveraging = 1 }, "WeightAveraging: 1 found; give a number from 0 (none) to below 1, such as 0.999" },
        { new() { Patience = -1 }, "Patience: -1 found; give 0 (never stop early) or more epochs" },
        { new() { EvaluationBatchSize = 0 }, "EvaluationBatchSize: 0 found; give 1 or more images, such as 1000" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Constructor_OptionOutOfRange_IsOneSentence(TrainerOptions options, string message)
    {
        using DigitCnn model = Digits.Tiny();
        Assert.Equal(message, Culture.German(() => Assert.Throws<ArgumentException>(() => new Trainer(model, options)).Message));
    }

    private sealed class Progress(Action<TrainingProgress> see) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => see(value);
    }
}
