using System.Globalization;
using MnistHelpers;
using MnistHelpers.Imaging;

namespace Benchmarks.Recipes;

/// <summary>
/// Makes the network that judges pieces of touching digits, from groups of MNIST's training images that are cut as pages are.
/// </summary>
internal static class PieceNetwork
{
    private const long Seed = 1;
    private const int Epochs = 4;
    private const int Groups = 8_000, TestGroups = 1_000;

    internal static int Run(string file)
    {
        MnistData data = Mnist.Load();
        ImageSet train = TouchingDigits.Pieces(data.Train, Groups, Seed), test = TouchingDigits.Pieces(data.Test, TestGroups, Seed);
        Recipe recipe = Recipe.Fast.WithSeed(Seed);
        using var network = new DigitCnn(recipe.Network with { Classes = 2 }, Seed);
        new Trainer(network, recipe.Training with { Epochs = Epochs, LearningRate = 1e-2 })
        {
            Progress = Console.IsErrorRedirected ? null : new ConsoleProgress(Console.Error),
        }.Fit(train);

        double accuracy = Evaluator.Evaluate(network, test).Accuracy;
        network.Labels = ["no digit, or not just one", "one digit"];
        network.Results = new Dictionary<string, string>
        {
            ["recipe"] = string.Create(
                CultureInfo.InvariantCulture,
                $"fast, {Epochs} epochs, seed {Seed}, {train.Count:N0} pieces of {Groups:N0} groups of training images"),
            ["test accuracy"] = accuracy.ToString("F4", CultureInfo.InvariantCulture),
        };
        network.Save(file);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{file}: accuracy {accuracy:0.0000} on {test.Count:N0} pieces of test images"));
        return 0;
    }
}
