using System.Globalization;

namespace MnistHelpers.Tests;

/// <summary>The model file that travels with the library.</summary>
[Collection(nameof(Tensors))]
public sealed class PretrainedTests
{
    [Fact]
    public void LoadPretrained_IsTheStandardNetwork_AndReachesWhatItSays()
    {
        using DigitCnn network = DigitCnn.LoadPretrained();
        Assert.Equal(Recipe.Standard.Network, network.Options);
        Assert.False(network.training);
        Assert.Equal(
            "standard, 15 epochs, seed 1, all 60,000 training images, 8,000 written digits (WrittenDigits), "
                + "3,000 marks that are none (WrittenOutliers)",
            network.Results["recipe"]);
        double promised = double.Parse(network.Results["test accuracy"], CultureInfo.InvariantCulture);
        Assert.InRange(promised, 0.9954, 1);
        // Instruction sets round differently: an image or two may fall to the other side.
        Assert.Equal(promised, Evaluator.Evaluate(network, Digits.Test).Accuracy, 3e-4);
    }

    /// <summary>Those drawn here are others than those it was trained with.</summary>
    [Fact]
    public void LoadPretrained_KnowsTheFormsOfWrittenDigits()
    {
        using DigitCnn network = DigitCnn.LoadPretrained(), tiny = DigitCnn.LoadPretrainedTiny();
        ImageSet written = WrittenDigits.Draw(2_000, seed: 9);

        Assert.InRange(Evaluator.Evaluate(network, written).Accuracy, 0.985, 1);
        Assert.InRange(Evaluator.Evaluate(tiny, written).Accuracy, 0.975, 1);
    }

    [Fact]
    public void LoadPretrainedTiny_IsTheTinyNetwork_AndReachesWhatItSays()
    {
        using DigitCnn network = DigitCnn.LoadPretrainedTiny();
        Assert.Equal(Recipe.Tiny.Network, network.Options);
        Assert.Equal(
            "tiny, 30 epochs, seed 42, all 60,000 training images, 8,000 written digits (WrittenDigits), "
                + "3,000 marks that are none (WrittenOutliers)",
            network.Results["recipe"]);
        double promised = double.Parse(network.Results["test accuracy"], CultureInfo.InvariantCulture);
        Assert.InRange(promised, 0.992, 1);
        Assert.Equal(promised, Evaluator.Evaluate(network, Digits.Test).Accuracy, 3e-4);
    }

    [Fact]
    public void File_IsSmall() =>
        Assert.InRange(
            new FileInfo(Path.Combine(AppContext.BaseDirectory, "standard.safetensors")).Length, 83_466 * sizeof(float), 500_000);
}
