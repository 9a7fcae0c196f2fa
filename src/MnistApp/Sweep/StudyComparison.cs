using System.Globalization;
using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>Compares the options of a command line with the study that it names.</summary>
internal static class StudyComparison
{
    /// <summary>Accepts the options with which the study was begun, so that the same command continues it.</summary>
    /// <param name="given">The names of the given options.</param>
    /// <param name="asked">The study that they would begin.</param>
    /// <param name="study">The study that is there.</param>
    /// <exception cref="UsageException">A given option differs.</exception>
    public static void RequireSame(IReadOnlyList<string> given, StudyOptions asked, StudyOptions study)
    {
        string[] differences = [.. given.Select(option => Difference(option, asked, study)).OfType<string>()];
        if (differences.Length == 0)
            return;
        string which = differences.Length == 1 ? "it" : "these";
        throw new UsageException(
            $"{string.Join("; ", differences)}. Leave {which} out to continue the study, or begin another one with --name or in another "
                + "file.");
    }

    private static string? Difference(string option, StudyOptions asked, StudyOptions study)
    {
        if (option == "--space")
            return asked.Space.SequenceEqual(study.Space) ? null : $"--space: {SpaceDifference(asked.Space, study.Space)}";
        string wanted = Text(option, asked), found = Text(option, study);
        return wanted == found ? null : $"{option}: {wanted} was given, and the study was begun with {found}";
    }

    private static string SpaceDifference(SearchSpace asked, SearchSpace study)
    {
        string[] names = [.. asked.Except(study).Concat(study.Except(asked)).Select(parameter => parameter.Name).Distinct()];
        return names.Length > 0
            ? $"its {string.Join(", ", names)} {(names.Length == 1 ? "differs" : "differ")} from what the study was begun with"
            : "it has another order than the space that the study was begun with";
    }

    private static string Text(string option, StudyOptions study) => option switch
    {
        "--sampler" => StudyChoices.NameOf(StudyChoices.Samplers, study.Sampler, "another sampler"),
        "--pruner" => StudyChoices.NameOf(StudyChoices.Pruners, study.Pruner, "another pruner"),
        "--objective" => string.Join(
            ' ', study.Objectives.Select(objective => StudyChoices.NameOf(StudyChoices.Objectives, objective, objective.Name))),
        "--round" => Number(study.Round),
        "--seed" => Number(study.Seed),
        "--grace" => Number(study.Grace.TotalSeconds),
        _ => study.Training is { } training ? Text(option, TrainingObjective.Of(training)) : "an objective of a program",
    };

    private static string Text(string option, TrainingObjective training) => option switch
    {
        "--recipe" => StudyChoices.NameOf(
            Recipe.Presets.ToDictionary(preset => preset.Key, preset => WithoutEpochs(preset.Value)), WithoutEpochs(training.Recipe),
            "another recipe"),
        "--epochs" => Number(training.Recipe.Training.Epochs),
        "--images" => Number(training.TrainImages),
        "--validation" => Number(training.ValidationImages),
        _ => throw new ArgumentOutOfRangeException(nameof(option), option, "This option does not define a study."),
    };

    /// <summary>Returns the recipe without its number of epochs, which is an option of its own.</summary>
    private static Recipe WithoutEpochs(Recipe recipe) => recipe with { Training = recipe.Training with { Epochs = 1 } };

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
