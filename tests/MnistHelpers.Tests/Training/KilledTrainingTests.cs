using System.Diagnostics;
using System.Globalization;

namespace MnistHelpers.Tests;

/// <summary>
/// A training that is killed at random moments, again and again, and goes on each time; it is this test itself, in a process of its own.
/// </summary>
[Collection(nameof(Tensors))]
public sealed class KilledTrainingTests
{
    private const string FolderVariable = "KILLED_TRAINING_FOLDER";
    private const string ResultFile = "weights";
    private const int Kills = 50;

    private static readonly TrainerOptions s_options = new() { Epochs = 3, BatchSize = 50, WeightAveraging = 0.9, Patience = 2 };

    [LongFact]
    public async Task Training_KilledAgainAndAgain_EndsWithTheBitsOfAnUnbrokenOne()
    {
        if (TestProcess.IsChild)
        {
            Train(Environment.GetEnvironmentVariable(FolderVariable)!);
            return;
        }
        using TempFolder unbroken = new(), broken = new();
        await RunAsync(unbroken.Path, null);
        string expected = await File.ReadAllTextAsync(unbroken.Find(ResultFile), TestContext.Current.CancellationToken);

        var random = new Random(20261120);
        int kills = 0;
        while (kills < Kills)
        {
            await RunAsync(broken.Path, TimeSpan.FromMilliseconds(random.Next(0, 400)));
            if (File.Exists(broken.Find(ResultFile)))
            {
                Assert.Equal(expected, await File.ReadAllTextAsync(broken.Find(ResultFile), TestContext.Current.CancellationToken));
                Directory.Delete(broken.Path, recursive: true);
                Directory.CreateDirectory(broken.Path);
                continue;
            }
            kills++;
        }
        await RunAsync(broken.Path, null);
        Assert.Equal(expected, await File.ReadAllTextAsync(broken.Find(ResultFile), TestContext.Current.CancellationToken));
    }

    /// <summary>Runs a training to its end, or kills it so long after it has begun to train.</summary>
    private static async Task RunAsync(string folder, TimeSpan? killAfter)
    {
        using Process process = TestProcess.Start(
            typeof(KilledTrainingTests).Assembly, [typeof(KilledTrainingTests)], new() { [FolderVariable] = folder });
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (killAfter is { } delay)
        {
            string begun = Path.Combine(folder, "begun");
            File.Delete(begun);
            while (!File.Exists(begun) && !process.HasExited)
                await Task.Delay(5, TestContext.Current.CancellationToken);
            await Task.Delay(delay, TestContext.Current.CancellationToken);
            process.Kill();
        }
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(killAfter is not null || process.ExitCode == 0, await output + await errors);
    }

    /// <summary>What the child does: it begins, or goes on with what another child has left.</summary>
    private static void Train(string folder)
    {
        using DigitCnn model = Digits.Cnn(
            3, new DigitCnnOptions { Blocks = [new(4, BatchNorm: true, Pool: 2)], Dense = [new(16, Dropout: 0.3)] });
        var trainer = new Trainer(model, s_options)
        {
            Progress = null,
            Checkpoints = new CheckpointFolder(Path.Combine(folder, "checkpoints")) { Interval = TimeSpan.FromMilliseconds(20) },
        };
        ImageSet images = Digits.Train.Take(10_000);
        File.WriteAllText(Path.Combine(folder, "begun"), "");
        trainer.Resume(images, Digits.Test.Take(100), TestContext.Current.CancellationToken);
        string weights = string.Join(
            ' ', Digits.Weights(model).Select(weight => BitConverter.SingleToInt32Bits(weight).ToString(CultureInfo.InvariantCulture)));
        AtomicFile.WriteText(Path.Combine(folder, ResultFile), weights);
    }
}
