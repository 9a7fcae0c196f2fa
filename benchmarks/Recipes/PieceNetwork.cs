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
    private const double LearningRate = 1e-2;
    private const int Groups = 8_000, TestGroups = 1_000;

    internal static int Run(string file)
    {
        MnistData data = Mnist.Load();
        ImageSet train = TouchingDigits.Pieces(data.Train, Groups, Seed), test = TouchingDigits.Pieces(data.Test, TestGroups, Seed);
        Recipe recipe = Recipe.Fast.WithSeed(Seed);
        using var network = new DigitCnn(recipe.Network with { Classes = 2 }, Seed);
        network.Labels = ["no digit, or not just one", "one digit"];
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"fast, {Epochs} epochs, seed {Seed}, {train.Count:N0} pieces of {Groups:N0} groups of training images");
        return CommittedNetwork.Make(
            network, recipe.Training with { Epochs = Epochs, LearningRate = LearningRate }, train, test, text, file);
    }
}
