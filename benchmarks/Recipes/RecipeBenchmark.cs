using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Benchmarks.Compare;
using MnistHelpers;
using MnistHelpers.Files;
using MnistHelpers.Models;
using MnistHelpers.Training;

namespace Benchmarks.Recipes;

/// <summary>
/// Trains the recipes as their users would, on all training images, several seeds each, and evaluates each network once on the test
/// images. A run that is finished is kept in a file and not run again while its recipe stays the same.
/// </summary>
internal sealed class RecipeBenchmark : IDisposable
{
    private const string Ensemble = "ensemble";
    private const int EnsembleSize = 5;

    /// <summary>Shorter trainings begin anew when they were broken off: checkpoints would cost them more than they save.</summary>
    private const int EpochsForCheckpoints = 10;

    /// <summary>How many seeds each recipe is trained with; those of Accurate make the ensemble.</summary>
    private static readonly Dictionary<string, (Recipe Recipe, int Seeds)> s_recipes = new()
    {
        ["fast"] = (Recipe.Fast, 5),
        ["standard"] = (Recipe.Standard, 5),
        ["accurate"] = (Recipe.Accurate, EnsembleSize),
        ["tiny"] = (Recipe.Tiny, 3),
    };

    private readonly string _folder;
    private readonly CancellationToken _cancellation;
    private readonly MnistData _data = Mnist.Load();
    private readonly TorchSharpPeer? _torchSharp;

    private RecipeBenchmark(string folder, CancellationToken cancellation)
    {
        _folder = Path.GetFullPath(folder);
        _cancellation = cancellation;
        _torchSharp = TorchSharpPeer.Start(avx2: false, out string reason);
        if (_torchSharp is null)
            Console.Error.WriteLine($"TorchSharp's epoch is not measured: {reason}");
    }

    /// <summary>What can be asked for.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["fast", "standard", "accurate", Ensemble, "tiny"];

    internal static int Run(IReadOnlyList<string> names, string folder, bool json, CancellationToken cancellation)
    {
        using var benchmark = new RecipeBenchmark(folder, cancellation);
        try
        {
            var results = new Dictionary<string, RecipeResult>();
            foreach (string name in Names.Where(name => names.Count == 0 || names.Contains(name)))
                results[name] = name == Ensemble ? benchmark.MeasureEnsemble() : benchmark.Measure(name);
            if (json)
                Console.WriteLine(JsonSerializer.Serialize(results, RecipeJson.Default.DictionaryStringRecipeResult));
            else
                RecipeTable.Write(Console.Out, results);
            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine($"Stopped; the same command goes on from what {benchmark._folder} holds.");
            return 130;
        }
    }

    public void Dispose() => _torchSharp?.Dispose();

    private RecipeResult Measure(string name)
    {
        List<RecipeRun> runs = [.. Enumerable.Range(1, s_recipes[name].Seeds).Select(seed => Finished(name, seed))];
        return new RecipeResult(
            [.. runs.Select(run => run.Accuracy)], [.. runs.Select(run => run.Seconds)], runs[0].Parameters, Machines(runs))
        {
            TorchSharpEpochs = runs.Average(run => run.Seconds / run.TorchSharpEpoch),
        };
    }

    private RecipeResult MeasureEnsemble()
    {
        List<RecipeRun> runs = [.. Enumerable.Range(1, EnsembleSize).Select(seed => Finished("accurate", seed))];
        using var ensemble = new Ensemble(runs.Select(run => DigitCnn.Load(ModelFile("accurate", run.Seed))));
        double accuracy = Evaluator.Evaluate(ensemble, _data.Test).Accuracy;
        return new RecipeResult([accuracy], [runs.Sum(run => run.Seconds)], runs.Sum(run => run.Parameters), Machines(runs))
        {
            TorchSharpEpochs = runs.Sum(run => run.Seconds / run.TorchSharpEpoch),
        };
    }

    /// <summary>The run of a seed: as it was kept, or made now.</summary>
    private RecipeRun Finished(string name, long seed)
    {
        string file = ResultFile(name, seed);
        if (!File.Exists(file) || !File.Exists(ModelFile(name, seed)))
            Train(name, seed);
        return JsonSerializer.Deserialize(File.ReadAllText(file), RecipeJson.Default.RecipeRun)!;
    }

    private void Train(string name, long seed)
    {
        _cancellation.ThrowIfCancellationRequested();
        double? torchSharpEpoch = TorchSharpEpoch();
        Recipe recipe = s_recipes[name].Recipe.WithSeed(seed);
        var checkpoints = new CheckpointFolder(Path.ChangeExtension(ResultFile(name, seed), null));
        bool resumed = checkpoints.Files.Count > 0;
        var clock = Stopwatch.StartNew();
        using DigitCnn network = recipe.CreateNetwork();
        var trainer = new Trainer(network, recipe.Training)
        {
            Progress = Console.IsErrorRedirected
                ? null
                : new ConsoleProgress(Console.Error) { Label = FormattableString.Invariant($"{name}, seed {seed}, ") },
            Checkpoints = recipe.Training.Epochs < EpochsForCheckpoints ? null : checkpoints,
        };
        TrainingHistory history = trainer.Checkpoints is null
            ? trainer.Fit(_data.Train, cancellation: _cancellation)
            : trainer.Resume(_data.Train, cancellation: _cancellation);
        double seconds = resumed ? history.Epochs.Sum(epoch => epoch.Seconds) : clock.Elapsed.TotalSeconds;
        if (history.Canceled)
            throw new OperationCanceledException();

        var run = new RecipeRun(
            seed, Evaluator.Evaluate(network, _data.Test).Accuracy, seconds, network.parameters().Sum(parameter => parameter.numel()),
            torchSharpEpoch, Machine.Description);
        Console.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{name}, seed {seed}: test accuracy {run.Accuracy:0.0000}, {run.Seconds:0.0} s"));
        network.Results = new Dictionary<string, string>
        {
            ["recipe"] = FormattableString.Invariant($"{name}, seed {seed}, all {_data.Train.Count:N0} training images"),
            ["test accuracy"] = run.Accuracy.ToString("F4", CultureInfo.InvariantCulture),
        };
        network.Save(ModelFile(name, seed));
        Export.SaveText(ResultFile(name, seed), JsonSerializer.Serialize(run, RecipeJson.Default.RecipeRun));
        if (Directory.Exists(checkpoints.Path))
            Directory.Delete(checkpoints.Path, recursive: true);
    }

    private static string[] Machines(IEnumerable<RecipeRun> runs) => [.. runs.Select(run => run.Machine).Distinct()];

    private double? TorchSharpEpoch() => _torchSharp is null ? null : _data.Train.Count / _torchSharp.Best("train reference 64", 100);

    private string ModelFile(string name, long seed) => Path.ChangeExtension(ResultFile(name, seed), ".safetensors");

    /// <summary>The name holds what the recipe is: another recipe's runs are not taken for this one's.</summary>
    private string ResultFile(string name, long seed)
    {
        Recipe recipe = s_recipes[name].Recipe;
        string content = JsonSerializer.Serialize(recipe.Network, ModelJson.Default.DigitCnnOptions)
            + JsonSerializer.Serialize(recipe.Training, CheckpointJson.Default.TrainerOptions);
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..8];
        return Path.Combine(_folder, FormattableString.Invariant($"{name}-{key}-{seed}.json"));
    }
}
