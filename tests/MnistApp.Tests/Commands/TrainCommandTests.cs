using System.Diagnostics;
using System.Text.Json;
using MnistApp.Train;
using MnistHelpers;

namespace MnistApp.Tests.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private static readonly string[] s_small =
        ["train", "--recipe", "tiny", "--epochs", "2", "--images", "700", "--validation", "200", "--set", "block1.filters=4",
        "--augmentation", "none"];

    private readonly TempFolder _folder = new();

    private string Run => _folder.Find("run");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Train_WritesTheNetworkItsHistoryAndCurves()
    {
        (int exitCode, string output, string errors) = await App.RunAsync([.. s_small, "--out", Run]);

        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["history.csv", "history.json", "learning-curves.html", "learning-curves.svg", "model.safetensors", "recipe.json", "run.json"],
            Directory.GetFileSystemEntries(Run).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Recipe recipe = Recipe.FromJson(File.ReadAllText(Path.Combine(Run, "recipe.json")));
        Assert.Equal((2, 4, 16), (recipe.Training.Epochs, recipe.Network.Blocks[0].Filters, recipe.Network.Blocks[1].Filters));
        Assert.Null(recipe.Training.Augmentation);
        using DigitCnn network = DigitCnn.Load(Path.Combine(Run, "model.safetensors"));
        Assert.Equal(recipe.Network, network.Options);
        TrainingHistory history = TrainingHistory.FromJson(File.ReadAllText(Path.Combine(Run, "history.json")));
        Assert.Equal(2, history.Epochs.Count);
        Assert.StartsWith(
            FormattableString.Invariant($"validation accuracy {history.Epochs[^1].ValidationAccuracy:0.0000} (epoch "), output,
            StringComparison.Ordinal);
        Assert.Contains("500 training images, 200 held out\n", errors, StringComparison.Ordinal);
        Assert.EndsWith($"Next: mnist evaluate --model {Run}\n", errors, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(Run, "learning-curves.svg")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_WithJson_PrintsNothingElse()
    {
        JsonElement answer = await App.JsonAsync([.. s_small, "--out", Run]);

        Assert.Equal((Run, 2), (answer.GetProperty("folder").GetString(), answer.GetProperty("epochs").GetArrayLength()));
        Assert.InRange(answer.GetProperty("validationAccuracy").GetDouble(), 0.05, 1);
    }

    /// <summary>Killed in its second epoch and continued, it leaves the network of a run that was never broken off.</summary>
    [Fact]
    public async Task Train_Killed_IsContinuedToTheSameBits()
    {
        string[] longer = ["train", "--recipe", "tiny", "--epochs", "3", "--images", "3000", "--validation", "300", "--threads", "1"];
        string whole = _folder.Find("whole");
        Assert.Equal(0, (await MnistProcess.RunAsync(_folder.Path, [.. longer, "--out", whole])).ExitCode);
        using (Process process = MnistProcess.Start(_folder.Path, [.. longer, "--out", Run]))
        {
            string checkpoints = Path.Combine(Run, "checkpoints");
            while (!Directory.Exists(checkpoints) || Directory.GetFiles(checkpoints).Length == 0)
            {
                Assert.False(process.HasExited, "it has ended before it was killed");
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.False(File.Exists(Path.Combine(Run, "model.safetensors")));

        (int exitCode, _, string errors) = await MnistProcess.RunAsync(_folder.Path, "train", "--resume", Run, "--threads", "1");

        Assert.True(exitCode == 0, errors);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(whole, "model.safetensors")), File.ReadAllBytes(Path.Combine(Run, "model.safetensors")));
        Assert.False(Directory.Exists(Path.Combine(Run, "checkpoints")));
    }

    [Fact]
    public async Task Train_ThatDiverges_SaysSo()
    {
        (int exitCode, _, string errors) = await App.RunAsync([.. s_small, "--optimizer", "sgd", "--learning-rate", "1e30", "--out", Run]);

        Assert.Equal(1, exitCode);
        Assert.Contains("training has diverged", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryOptionOfTheTrainer_HasAnOption_AndTheOthersAreSet()
    {
        IEnumerable<string> flags = Recipe.OptionNames
            .Where(name => !name.Contains('.', StringComparison.Ordinal) && name != "recipe")
            .Select(RecipeArguments.FlagOf);

        Assert.Empty(flags.Except(new RecipeArguments().All.Select(option => option.Name)));
        Assert.Equal("--learning-rate", RecipeArguments.FlagOf("learningRate"));
    }

    [Theory]
    [InlineData("LearningRate: -1 found", "--learning-rate", "-1")]
    [InlineData("--set widht: no NAME=VALUE; give one such as block2.filters=48.", "--set", "widht")]
    [InlineData("block9.filters: set, and the network has 4 of them", "--set", "block9.filters=3")]
    [InlineData(
        "--recipe quick: not known; give one of Basic, Fast, Standard, Accurate, Tiny, or a file that ends with .json.", "--recipe",
        "quick")]
    [InlineData("--images: 70,000 found, and there are 60,000; give at most that.", "--images", "70000")]
    [InlineData("--validation: 700 found, which leaves none of 700 images to learn from; give fewer.", "--validation", "700")]
    [InlineData("--validation: 0 found, but early stopping", "--validation", "0", "--patience", "2")]
    public async Task Train_BadOptions_AreASentence_AndNothingIsWritten(string expected, params string[] more)
    {
        // An option that the case gives takes the place of the small run's own.
        List<string> arguments = [.. s_small];
        foreach (string option
            in more.Where(word => word != "--set" && word.StartsWith("--", StringComparison.Ordinal) && arguments.Contains(word)))
        {
            arguments.RemoveRange(arguments.IndexOf(option), 2);
        }

        (int exitCode, string output, string errors) = await App.RunAsync([.. arguments, "--out", Run, .. more]);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith(expected, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Run));
    }

    [Fact]
    public async Task Resume_OfWhatIsNoRun_OrHasEnded_IsASentence()
    {
        (int exitCode, _, string errors) = await App.RunAsync(["train", "--resume", _folder.Path]);
        Assert.Equal((2, $"{_folder.Path}: no run found; name the folder that mnist train has written.\n"), (exitCode, errors));

        (exitCode, _, errors) = await App.RunAsync(["train", "--resume", _folder.Path, "--epochs", "4"]);
        Assert.Equal(
            (2, "--epochs: given with --resume, and a run goes on as it began; leave it out, or begin a new run.\n"), (exitCode, errors));

        await App.RunAsync([.. s_small, "--epochs", "1", "--out", Run]);
        _folder.Write("run/run.json", "{");
        _folder.Write("run/recipe.json", "{");
        (exitCode, _, errors) = await App.RunAsync(["train", "--resume", Run]);
        Assert.Equal((2, $"{Path.Combine(Run, "run.json")}: damaged; begin a new run\n"), (exitCode, errors));
        (exitCode, _, errors) = await App.RunAsync([.. s_small, "--out", Run]);
        Assert.Equal((2, $"--out {Run}: not empty; name a new folder, or continue with --resume {Run}.\n"), (exitCode, errors));
    }
}
