using System.Text.Json;
using MnistHelpers.Training;

namespace MnistHelpers.Tests;

public sealed class RecipeOptionsTests
{
    public static TheoryData<string> Names =>
    [
        .. Of(typeof(TrainerOptions), ""), .. Of(typeof(DigitCnnOptions), ""), .. Of(typeof(Augmentation), "augmentation."),
        .. Of(typeof(ConvBlock), "block2."), .. Of(typeof(ConvBlock), "blocks."), .. Of(typeof(DenseLayer), "dense1."),
        .. Of(typeof(DenseLayer), "dense."), ];

    [Theory]
    [MemberData(nameof(Names))]
    public void With_EachOptionThatThereIs_ChangesIt(string name)
    {
        Recipe recipe = Recipe.Basic.With(new Dictionary<string, object> { ["augmentation"] = "affine" });

        Recipe changed = recipe.With(new Dictionary<string, object> { [name] = Another(name) });

        Assert.NotEqual(recipe, changed);
        // Nothing else is changed: what does not speak of the option reads as before.
        if (name is not ("augmentation" or "blocks" or "dense"))
            Assert.Equal(Others(recipe, name), Others(changed, name));
    }

    [Fact]
    public void With_SeveralOptions_DoesNotDependOnTheirOrder()
    {
        Recipe recipe = Recipe.Basic.With(new Dictionary<string, object>
        {
            ["block3.filters"] = 48,
            ["blocks.dropout"] = 0.25,
            ["block3.dropout"] = 0.5,
            ["blocks"] = 3,
            ["recipe"] = "fast",
            ["seed"] = 7,
        });

        Assert.Equal([16, 32, 48], recipe.Network.Blocks.Select(block => block.Filters));
        Assert.Equal([0.25, 0.25, 0.5], recipe.Network.Blocks.Select(block => block.Dropout));
        Assert.Equal(Recipe.Fast.Training with { Seed = 7 }, recipe.Training);
    }

    [Theory]
    [InlineData("learningrate", 1.0, "learningrate: recipes have no such option; there is learningRate")]
    [InlineData("block2.filter", 8, "block2.filter: recipes have no such option; there is blocks.filters, block<N>.filters")]
    [InlineData("block3.filters", 8, "block3.filters: set, and the network has 2 of them; set it only where there are 3")]
    [InlineData("epochs", "many", "epochs: many found; give a value of its kind: a number, a whole number, true or false, or a name")]
    [InlineData("epochs", 2.5, "epochs: 2.5 found; give a value of its kind: a number, a whole number, true or false, or a name")]
    [InlineData(
        "optimizer", "Newton", "optimizer: Newton found; give a value of its kind: a number, a whole number, true or false, or a name")]
    [InlineData("augmentation", "weak", "augmentation: weak found; give one of none, affine, strong")]
    [InlineData("blocks", 0, "blocks: 0 found; give a whole number from 1 to 100")]
    public void With_AWrongOption_IsRefusedInASentence(string name, object value, string sentence)
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(
            () => Culture.German(() => Recipe.Basic.With(new Dictionary<string, object> { [name] = value })));

        Assert.Equal(sentence, fault.Message);
    }

    [Fact]
    public void Json_OfEachPreset_GivesItBack()
    {
        foreach (Recipe recipe in Recipe.Presets.Values)
            Assert.Equal(recipe, Culture.German(() => Recipe.FromJson(recipe.ToJson())));
    }

    /// <summary>Files and checkpoints that were written by hand, or before an option existed, lack some.</summary>
    [Fact]
    public void Json_WithoutSomeOptions_HasTheirDefaults()
    {
        string training = """{"epochs": 5, "augmentation": {"rotation": 10}}""";
        var expected = new TrainerOptions { Epochs = 5, Augmentation = new Augmentation { Rotation = 10 } };

        Recipe recipe = Recipe.FromJson($$"""{"network": {"globalAveragePool": true}, "training": {{training}}}""");

        Assert.Equal(new Recipe(new DigitCnnOptions { GlobalAveragePool = true }, expected), recipe);
        Assert.Equal(expected, JsonSerializer.Deserialize(training, CheckpointJson.Default.TrainerOptions));
        Assert.Equal(Recipe.Basic, Recipe.FromJson("""{"network": {}, "training": {}}"""));
    }

    [Theory]
    [InlineData("", "recipe: no JSON of a recipe; give JSON as Recipe.ToJson writes it")]
    [InlineData(
        """{"network": {}, "training": {"epochs": "x"}}""",
        "recipe: training.epochs is not what it should be (line 1); give JSON as Recipe.ToJson writes it")]
    [InlineData(
        """{"network": {"dense": null}, "training": {}}""",
        "recipe: network.dense is not what it should be (line 1); give JSON as Recipe.ToJson writes it")]
    public void FromJson_OfSomethingElse_IsRefusedInASentence(string json, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InvalidDataException>(() => Recipe.FromJson(json)).Message);

    [Fact]
    public void CSharp_OfARecipe_NamesWhatDiffersFromTheDefaults()
    {
        Recipe recipe = Recipe.Basic.With(
            new Dictionary<string, object>
            {
                ["learningRate"] = 2.5e-3,
                ["block2.batchNorm"] = true,
                ["augmentation.rotation"] = 7,
                ["optimizer"] = "AdamW",
            });

        Assert.Equal(
            """
            new Recipe(
                new DigitCnnOptions
                {
                    Blocks = [new(32, Pool: 2), new(64, BatchNorm: true, Pool: 2)],
                },
                new TrainerOptions
                {
                    Optimizer = OptimizerKind.AdamW,
                    LearningRate = 0.0025,
                    Augmentation = new Augmentation
                    {
                        Rotation = 7,
                    },
                })
            """.ReplaceLineEndings("\n"),
            Culture.German(recipe.ToCSharp));
        Assert.Equal("new Recipe(\n    new DigitCnnOptions(),\n    new TrainerOptions())", Recipe.Basic.ToCSharp());
    }

    private static IEnumerable<string> Of(Type type, string prefix) => type.GetProperties()
        .Where(property => property.CanWrite)
        .Select(property => prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    /// <summary>A value that the option does not have yet.</summary>
    private static object Another(string name) => name switch
    {
        "augmentation" => "none",
        "blocks" => 3,
        "dense" => 2,
        _ when name.EndsWith("optimizer", StringComparison.Ordinal) => nameof(OptimizerKind.AdamW),
        _ when name.EndsWith("schedule", StringComparison.Ordinal) => nameof(LearningRateSchedule.OneCycle),
        _ when name.EndsWith("activation", StringComparison.Ordinal) => nameof(Activation.GELU),
        _ when name.EndsWith("batchNorm", StringComparison.Ordinal) || name.EndsWith("globalAveragePool", StringComparison.Ordinal) => true,
        _ => 17,
    };

    private static IEnumerable<string> Others(Recipe recipe, string name) =>
        recipe.ToJson().Split('\n').Where(line => !line.Contains($"\"{name[(name.LastIndexOf('.') + 1)..]}\"", StringComparison.Ordinal));
}
