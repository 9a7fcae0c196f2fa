namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class RecipeTests
{
    [Fact]
    public void Presets_AreFoundByTheirNames_AndHaveThePresetsNetworks()
    {
        Assert.Equal(["Accurate", "Basic", "Fast", "Standard", "Tiny"], Recipe.Presets.Keys.Order());
        Assert.Equal(DigitCnnOptions.Presets.Keys.Order(), Recipe.Presets.Keys.Order());
        Assert.All(Recipe.Presets, preset => Assert.Same(DigitCnnOptions.Presets[preset.Key.ToUpperInvariant()], preset.Value.Network));
    }

    [SampledTheory(2)]
    [InlineData("Basic", 121_930)]
    [InlineData("Fast", 29_386)]
    [InlineData("Standard", 83_466)]
    [InlineData("Accurate", 140_490)]
    [InlineData("Tiny", 8_138)] // fewer than 10,000 are promised
    public void Presets_HaveTheParametersThatTheirDescriptionsName_AndTrain(string name, int parameters)
    {
        Recipe recipe = Recipe.Presets[name];
        using DigitCnn network = recipe.CreateNetwork();
        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.numel()));
        var trainer = new Trainer(network, recipe.Training with { Epochs = 1 }) { Progress = null };
        TrainingHistory history = trainer.Fit(Digits.Train.Take(1000), cancellation: TestContext.Current.CancellationToken);
        Assert.InRange(history.Epochs[0].TrainAccuracy, 0.2, 1);
    }

    [Fact]
    public void CreateNetwork_InitialWeightsFollowFromTheSeed()
    {
        using DigitCnn first = Recipe.Tiny.CreateNetwork(), again = Recipe.Tiny.CreateNetwork(),
            other = Recipe.Tiny.WithSeed(43).CreateNetwork();
        Assert.Equal(Digits.Weights(first), Digits.Weights(again));
        Assert.NotEqual(Digits.Weights(first), Digits.Weights(other));
        Assert.Equal(Recipe.Tiny, Recipe.Tiny.WithSeed(43).WithSeed(42));
    }
}
