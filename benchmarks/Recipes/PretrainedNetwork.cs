using System.Globalization;
using MnistHelpers;

namespace Benchmarks.Recipes;

/// <summary>
/// Makes the network that <see cref="DigitCnn.LoadPretrained"/> reads: <see cref="Recipe.Standard"/> for more epochs with a smaller
/// learning rate, on MNIST's training images and on drawn digits that MNIST has few of.
/// </summary>
internal static class PretrainedNetwork
{
    private const long Seed = 1;
    private const int Epochs = 9;
    private const double LearningRate = 1e-2;

    /// <summary>The digits of <see cref="WrittenDigits"/>, in forms of which MNIST has few.</summary>
    private const int Drawn = 8_000;

    internal static int Run(string file)
    {
        MnistData data = Mnist.Load();
        Recipe recipe = Recipe.Standard.WithSeed(Seed);
        using DigitCnn network = recipe.CreateNetwork();
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"standard, {Epochs} epochs, seed {Seed}, all {data.Train.Count:N0} training images and "
                + $"{Drawn:N0} written digits (WrittenDigits)");
        return CommittedNetwork.Make(
            network, recipe.Training with { Epochs = Epochs, LearningRate = LearningRate },
            data.Train.Append(WrittenDigits.Draw(Drawn, Seed)), data.Test, text, file);
    }
}
