using MnistHelpers.Training;

namespace MnistHelpers;

/// <summary>
/// A network and its training options, chosen together. The scores of the presets over several seeds are in <c>benchmarks/RESULTS.md</c>.
/// </summary>
/// <param name="Network">The architecture of the network.</param>
/// <param name="Training">The training options.</param>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial record Recipe(DigitCnnOptions Network, TrainerOptions Training) : INotebookView
{
    /// <summary>The reference network with three epochs: the simplest recipe to start from.</summary>
    public static Recipe Basic { get; } = new(DigitCnnOptions.Basic, new TrainerOptions());

    /// <summary>A recipe for 99.3 % after one epoch, in seconds.</summary>
    public static Recipe Fast { get; } = new(
        DigitCnnOptions.Fast, OneCycle(epochs: 1) with { BatchSize = 128, LearningRate = 2e-2, LabelSmoothing = 0.1 });

    /// <summary>A recipe for 99.5 % after two epochs.</summary>
    public static Recipe Standard { get; } = new(DigitCnnOptions.Standard, OneCycle(epochs: 2) with
    {
        LearningRate = 1.5e-2,
        LabelSmoothing = 0.05,
        Augmentation = new Augmentation { Rotation = 7, MinScale = 0.93, MaxScale = 1.07, Shift = 1, Shear = 5 },
    });

    /// <summary>A recipe for 99.7 % in a few minutes; also meant for an <see cref="Ensemble"/>.</summary>
    public static Recipe Accurate { get; } = new(DigitCnnOptions.Accurate, OneCycle(epochs: 20) with
    {
        BatchSize = 128,
        LearningRate = 5e-3,
        LabelSmoothing = 0.05,
        Augmentation = Augmentation.Affine with { MaxAspectRatio = 1.2 },
    });

    /// <summary>A recipe for 99.5 % with fewer than 10,000 parameters.</summary>
    public static Recipe Tiny { get; } = new(DigitCnnOptions.Tiny, OneCycle(epochs: 30) with { Augmentation = Augmentation.Affine });

    /// <summary>The recipes by name.</summary>
    public static IReadOnlyDictionary<string, Recipe> Presets { get; } = new Dictionary<string, Recipe>(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(Basic)] = Basic,
        [nameof(Fast)] = Fast,
        [nameof(Standard)] = Standard,
        [nameof(Accurate)] = Accurate,
        [nameof(Tiny)] = Tiny,
    };

    /// <summary>Returns the recipe with another seed, for the initial weights and everything else that is random.</summary>
    public Recipe WithSeed(long seed) => this with { Training = Training with { Seed = seed } };

    /// <summary>Creates the network with initial weights that follow from the seed of <see cref="Training"/>.</summary>
    public DigitCnn CreateNetwork() => new(Network, Training.Seed);

    string INotebookView.ToHtml() => RecipeView.ToTable(this).ToHtml(RecipeView.Title(this));

    string INotebookView.ToText() => RecipeView.ToTable(this).ToText(RecipeView.Title(this));

    private static TrainerOptions OneCycle(int epochs) =>
        new() { Epochs = epochs, LearningRate = 1e-2, Schedule = LearningRateSchedule.OneCycle, WarmUp = 0.2 };
}
