namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class EnsembleTests : IDisposable
{
    private static readonly ImageSet s_images = Digits.Train.Take(200);
    private static readonly ImageSet s_seen = Digits.Test.Take(50);

    private static readonly Recipe s_small = new(
        new DigitCnnOptions { Blocks = [new(2, Pool: 2, BatchNorm: true)], Dense = [new(8, Dropout: 0.2)] },
        new TrainerOptions { Epochs = 2, BatchSize = 30, Augmentation = Augmentation.Affine, Seed = 7 });

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Forward_IsTheMeanOfTheMembersProbabilities()
    {
        using var ensemble = new Ensemble(Digits.Cnn(1), Digits.Cnn(2, new DigitCnnOptions { Blocks = [new(4, Pool: 4)] }), Digits.Cnn(3));

        float[][] single = [.. ensemble.Members.Select(member => Predictor.Probabilities(member, s_seen))];
        float[] joint = Predictor.Probabilities(ensemble, s_seen);

        Assert.Equal(3, ensemble.Members.Count);
        for (int i = 0; i < joint.Length; i++)
            Assert.Equal((single[0][i] + (double)single[1][i] + single[2][i]) / 3, joint[i], 1e-6);
        Assert.Equal(ensemble.Members.Sum(member => member.parameters().Count()), ensemble.parameters().Count());
    }

    [Fact]
    public void Train_IsTheSameAsTrainingEachNetworkWithItsSeed()
    {
        using Ensemble ensemble = Train(3);
        for (int i = 0; i < 3; i++)
        {
            Recipe recipe = s_small.WithSeed(7 + i);
            using DigitCnn alone = recipe.CreateNetwork();
            new Trainer(alone, recipe.Training) { Progress = null }.Fit(s_images, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal(Digits.Weights(alone), Digits.Weights(ensemble.Members[i]));
        }
        Assert.NotEqual(Digits.Weights(ensemble.Members[0]), Digits.Weights(ensemble.Members[1]));
    }

    [Fact]
    public void Train_WithAFolder_GoesOnWhereItWasStopped()
    {
        using Ensemble unbroken = Train(2);
        using var stop = new CancellationTokenSource();
        var stopped = Assert.Throws<OperationCanceledException>(() => Ensemble.Train(
            s_small, s_images, 2, folder: _folder.Path,
            progress: number => new Callback(p => Stop(number == 2 && p.Finished is { Epoch: 1 }, stop)), cancellation: stop.Token));
        Assert.Equal($"stopped in network 2 of 2; the same call goes on from what {_folder.Path} holds", stopped.Message);

        var finished = new List<string>();
        using (Ensemble resumed = Train(2, _folder.Path, finished))
            Assert.Equal(Digits.Weights(unbroken), Digits.Weights(resumed));
        Assert.Equal(["network 2, epoch 2"], finished);
        // Nothing is left to do.
        using (Ensemble again = Train(2, _folder.Path, finished))
            Assert.Equal(Digits.Weights(unbroken), Digits.Weights(again));
        Assert.Single(finished);
    }

    [Fact]
    public void Train_WhatTheFolderHoldsIsOfAnotherRecipe_IsOneSentence()
    {
        Train(1, _folder.Path).Dispose();
        string message = Assert.Throws<InvalidDataException>(() => Ensemble.Train(
            s_small with { Training = s_small.Training with { Epochs = 3 } }, s_images, 1, folder: _folder.Path, progress: _ => null,
            cancellation: TestContext.Current.CancellationToken)).Message;
        Assert.Contains("the checkpoint does not fit: it was written with other options", message, StringComparison.Ordinal);
    }

    [Fact]
    public void SaveAndLoad_GiveTheSamePredictions()
    {
        using var ensemble = new Ensemble(Digits.Cnn(1), Digits.Cnn(2));
        ensemble.Save(_folder.Path);
        using Ensemble loaded = Ensemble.Load(_folder.Path);
        Assert.False(loaded.training);
        Assert.Equal(Predictor.Probabilities(ensemble, s_seen), Predictor.Probabilities(loaded, s_seen));
    }

    [Fact]
    public void Save_WhereALargerOneStands_IsRefused()
    {
        using (var larger = new Ensemble(Digits.Tiny(), Digits.Tiny()))
            larger.Save(_folder.Path);
        using var smaller = new Ensemble(Digits.Tiny());
        Assert.Equal($"{_folder.Path}: holds an ensemble of more than 1 networks; save into another folder, or delete it before",
            Assert.Throws<IOException>(() => smaller.Save(_folder.Path)).Message);
        using Ensemble kept = Ensemble.Load(_folder.Path);
        Assert.Equal(2, kept.Members.Count);
    }

    [Fact]
    public void Load_WithoutAnEnsemble_SaysWhichFileIsMissing() =>
        Assert.Contains(
            "member-1.safetensors: not found", Assert.Throws<FileNotFoundException>(() => Ensemble.Load(_folder.Path)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void WhatCannotBeJoined_IsOneSentence()
    {
        Assert.Equal("members: none found; give at least one network", Assert.Throws<ArgumentException>(() => new Ensemble()).Message);
        Assert.Equal("members: networks of 10, 3 classes found; give networks with the same classes",
            Assert.Throws<ArgumentException>(
                () => new Ensemble(Digits.Tiny(), Digits.Cnn(1, new DigitCnnOptions { Classes = 3 }))).Message);
        Assert.Equal("count: 0 found; give 1 or more networks, such as 5", Assert.Throws<ArgumentException>(() => Train(0)).Message);
    }

    private static Ensemble Train(int count, string? folder = null, List<string>? finished = null) => Ensemble.Train(
        s_small, s_images, count, folder: folder, progress: number => finished is null ? null : new Callback(p =>
        {
            if (p.Finished is { } epoch)
                finished.Add(FormattableString.Invariant($"network {number}, epoch {epoch.Epoch}"));
        }), cancellation: TestContext.Current.CancellationToken);

    private static void Stop(bool now, CancellationTokenSource source)
    {
        if (now)
            source.Cancel();
    }

    private sealed class Callback(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
