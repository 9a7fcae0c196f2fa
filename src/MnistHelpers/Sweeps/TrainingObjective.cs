using System.Text.Json;
using MnistHelpers.Sweeps;
using MnistHelpers.Sweeps.Space;
using MnistHelpers.Training;

namespace MnistHelpers;

/// <summary>
/// The built-in objective of a study: a trial trains a recipe's network with the trial's hyperparameters and evaluates it on held-out
/// images after each epoch. The hyperparameters have the option names of <see cref="Recipe.With"/>.
/// </summary>
public sealed record TrainingObjective : StudyTask
{
    /// <summary>
    /// A search space to start with, for <see cref="MnistHelpers.Recipe.Basic"/>: learning rate, batch size, schedule, widths, dropout and
    /// label smoothing.
    /// </summary>
    public static SearchSpace DefaultSpace { get; } = new(
        new RealParameter("learningRate", 5e-4, 3e-2, logarithmic: true),
        new CategoricalParameter("batchSize", 32, 64, 128, 256),
        new CategoricalParameter("schedule", LearningRateSchedule.Cosine, LearningRateSchedule.OneCycle),
        new IntegerParameter("block1.filters", 8, 32, step: 8),
        new IntegerParameter("block2.filters", 16, 64, step: 16),
        new IntegerParameter("dense1.units", 32, 128, logarithmic: true),
        new RealParameter("dense1.dropout", 0, 0.5),
        new RealParameter("labelSmoothing", 0, 0.1));

    /// <summary>The recipe that the hyperparameters modify; <see cref="Recipe.Basic"/> by default.</summary>
    public Recipe Recipe { get; init; } = Recipe.Basic;

    /// <summary>The number of training images per trial; 0, the default, for all that are not held out.</summary>
    public int TrainImages { get; init; }

    /// <summary>The number of training images held out for validation, the same in all trials; 10,000 by default.</summary>
    public int ValidationImages { get; init; } = 10_000;

    /// <summary>Returns the training that the trials of a study do.</summary>
    /// <param name="task">The <see cref="StudyOptions.Training"/> of the study.</param>
    /// <exception cref="InvalidDataException">What was stored is damaged, or is not a training.</exception>
    /// <exception cref="InvalidOperationException">The trials do something else.</exception>
    public static TrainingObjective Of(StudyTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.As(TrainingJson.Default.TrainingObjective);
    }

    /// <summary>Returns the recipe of a trial.</summary>
    /// <param name="parameters">The trial's hyperparameters.</param>
    /// <param name="seed">
    /// The seed for the initial weights and everything else that is random, if <c>seed</c> is not a hyperparameter.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A hyperparameter is not an option of a recipe, or has a value that the option does not accept.
    /// </exception>
    public Recipe RecipeOf(IReadOnlyDictionary<string, object> parameters, long seed)
    {
        Recipe changed = Recipe.With(parameters);
        return parameters.ContainsKey("seed") ? changed : changed.WithSeed(seed);
    }

    /// <summary>Splits the images into those for training and those held out.</summary>
    /// <exception cref="ArgumentException">There are fewer images than requested.</exception>
    internal (ImageSet Train, ImageSet Validation) Split(ImageSet images)
    {
        OptionCheck.Require(ValidationImages + (long)Math.Max(TrainImages, 1) <= images.Count,
            $"TrainImages: {TrainImages} found beside {ValidationImages} to hold out, and there are {images.Count} images; ask for fewer");
        (ImageSet train, ImageSet validation) = images.Split(ValidationImages, seed: 0);
        return (TrainImages > 0 ? train.Take(TrainImages) : train, validation);
    }

    /// <summary>Writes the training as JSON.</summary>
    protected internal override void Write(Utf8JsonWriter writer) =>
        JsonSerializer.Serialize(writer, this, TrainingJson.Default.TrainingObjective);

    /// <summary>Rejects a study whose trials cannot be trained.</summary>
    /// <exception cref="ArgumentException">
    /// A hyperparameter is not an option of a recipe or has a value that the option does not accept, or
    /// training does not yield an objective.
    /// </exception>
    protected internal override void Check(IReadOnlyList<StudyObjective> objectives, SearchSpace space)
    {
        OptionCheck.Require(Recipe is not null, $"Recipe: null found; give one, such as Recipe.Basic");
        OptionCheck.Require(TrainImages >= 0, $"TrainImages: {TrainImages} found; give 0 (all) or more");
        OptionCheck.Require(ValidationImages > 0, $"ValidationImages: {ValidationImages} found; give 1 or more");
        foreach (StudyObjective objective in objectives)
        {
            OptionCheck.Require(
                TrainingFigures.All.Contains(objective),
                $"Objectives: {objective.Name} found, which training does not give; give some of "
                    + $"{string.Join(", ", TrainingFigures.All.Select(known => known.Name))}");
        }
        OptionCheck.Require(objectives[0] == StudyObjective.ValidationAccuracy || objectives[0] == StudyObjective.ValidationLoss,
            $"Objectives: {objectives[0].Name} comes first; put a validation figure there, which trials report after each epoch");
        foreach (SearchParameter parameter in space)
            Check(space, parameter);
    }

    /// <summary>Checks each bound and each category separately; invalid combinations only show up when they are tried.</summary>
    private void Check(SearchSpace space, SearchParameter parameter)
    {
        if (!RecipeOptions.IsKnown(parameter.Name))
            throw RecipeOptions.Unknown(parameter.Name);
        Recipe recipe = Recipe!;
        if (RecipeOptions.Place(parameter.Name) is { } place)
        {
            int least = Least(space, parameter, place.Count)
                ?? (place.Count == "blocks" ? recipe.Network.Blocks.Count : recipe.Network.Dense.Count);
            OptionCheck.Require(space.IndexOf("recipe") >= 0 || least >= place.Number,
                $"{parameter.Name}: in the search space, and there may be only {least} of them; add the condition "
                    + $"Condition.AtLeast(\"{place.Count}\", {place.Number})");
            recipe = recipe.With(new Dictionary<string, object> { [place.Count] = place.Number });
        }
        IEnumerable<object> values = parameter is CategoricalParameter category
            ? category.Values
            : [parameter.FromUnit(0), parameter.FromUnit(1 - 1e-12)];
        foreach (object value in values)
        {
            try
            {
                recipe.With(new Dictionary<string, object> { [parameter.Name] = value }).Training.Checked();
            }
            catch (ArgumentException fault) when (!fault.Message.StartsWith(parameter.Name, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"{parameter.Name}: in the search space as {parameter.Describe()}, which cannot be trained with ({fault.Message})",
                    fault);
            }
        }
    }

    /// <summary>
    /// Returns the minimum number of blocks or layers for which a hyperparameter is set; null if the space does not determine it.
    /// </summary>
    private static int? Least(SearchSpace space, SearchParameter parameter, string count)
    {
        if (space.IndexOf(count) is not (>= 0 and var index))
            return null;
        double least = Values(space[index]).Min();
        for (Condition? condition = parameter.When; condition is not null; condition = space[space.IndexOf(condition.Parameter)].When)
        {
            if (condition.Parameter == count)
                least = Math.Max(least, condition.Least ?? condition.Values!.Min(value => ParameterValue.Number(value) ?? 0));
        }
        return (int)Math.Ceiling(least);

        static IEnumerable<double> Values(SearchParameter parameter) => parameter is CategoricalParameter category
            ? category.Values.Select(value => ParameterValue.Number(value) ?? 0)
            : [ParameterValue.Number(parameter.FromUnit(0)) ?? 0];
    }
}
