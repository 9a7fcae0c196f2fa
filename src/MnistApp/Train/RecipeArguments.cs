using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using MnistHelpers;

namespace MnistApp.Train;

/// <summary>The command-line options that make up a recipe: the preset to start from and the changes to it.</summary>
internal sealed class RecipeArguments
{
    private static readonly string[] s_optimizers = Enum.GetNames<OptimizerKind>(), s_schedules = Enum.GetNames<LearningRateSchedule>();

    private readonly Option<string?> _recipe = SharedOptions.Text(
        "--recipe", $"{string.Join('|', Recipe.Presets.Keys)}|FILE.json",
        "The network and how to train it; a file is one that an earlier run has left [default: Standard].");

    private readonly IReadOnlyList<(string Name, Option<string?> Option)> _named =
    [
        Named("epochs", "N", "How many times all training images are used."),
        Named("batchSize", "N", "The number of images of a step."),
        Named("optimizer", string.Join('|', s_optimizers), "How a step follows from the gradients."),
        Named("learningRate", "X", "The learning rate at the start, or the highest one of the schedule OneCycle."),
        Named("momentum", "X", "The momentum of SGD."),
        Named("weightDecay", "X", "The weight decay, in the manner of the optimizer."),
        Named("schedule", string.Join('|', s_schedules), "How the learning rate changes over the run."),
        Named("warmUp", "X", "For OneCycle, the share of the run in which the learning rate rises."),
        Named("decayFactor", "X", "For Step and Plateau, what the learning rate is multiplied by."),
        Named("decayEpochs", "N", "For Step and Plateau, after how many epochs."),
        Named("labelSmoothing", "X", "The share of the probability that the loss wants spread over all classes."),
        Named("gradientClipping", "X", "The largest norm of the gradients; 0 for any."),
        Named("weightAveraging", "X", "How much of the running mean of the weights a step keeps, such as 0.999; 0 for none."),
        Named("patience", "N", "Stop early after this many epochs without a lower validation loss, and keep the best weights; 0 for never."),
        Named("augmentation", "none|affine|strong", "How the training images are varied at random."),
        Named("seed", "N", "The random seed of the weights, the order of the images and their augmentation."),
        Named("evaluationBatchSize", "N", "The number of images evaluated at a time; it changes nothing but speed and memory."),
        Named("blocks", "N", "The number of convolutional blocks."),
        Named("dense", "N", "The number of dense layers before the output."),
        Named("globalAveragePool", "true|false", "Whether only the mean of each channel of the last block goes on."),
        Named("classes", "N", "The number of classes."),
    ];

    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "NAME=VALUE",
        Description =
            "Any other option of the recipe, such as block2.filters=48, blocks.dropout=0.2, "
                + "dense1.units=128 or augmentation.rotation=5; may be repeated.",
    };

    /// <summary>All options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_recipe, .. _named.Select(named => named.Option), _set];

    /// <summary>Returns the options that were given.</summary>
    public IReadOnlyList<string> Given(ParseResult parsed) =>
        [.. All.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name)];

    /// <exception cref="UsageException">An option is unknown to recipes or has an invalid value, or the
    /// recipe file cannot be read.</exception>
    public Recipe Read(ParseResult parsed)
    {
        Recipe recipe = Begin(parsed.GetValue(_recipe));
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach ((string name, Option<string?> option) in _named)
        {
            if (parsed.GetValue(option) is { } text)
                values[name] = ValueOf(text);
        }
        foreach (string setting in parsed.GetValue(_set) ?? [])
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == setting.Length - 1)
                throw new UsageException($"--set {setting}: no NAME=VALUE; give one such as block2.filters=48.");
            values[setting[..equals].Trim()] = ValueOf(setting[(equals + 1)..].Trim());
        }
        return recipe.With(values);
    }

    /// <summary>Returns the option's name on the command line: <c>learningRate</c> becomes <c>--learning-rate</c>.</summary>
    internal static string FlagOf(string name) => "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static (string Name, Option<string?> Option) Named(string name, string helpName, string description) =>
        (name, SharedOptions.Text(FlagOf(name), helpName, description));

    private static Recipe Begin(string? name)
    {
        if (name is null)
            return Recipe.Standard;
        if (Recipe.Presets.TryGetValue(name, out Recipe? preset))
            return preset;
        if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(
                $"--recipe {name}: not known; give one of {string.Join(", ", Recipe.Presets.Keys)}, or a file that ends with .json.");
        }
        try
        {
            using var reader = new StreamReader(RegularFile.OpenRead(name));
            return Recipe.FromJson(reader.ReadToEnd());
        }
        catch (FileNotFoundException)
        {
            throw new UsageException(
                $"--recipe {name}: not found; name a file that a run has left, or one of {string.Join(", ", Recipe.Presets.Keys)}.");
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"{name}: {fault.Message}");
        }
    }

    private static object ValueOf(string text) =>
        bool.TryParse(text, out bool flag) ? flag
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? whole
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? real
        : text;
}
