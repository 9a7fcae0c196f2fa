using System.Globalization;
using MnistHelpers;

namespace Benchmarks.Recipes;

/// <summary>Trains a network that travels with the library, and writes its file with what it reached.</summary>
internal static class CommittedNetwork
{
    /// <param name="network">The network with its initial weights.</param>
    /// <param name="options">The options of the training.</param>
    /// <param name="train">What it learns from.</param>
    /// <param name="test">What it is evaluated on, once.</param>
    /// <param name="recipe">How it was made, for the file's <see cref="DigitCnn.Results"/>.</param>
    /// <param name="file">The network's file.</param>
    internal static int Make(DigitCnn network, TrainerOptions options, ImageSet train, ImageSet test, string recipe, string file)
    {
        new Trainer(network, options)
        {
            Progress = Console.IsErrorRedirected ? null : new ConsoleProgress(Console.Error),
        }.Fit(train);

        double accuracy = Evaluator.Evaluate(network, test).Accuracy;
        network.Results = new Dictionary<string, string>
        {
            ["recipe"] = recipe,
            ["test accuracy"] = accuracy.ToString("F4", CultureInfo.InvariantCulture),
        };
        network.Save(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: test accuracy {accuracy:0.0000}"));
        return 0;
    }
}
