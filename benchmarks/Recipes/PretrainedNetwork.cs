using System.Globalization;
using MnistHelpers;

namespace Benchmarks.Recipes;

/// <summary>
/// Makes the network that <see cref="DigitCnn.LoadPretrained"/> reads: <see cref="Recipe.Standard"/> for more epochs with a smaller
/// learning rate, on MNIST's training images, on drawn digits that MNIST has few of, and on handwriting that is no digit.
/// </summary>
internal static class PretrainedNetwork
{
    private const long Seed = 1;
    private const int Epochs = 15;
    private const double LearningRate = 1e-2;

    /// <summary>The digits of <see cref="WrittenDigits"/>, in forms of which MNIST has few.</summary>
    private const int Drawn = 8_000;

    /// <summary>The marks of <see cref="WrittenOutliers"/>.</summary>
    private const int Outliers = 3_000;

    internal static int Run(string file)
    {
        MnistData data = Mnist.Load();
        Recipe recipe = Recipe.Standard.WithSeed(Seed);
        using DigitCnn network = recipe.CreateNetwork();
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"standard, {Epochs} epochs, seed {Seed}, all {data.Train.Count:N0} training images, "
                + $"{Drawn:N0} written digits (WrittenDigits), {Outliers:N0} marks that are none (WrittenOutliers)");
        return CommittedNetwork.Make(
            network, recipe.Training with { Epochs = Epochs, LearningRate = LearningRate },
            data.Train.Append(WrittenDigits.Draw(Drawn, Seed)).Append(WrittenOutliers.Draw(Outliers, Seed)), data.Test, text, file);
    }
}
