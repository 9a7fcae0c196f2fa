using System.CommandLine;
using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>The command-line options that define a new study.</summary>
internal sealed class NewStudyArguments
{
    private const int DefaultTrials = 30, DefaultEpochs = 9, DefaultImages = 20_000, DefaultValidation = 10_000, DefaultGrace = 10;

    private readonly Option<string?> _space = new("--space")
    {
        HelpName = "FILE.json",
        Description = "The search space [default: learning rate, batch size, schedule, widths, dropout, label smoothing].",
    };

    private readonly Option<string?> _sampler = new("--sampler")
    {
        HelpName = string.Join('|', StudyChoices.Samplers.Keys),
        Description = "How the next trial is chosen [default: tpe].",
    };

    private readonly Option<string?> _pruner = new("--pruner")
    {
        HelpName = string.Join('|', StudyChoices.Pruners.Keys),
        Description =
            "How bad trials are stopped early: successive halving in rounds, the same asynchronously (no worker ever waits, but the result "
            + "depends on which one is faster), the median, or patience [default: halving].",
    };

    private readonly Option<int?> _round = new("--round")
    {
        HelpName = "N",
        Description =
            "How many trials are chosen from the same results, so that the number of workers makes no difference; 0 to use every result at "
            + "once [default: 4; 9 with halving, 0 with asha].",
    };

    private readonly Option<long?> _seed = new("--seed") { HelpName = "N", Description = "The random seed [default: 42]." };

    private readonly Option<string?> _recipe = new("--recipe")
    {
        HelpName = string.Join('|', Recipe.Presets.Keys),
        Description = "The network and training that the trials vary [default: Basic].",
    };

    private readonly Option<int?> _epochs = Count.Option(
        "--epochs", $"Epochs of a trial that is not stopped early, unless the search space has them [default: {DefaultEpochs}].");

    private readonly Option<int?> _images = Count.Option("--images", $"The number of training images [default: {DefaultImages}].");

    private readonly Option<int?> _validation = Count.Option(
        "--validation", $"The number of images held out for validation [default: {DefaultValidation}].");

    private readonly Option<string[]> _objective = new("--objective")
    {
        HelpName = string.Join('|', StudyChoices.Objectives.Keys),
        Description = "The objectives; the first one ranks the trials and stops the bad ones [default: accuracy].",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int?> _grace = Count.Option(
        "--grace", $"The number of seconds without a heartbeat after which a worker counts as dead [default: {DefaultGrace}].");

    public NewStudyArguments()
    {
        _sampler.AcceptOnlyFromAmong([.. StudyChoices.Samplers.Keys]);
        _pruner.AcceptOnlyFromAmong([.. StudyChoices.Pruners.Keys]);
        _recipe.AcceptOnlyFromAmong([.. Recipe.Presets.Keys]);
        _objective.AcceptOnlyFromAmong([.. StudyChoices.Objectives.Keys]);
    }

    /// <summary>All options, in the order of the help.</summary>
    public IReadOnlyList<Option> All =>
        [_space, _sampler, _pruner, _round, _seed, _recipe, _epochs, _images, _validation, _objective, _grace];

    /// <summary>Returns the names of the options that were given.</summary>
    public IReadOnlyList<string> Given(ParseResult parsed) =>
        [.. All.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name)];

    /// <param name="parsed">The command line.</param>
    /// <param name="trials">The number of trials; null for the default.</param>
    /// <exception cref="UsageException">The search space file cannot be read.</exception>
    public StudyOptions Read(ParseResult parsed, int? trials)
    {
        string pruner = parsed.GetValue(_pruner) ?? "halving";
        Recipe recipe = Recipe.Presets[parsed.GetValue(_recipe) ?? nameof(Recipe.Basic)];
        return new StudyOptions(parsed.GetValue(_space) is { } file ? ReadSpace(file) : TrainingObjective.DefaultSpace)
        {
            Trials = trials ?? DefaultTrials,
            Sampler = StudyChoices.Samplers[parsed.GetValue(_sampler) ?? "tpe"],
            Pruner = StudyChoices.Pruners[pruner],
            Round = parsed.GetValue(_round) ?? pruner switch { "halving" => 9, "asha" => 0, _ => 4 },
            Seed = parsed.GetValue(_seed) ?? 42,
            Objectives = [.. (parsed.GetValue(_objective) is { Length: > 0 } names ? names : ["accuracy"])
                .Select(objective => StudyChoices.Objectives[objective])],
            Grace = TimeSpan.FromSeconds(parsed.GetValue(_grace) ?? DefaultGrace),
            Training = new TrainingObjective
            {
                Recipe = recipe with { Training = recipe.Training with { Epochs = parsed.GetValue(_epochs) ?? DefaultEpochs } },
                TrainImages = parsed.GetValue(_images) ?? DefaultImages,
                ValidationImages = parsed.GetValue(_validation) ?? DefaultValidation,
            },
        };
    }

    private static SearchSpace ReadSpace(string path)
    {
        try
        {
            using var reader = new StreamReader(RegularFile.OpenRead(path));
            return SearchSpace.FromJson(reader.ReadToEnd());
        }
        catch (FileNotFoundException)
        {
            throw new UsageException($"{path}: not found; name a file with a search space as JSON.");
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"{path}: {fault.Message}");
        }
    }
}
