using System.Text.Json;

namespace MnistHelpers.Tests;

/// <summary>What the trainer's options do, on small networks and sets of real digits.</summary>
[Collection(nameof(Tensors))]
public sealed class TrainerFeatureTests
{
    private static readonly ImageSet s_images = Digits.Train.Take(300);

    [Theory]
    [InlineData(OptimizerKind.Adam, 0.005)]
    [InlineData(OptimizerKind.AdamW, 0.005)]
    [InlineData(OptimizerKind.SGD, 0.05)]
    [InlineData(OptimizerKind.RMSProp, 0.002)]
    public void EveryOptimizer_Learns_AndTakesWeightDecay(OptimizerKind optimizer, double learningRate)
    {
        var options = new TrainerOptions { Epochs = 4, BatchSize = 20, Optimizer = optimizer, LearningRate = learningRate };
        using DigitCnn plain = Network(), decayed = Network();
        TrainingHistory history = Fit(new Trainer(plain, options) { Progress = null }, s_images, Digits.Test.Take(50));
        Assert.True(history.Epochs[^1].TrainLoss < 0.7 * history.Epochs[0].TrainLoss);
        Fit(new Trainer(decayed, options with { WeightDecay = 0.1 }) { Progress = null }, s_images, Digits.Test.Take(50));
        Assert.True(Digits.Weights(decayed).Sum(w => w * w) < Digits.Weights(plain).Sum(w => w * w));

        static DigitCnn Network() => Digits.Cnn(1, new DigitCnnOptions { Blocks = [new(8, Pool: 2)], Dense = [new(32)] });
    }

    [Fact]
    public void Optimizers_AreDifferent() =>
        Assert.Equal(
            4,
            Enum.GetValues<OptimizerKind>()
                .Select(kind => Train(new TrainerOptions { Epochs = 1, Optimizer = kind, WeightDecay = 0.01 }).Weights.Sum())
                .Distinct()
                .Count());

    [Fact]
    public void LabelSmoothingAndClipping_ChangeWhatIsLearned()
    {
        var options = new TrainerOptions { Epochs = 1, Optimizer = OptimizerKind.SGD, LearningRate = 0.05, Momentum = 0 };
        float[] plain = Train(options).Weights;
        Assert.NotEqual(plain, Train(options with { LabelSmoothing = 0.1 }).Weights);
        Assert.Equal(plain, Train(options with { GradientClipping = 1e9 }).Weights);

        // Steps of gradients of norm 0.001 move the weights by no more than their sum.
        float[] start = Digits.Weights(Digits.Tiny()),
            end = Train(options with { GradientClipping = 1e-3, Schedule = LearningRateSchedule.Constant }).Weights;
        double distance = Math.Sqrt(start.Zip(end, (a, b) => (double)(a - b) * (a - b)).Sum());
        Assert.InRange(distance, 1e-6, 5 * 0.05 * 1e-3 * 1.01);
    }

    [Fact]
    public void Augmentation_ChangesTheImages_InEachEpochAnew_FromTheSeedAlone()
    {
        var options = new TrainerOptions { Epochs = 2, Augmentation = Augmentation.Affine };
        (TrainingHistory history, float[] weights) = Train(options);
        Assert.Equal(weights, Train(options).Weights);
        Assert.NotEqual(weights, Weights(options with { Augmentation = null }));
        Assert.NotEqual(weights, Weights(options with { Seed = 43 }));
        // Of a network that hardly learns, the loss on the same images would stay the same.
        TrainingHistory still = Train(options with { LearningRate = 1e-30 }).History;
        Assert.NotEqual(still.Epochs[0].TrainLoss, still.Epochs[1].TrainLoss, 4);
        Assert.Equal(still.Epochs[0].ValidationLoss!.Value, still.Epochs[1].ValidationLoss!.Value, 6);
        Assert.Equal(2, history.Epochs.Count);
    }

    [Fact]
    public void WeightAveraging_KeepsTheRunningMean_AndEvaluatesIt()
    {
        var options = new TrainerOptions { Epochs = 1, Schedule = LearningRateSchedule.Constant };
        // One batch a step: after 3 steps the mean is m1 = .1 w0 + .9 w1, m2 = 2/11 m1 + 9/11 w2, m3 = 3/12 m2 + 9/12 w3.
        float[] w0 = Digits.Weights(Digits.Tiny());
        float[][] w = [.. Enumerable.Range(1, 3).Select(steps => Weights(options with { Epochs = steps, BatchSize = 300 }))];
        double Mean(int i)
        {
            double mean = 0.1 * w0[i] + 0.9 * w[0][i];
            mean = 2.0 / 11 * mean + 9.0 / 11 * w[1][i];
            return 3.0 / 12 * mean + 9.0 / 12 * w[2][i];
        }
        (TrainingHistory history, float[] averaged) = Train(options with { Epochs = 3, BatchSize = 300, WeightAveraging = 0.99 });
        for (int i = 0; i < averaged.Length; i++)
            Assert.Equal(Mean(i), averaged[i], 5);

        using DigitCnn model = Digits.Tiny();
        Digits.SetWeights(model, averaged);
        Assert.Equal(Evaluator.Evaluate(model, Digits.Test.Take(200)).Loss!.Value, history.Epochs[^1].ValidationLoss!.Value, 5);
    }

    [Fact]
    public void WeightAveraging_ThatKeepsNothing_IsTheLastWeights() =>
        Assert.Equal(Weights(new TrainerOptions { Epochs = 2 }), Weights(new TrainerOptions { Epochs = 2, WeightAveraging = 1e-30 }));

    [Fact]
    public void Patience_StopsAndRestoresTheBestEpoch()
    {
        using DigitCnn model = Digits.Tiny();
        var options = new TrainerOptions
        {
            Epochs = 200,
            LearningRate = 0.02,
            Schedule = LearningRateSchedule.Constant,
            Patience = 3,
            BatchSize = 10,
        };
        ImageSet validation = Digits.Test.Take(200);
        TrainingHistory history = Fit(new Trainer(model, options) { Progress = null }, Digits.Train.Take(60), validation);
        EpochRecord best = history.BestEpoch!;
        Assert.True(history.Epochs.Count < 200);
        Assert.Equal(best.Epoch + 3, history.Epochs.Count);
        Assert.Equal(best.ValidationLoss!.Value, Evaluator.Evaluate(model, validation).Loss!.Value, 5);
        Assert.False(history.Canceled);
    }

    [Fact]
    public void Callbacks_AreToldOfEachEpoch_AndCanStop()
    {
        var callback = new StopAfter(2);
        using DigitCnn model = Digits.Tiny();
        var trainer = new Trainer(model, new TrainerOptions { Epochs = 5, WeightAveraging = 0.9 })
        {
            Progress = null,
            Callbacks = [callback],
        };
        TrainingHistory history = Fit(trainer, s_images, Digits.Test.Take(50));
        Assert.Equal([1, 2], callback.Seen);
        Assert.Equal(2, history.Epochs.Count);
        // The network holds what was evaluated last.
        Assert.Equal(history.Epochs[^1].ValidationLoss!.Value, Evaluator.Evaluate(model, Digits.Test.Take(50)).Loss!.Value, 5);
    }

    [Fact]
    public void Fit_WithoutValidation_LearnsTheSame_AndEvaluatesNothing()
    {
        using DigitCnn with = Digits.Tiny(), without = Digits.Tiny();
        var options = new TrainerOptions { Epochs = 2 };
        Fit(new Trainer(with, options) { Progress = null }, s_images, Digits.Test.Take(50));
        var written = new StringWriter();
        TrainingHistory history = Culture.German(
            () => Fit(new Trainer(without, options) { Progress = new ConsoleProgress(written) }, s_images, null));

        Assert.Equal(Digits.Weights(with), Digits.Weights(without));
        Assert.All(history.Epochs, epoch => Assert.Equal((null, null), (epoch.ValidationLoss, epoch.ValidationAccuracy)));
        Assert.Null(history.BestEpoch);
        Assert.Equal(history.Epochs, TrainingHistory.FromJson(history.ToJson()).Epochs);
        Assert.Matches(@"(?m)^1,[^,]+,[^,]+,,,0\.003,", history.ToCsv());
        Assert.Matches(@"^2 epochs\n", history.ToString().ReplaceLineEndings("\n"));
        Assert.Matches(@"epoch 2/2: loss \d\.\d{4}, accuracy \d\.\d{4}; [\d,]+ images/s *\n$", written.ToString());
    }

    [Theory]
    [InlineData(
        2, LearningRateSchedule.Cosine,
        "validation: none found, and Patience goes by the validation loss; give held-out images, or options that do without")]
    [InlineData(
        0, LearningRateSchedule.Plateau,
        "validation: none found, and the Plateau schedule goes by the validation loss; give held-out images, or options that do without")]
    public void Fit_WithoutTheValidationThatAnOptionGoesBy_IsOneSentence(int patience, LearningRateSchedule schedule, string message)
    {
        using DigitCnn model = Digits.Tiny();
        var trainer = new Trainer(model, new TrainerOptions { Patience = patience, Schedule = schedule }) { Progress = null };
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Fit(trainer, s_images, null)).Message);
    }

    [Fact]
    public void LiveChart_ShowsEmptyAxes_ThenEachEpochAnew_OnTheSameAxes()
    {
        var figures = new List<ChartView>();
        using DigitCnn model = Digits.Tiny();
        TrainingHistory history = Fit(
            new Trainer(model, new TrainerOptions { Epochs = 3 }) { Progress = null, Callbacks = [new LiveChart(figures.Add)] }, s_images,
            Digits.Test.Take(50));
        Assert.Equal(4, figures.Count);
        Assert.StartsWith(
            "Training for 3 epochs; the curves begin when the first is over", figures[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("<svg", ((INotebookView)figures[0]).ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("After 2 of 3 epochs: ", figures[2].ToString(), StringComparison.Ordinal);
        Assert.Single(
            figures.Select(
                figure => JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("layout").GetProperty("xaxis").GetRawText())
                    .Distinct());
        Assert.Equal(TrainingCharts.LearningCurves(history).ToJson(), figures[^1].ToJson());
        Assert.NotEqual(figures[0].ToJson(), figures[1].ToJson());
    }

    [Fact]
    public void LiveChart_OfATrainingThatStopsEarly_EndsWhereItDid()
    {
        var figures = new List<ChartView>();
        using DigitCnn model = Digits.Tiny();
        var stopping = new StopAfter(2);
        TrainingHistory history = Fit(
            new Trainer(model, new TrainerOptions { Epochs = 12 }) { Progress = null, Callbacks = [stopping, new LiveChart(figures.Add)] },
            s_images, Digits.Test.Take(50));
        Assert.Equal(TrainingCharts.LearningCurves(history).ToJson(), figures[^1].ToJson());
        Assert.StartsWith("After 1 of 12 epochs: ", figures[^2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Finder_SuggestsALearningRate_AndLeavesTheNetworkAsItWas()
    {
        using DigitCnn model = Digits.Cnn();
        float[] before = Digits.Weights(model);
        LearningRateSearch search = LearningRateFinder.Run(model, Digits.Train.Take(2000), steps: 60, to: 10);
        Assert.Equal(before, Digits.Weights(model));
        Assert.Equal(Math.Log(10), search.Points[0].Loss, 0.1);
        Assert.InRange(search.Suggestion!.Value, 1e-4, 1e-2);
        Assert.True(search.Points.Count < 60, "a learning rate of 10 breaks training");
        Assert.Equal(search.Points, LearningRateFinder.Run(model, Digits.Train.Take(2000), steps: 60, to: 10).Points);
        Assert.Matches(@"^\d+ learning rates tried; begin with about \d\.\de-\d$", Culture.German(search.ToString));
    }

    [Theory]
    [InlineData(0.1, 0.01, 10, "from, to: 0.1 and 0.01 found; give two numbers above 0, the smaller one first")]
    [InlineData(0.1, 1, 1, "steps: 1 found; give 2 or more")]
    public void Finder_ArgumentOutOfRange_IsOneSentence(double from, double to, int steps, string message)
    {
        using DigitCnn model = Digits.Tiny();
        Assert.Equal(
            message,
            Culture.German(
                () => Assert.Throws<ArgumentException>(() => LearningRateFinder.Run(model, s_images, null, from, to, steps)).Message));
    }

    private static float[] Weights(TrainerOptions options) => Train(options).Weights;

    private static (TrainingHistory History, float[] Weights) Train(TrainerOptions options)
    {
        using DigitCnn model = Digits.Tiny();
        return (Fit(new Trainer(model, options) { Progress = null }, s_images, Digits.Test.Take(200)), Digits.Weights(model));
    }

    private static TrainingHistory Fit(Trainer trainer, ImageSet train, ImageSet? validation) =>
        trainer.Fit(train, validation, TestContext.Current.CancellationToken);

    private sealed class StopAfter(int epochs) : ITrainerCallback
    {
        public List<int> Seen { get; } = [];

        public void EpochEnded(TrainingState state)
        {
            Seen.Add(state.History.Epochs.Count);
            if (Seen.Count == epochs)
                state.Stop();
        }
    }
}
