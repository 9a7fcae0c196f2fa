using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using MnistHelpers.Sweeps.Space;

namespace MnistHelpers.Training;

/// <summary>The options of a recipe by name.</summary>
internal static partial class RecipeOptions
{
    private const string RecipeName = "recipe", AugmentationName = "augmentation", BlockName = "block", BlocksName = "blocks",
        DenseName = "dense";

    /// <summary>The maximum number of blocks or layers: more than is useful for an image of 28 pixels.</summary>
    private const int MaxCount = 100;

    private static readonly Dictionary<string, Augmentation?> s_augmentations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["none"] = null,
        ["affine"] = Augmentation.Affine,
        ["strong"] = Augmentation.Strong,
    };

    private static readonly string[] s_training = PropertiesOf(RecipeJson.Default.TrainerOptions),
        s_network = PropertiesOf(RecipeJson.Default.DigitCnnOptions),
        s_augmentation = PropertiesOf(RecipeJson.Default.Augmentation), s_block = PropertiesOf(RecipeJson.Default.ConvBlock),
        s_dense = PropertiesOf(RecipeJson.Default.DenseLayer);

    internal static IReadOnlyList<string> Names { get; } =
    [
        RecipeName, .. s_training, .. s_augmentation.Select(name => $"{AugmentationName}.{name}"), .. s_network,
        .. s_block.Select(name => $"{BlocksName}.{name}"), .. s_block.Select(name => $"{BlockName}<N>.{name}"),
        .. s_dense.Select(name => $"{DenseName}.{name}"), .. s_dense.Select(name => $"{DenseName}<N>.{name}"),
    ];

    internal static string ToJson(Recipe recipe) => JsonSerializer.Serialize(recipe, RecipeJson.Default.Recipe) + "\n";

    internal static Recipe FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, RecipeJson.Default.Recipe) ?? throw new JsonException("null found");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"recipe: {Cause(fault)}; give JSON as Recipe.ToJson writes it", fault);
        }
    }

    internal static Recipe Set(Recipe recipe, IReadOnlyDictionary<string, object> options)
    {
        // Options on which others depend come first: the recipe, then the number of blocks, then settings of all blocks, then those of
        // single ones.
        foreach ((string name, object value)
            in options.OrderBy(option => Order(option.Key)).ThenBy(option => option.Key, StringComparer.Ordinal))
        {
            recipe = Set(recipe, name, ParameterValue.Of(name, value));
        }
        return recipe;
    }

    /// <summary>Returns whether there is an option of that name.</summary>
    internal static bool IsKnown(string name) => Names.Contains(Numbers().Replace(name, "<N>.")) || Names.Contains(name);

    /// <summary>
    /// Returns the number, from 1, of the block or layer that an option belongs to, with the option that
    /// gives their count; null for other options.
    /// </summary>
    internal static (string Count, int Number)? Place(string name) =>
        Numbers().Match(name) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, out int number)
        ? (name.StartsWith(BlockName, StringComparison.Ordinal) ? BlocksName : DenseName, number)
        : null;

    /// <summary>Creates the exception for an unknown name, suggesting similar names.</summary>
    internal static ArgumentException Unknown(string name)
    {
        string tail = name[(name.LastIndexOf('.') + 1)..];
        string[] near =
            [.. Names.Where(known => known.Contains(tail, StringComparison.OrdinalIgnoreCase) || NearestName.Distance(name, known) <= 2)];
        string remedy = near.Length > 0 ? $"there is {string.Join(", ", near)}" : $"give one of {string.Join(", ", Names)}";
        return new ArgumentException($"{name}: recipes have no such option; {remedy}");
    }

    private static int Order(string name) => name switch
    {
        RecipeName => 0,
        AugmentationName or BlocksName or DenseName => 1,
        _ when name.StartsWith(BlocksName + '.', StringComparison.Ordinal) || name.StartsWith(DenseName + '.', StringComparison.Ordinal) =>
            2,
        _ => 3,
    };

    private static Recipe Set(Recipe recipe, string name, object value)
    {
        if (name == RecipeName)
        {
            return Recipe.Presets.TryGetValue(value as string ?? "", out Recipe? preset)
                ? preset
                : throw Wrong(name, value, $"one of {string.Join(", ", Recipe.Presets.Keys)}");
        }
        if (name == AugmentationName)
        {
            return s_augmentations.TryGetValue(value as string ?? "", out Augmentation? augmentation)
                ? recipe with { Training = recipe.Training with { Augmentation = augmentation } }
                : throw Wrong(name, value, $"one of {string.Join(", ", s_augmentations.Keys)}");
        }
        if (name is BlocksName)
            return recipe with { Network = recipe.Network with { Blocks = Sized(name, recipe.Network.Blocks, value, 1) } };
        if (name is DenseName)
        {
            IReadOnlyList<DenseLayer> layers = recipe.Network.Dense.Count > 0 ? recipe.Network.Dense : [new DenseLayer(64)];
            return recipe with { Network = recipe.Network with { Dense = Sized(name, layers, value, 0) } };
        }
        if (!IsKnown(name) || name.Contains('<'))
            throw Unknown(name);

        JsonObject json = JsonSerializer.SerializeToNode(recipe, RecipeJson.Default.Recipe)!.AsObject();
        foreach (JsonObject owner in Owners(json, name))
            owner[name[(name.LastIndexOf('.') + 1)..]] = ParameterValue.ToJson(value);
        try
        {
            return json.Deserialize(RecipeJson.Default.Recipe)!;
        }
        catch (JsonException)
        {
            throw Wrong(name, value, "a value of its kind: a number, a whole number, true or false, or a name");
        }
    }

    private static IEnumerable<JsonObject> Owners(JsonObject recipe, string name)
    {
        JsonObject training = recipe["training"]!.AsObject(), network = recipe["network"]!.AsObject();
        if (!name.Contains('.'))
            return [s_training.Contains(name) ? training : network];
        if (name.StartsWith(AugmentationName + '.', StringComparison.Ordinal))
        {
            training[AugmentationName] ??= JsonSerializer.SerializeToNode(new Augmentation(), RecipeJson.Default.Augmentation);
            return [training[AugmentationName]!.AsObject()];
        }
        JsonArray all = network[name.StartsWith(BlockName, StringComparison.Ordinal) ? BlocksName : DenseName]!.AsArray();
        if (Place(name) is not { Number: var number })
            return all.Select(one => one!.AsObject());
        return number >= 1 && number <= all.Count
            ? [all[number - 1]!.AsObject()]
            : throw new ArgumentException(
                FormattableString.Invariant($"{name}: set, and the network has {all.Count} of them; set it only where there are {number}"));
    }

    private static T[] Sized<T>(string name, IReadOnlyList<T> all, object value, int least)
    {
        if (value is not int count || count < least || count > MaxCount)
            throw Wrong(name, value, FormattableString.Invariant($"a whole number from {least} to {MaxCount}"));
        return [.. Enumerable.Range(0, count).Select(i => all[Math.Min(i, all.Count - 1)])];
    }

    private static ArgumentException Wrong(string name, object value, string remedy) =>
        new($"{name}: {ParameterValue.Shown(value)} found; give {remedy}");

    private static string Cause(JsonException fault) => fault.Path is { Length: > 0 } path and not "$"
        ? $"{path.TrimStart('$', '.')} is not what it should "
            + $"be{(fault.LineNumber is { } line ? FormattableString.Invariant($" (line {line + 1})") : "")}"
        : "no JSON of a recipe";

    private static string[] PropertiesOf(JsonTypeInfo type) => [.. type.Properties.Select(property => property.Name)];

    [GeneratedRegex(@"(?<=^(?:block|dense))([1-9]\d{0,2})\.")]
    private static partial Regex Numbers();
}
