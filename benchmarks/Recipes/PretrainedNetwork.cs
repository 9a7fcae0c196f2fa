using System.Globalization;
using MnistHelpers;

namespace Benchmarks.Recipes;

/// <summary>
/// Makes the networks that <see cref="DigitCnn.LoadPretrained"/> and <see cref="DigitCnn.LoadPretrainedTiny"/> read, from MNIST's training
/// images, drawn digits that MNIST has few of, and handwriting that is no digit. The first is that of <see cref="Recipe.Standard"/> with
/// more epochs and a smaller learning rate, the second that of <see cref="Recipe.Tiny"/>.
/// </summary>
internal static class PretrainedNetwork
{
    private const long Seed = 1, TinySeed = 42;
    private const int Epochs = 15;
    private const double LearningRate = 1e-2;

    /// <summary>The digits of <see cref="WrittenDigits"/>, in forms of which MNIST has few.</summary>
    private const int Drawn = 8_000;

    /// <summary>The marks of <see cref="WrittenOutliers"/>.</summary>
    private const int Outliers = 3_000;

    /// <summary>What the digits and the marks are drawn from.</summary>
    private const long DrawnSeed = 1;

    /// <param name="file">The network's file; null for its usual name below artifacts.</param>
    /// <param name="isTiny">Whether it is the small network of pages.</param>
    internal static int Run(string? file, bool isTiny)
    {
        MnistData data = Mnist.Load();
        Recipe recipe = isTiny ? Recipe.Tiny.WithSeed(TinySeed) : Recipe.Standard.WithSeed(Seed);
        TrainerOptions training = isTiny ? recipe.Training : recipe.Training with { Epochs = Epochs, LearningRate = LearningRate };
        using DigitCnn network = recipe.CreateNetwork();
        string name = isTiny ? "tiny" : "standard", text = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}, {training.Epochs} epochs, seed {recipe.Training.Seed}, all {data.Train.Count:N0} training "
                + $"images, {Drawn:N0} written digits (WrittenDigits), {Outliers:N0} marks that are none (WrittenOutliers)");
        ImageSet train = data.Train.Append(WrittenDigits.Draw(Drawn, DrawnSeed)).Append(WrittenOutliers.Draw(Outliers, DrawnSeed));
        return CommittedNetwork.Make(
            network, training, train, data.Test, text, file ?? Path.Combine("artifacts", $"{name}.safetensors"));
    }
}
