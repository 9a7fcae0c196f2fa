using System.Globalization;
using MnistHelpers;
using MnistHelpers.Imaging;

namespace Benchmarks.Recipes;

/// <summary>
/// Makes the network that judges pieces of touching digits, from groups of MNIST's training images and of <see cref="WrittenDigits"/>
/// that are cut as pages are.
/// </summary>
internal static class PieceNetwork
{
    private const long Seed = 1;
    private const int Epochs = 5;
    private const double LearningRate = 1e-2;
    private const int Groups = 24_000, TestGroups = 1_000;

    /// <summary>The digits of <see cref="WrittenDigits"/>.</summary>
    private const int Drawn = 12_000;

    private const long DrawnSeed = 1;

    internal static int Run(string file)
    {
        MnistData data = Mnist.Load();
        ImageSet train = TouchingDigits.Pieces(data.Train.Append(WrittenDigits.Draw(Drawn, DrawnSeed)), Groups, Seed);
        ImageSet test = TouchingDigits.Pieces(data.Test, TestGroups, Seed);
        Recipe recipe = Recipe.Standard.WithSeed(Seed);
        using var network = new DigitCnn(recipe.Network with { Classes = TouchingDigits.Classes }, Seed);
        network.Labels = [.. network.Labels.SkipLast(1), "no digit, or not just one"];
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"standard, {Epochs} epochs, seed {Seed}, {train.Count:N0} pieces of {Groups:N0} groups of training images and written digits");
        return CommittedNetwork.Make(
            network, recipe.Training with { Epochs = Epochs, LearningRate = LearningRate }, train, test, text, file);
    }
}
