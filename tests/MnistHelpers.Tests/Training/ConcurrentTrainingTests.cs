using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Tests;

/// <summary>Trainings with dropout beside one another in one process: each is the same, to the last bit, as alone.</summary>
[Collection(nameof(OnlyTest))]
public sealed class ConcurrentTrainingTests
{
    private const int Runs = 3;

    private static readonly ImageSet s_images = Digits.Train.Take(600);

    private static readonly TrainerOptions s_options = new() { Epochs = 2, BatchSize = 20, Augmentation = Augmentation.Affine };

    private static readonly DigitCnnOptions s_network = new()
    {
        Blocks = [new(4, BatchNorm: true, Pool: 2, Dropout: 0.3), new(8, Pool: 2)],
        Dense = [new(16, Dropout: 0.5)],
    };

    [Fact]
    public async Task TrainingsBesideOneAnother_GiveTheBitsOfEachAlone()
    {
        float[] Train(int run)
        {
            using DigitCnn model = new Recipe(s_network, s_options).WithSeed(run).CreateNetwork();
            return Fit(model, run);
        }
        AssertSame([.. Enumerable.Range(0, Runs).Select(Train)], await Together(Train));
    }

    /// <summary>
    /// Layers that draw from the default generator and cannot be told another. So do layers that are made: they are, before the first
    /// training begins.
    /// </summary>
    [Fact]
    public async Task TrainingsOfNetworksOfOnesOwn_GiveTheBitsOfEachAlone()
    {
        static Sequential Make(int run)
        {
            random.manual_seed(run);
            return Sequential(("digits", new DigitCnn(s_network, run)), ("drop", Dropout(0.1)), ("dense", Linear(10, 10)));
        }
        float[] Train(int run)
        {
            using Sequential model = Make(run);
            return Fit(model, run);
        }
        float[][] alone = [.. Enumerable.Range(0, Runs).Select(Train)];
        Sequential[] models = [.. Enumerable.Range(0, Runs).Select(Make)];
        AssertSame(alone, await Together(run => Fit(models[run], run)));
        Array.ForEach(models, model => model.Dispose());
    }

    [Fact]
    public async Task DrawingAndLoadingBesideATraining_ChangeNothing()
    {
        float[] Train()
        {
            using DigitCnn model = new(s_network, 7);
            return Fit(model, 7);
        }
        float[] alone = Train();
        using var stop = new CancellationTokenSource();
        Task drawing = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                rand(100).Dispose();
                DigitCnn.LoadPretrained().Dispose();
                random.manual_seed(7);
            }
        }, TestContext.Current.CancellationToken);

        float[] disturbed = Train();
        await stop.CancelAsync();
        await drawing;

        Assert.Equal(alone, disturbed);
    }

    [Fact]
    public void Training_Loading_AndMakingASeededNetwork_TakeNothingFromTheDefaultGenerator()
    {
        random.manual_seed(5);
        using Tensor expected = rand(50);
        random.manual_seed(5);

        DigitCnn.LoadPretrained().Dispose();
        using DigitCnn model = new(s_network, 3);
        Fit(model, 3);
        LearningRateFinder.Run(model, s_images, s_options, steps: 3);
        using Tensor found = rand(50);

        Assert.Equal(expected.data<float>().ToArray(), found.data<float>().ToArray());
    }

    [Fact]
    public void FineTuning_TakesNothingFromTheDefaultGenerator()
    {
        using DigitCnn model = new(s_network, 3);
        random.manual_seed(5);
        using Tensor expected = rand(50);
        random.manual_seed(5);

        FineTuner.Run(
            model, s_images.Take(3), s_images, new FineTuningOptions { Replay = 20 },
            cancellation: TestContext.Current.CancellationToken).Dispose();
        using Tensor found = rand(50);

        Assert.Equal(expected.data<float>().ToArray(), found.data<float>().ToArray());
    }

    [Fact]
    public void SeededNetwork_IsThatOfASeededDefaultGenerator()
    {
        random.manual_seed(11);
        using DigitCnn expected = new(s_network), seeded = new(s_network, 11);
        Assert.Equal(Digits.Weights(expected), Digits.Weights(seeded));
    }

    private static async Task<float[][]> Together(Func<int, float[]> train) =>
        await Task.WhenAll(
            Enumerable.Range(0, Runs).Select(run => Task.Factory.StartNew(() => train(run), TaskCreationOptions.LongRunning)));

    private static void AssertSame(float[][] alone, float[][] together)
    {
        Assert.Equal(alone, together);
        Assert.NotEqual(alone[0], alone[1]);
    }

    private static float[] Fit(Module<Tensor, Tensor> model, long seed)
    {
        new Trainer(model, s_options with { Seed = seed }) { Progress = null }
            .Fit(s_images, Digits.Test.Take(50), TestContext.Current.CancellationToken);
        return Digits.Weights(model);
    }
}
