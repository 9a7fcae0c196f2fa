using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MnistHelpers.Models;

/// <summary>What a model file contains besides the weights, so that the file alone is enough to predict.</summary>
/// <param name="Options">The architecture of the network.</param>
/// <param name="Labels">The names of its classes.</param>
/// <param name="Results">Facts about the network, such as its test accuracy.</param>
internal sealed record ModelMetadata(DigitCnnOptions Options, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, string> Results)
{
    private const string Version = "1";

    internal static ModelMetadata Of(DigitCnn model) => new(model.Options, model.Labels, model.Results);

    /// <summary>Returns the metadata as strings by key, as safetensors and ONNX files store them.</summary>
    internal Dictionary<string, string> ToTexts() => new(StringComparer.Ordinal)
    {
        ["model"] = nameof(DigitCnn),
        ["version"] = Version,
        ["architecture"] = JsonSerializer.Serialize(Options, ModelJson.Default.DigitCnnOptions),
        ["preprocessing"] = JsonSerializer.Serialize(InputFormat.Digits, ModelJson.Default.InputFormat),
        ["labels"] = JsonSerializer.Serialize([.. Labels], ModelJson.Default.StringArray),
        ["results"] = JsonSerializer.Serialize(new Dictionary<string, string>(Results), ModelJson.Default.DictionaryStringString),
    };

    /// <summary>Reads the strings that <see cref="ToTexts"/> returned.</summary>
    /// <exception cref="FormatException">Something is missing, damaged or of another kind; the message says what.</exception>
    internal static ModelMetadata Parse(IReadOnlyDictionary<string, string> texts)
    {
        if (!texts.TryGetValue("model", out string? model) || model != nameof(DigitCnn))
        {
            throw new FormatException(
                $"its metadata do not describe a {nameof(DigitCnn)}, so it was not written by {nameof(DigitCnn)}.{nameof(DigitCnn.Save)}");
        }
        if (!texts.TryGetValue("version", out string? version) || version != Version)
        {
            throw new FormatException(
                $"its metadata have version '{SafetensorsHeader.Brief(version ?? "")}', this program reads {Version}");
        }
        if (Parse(texts, "preprocessing", ModelJson.Default.InputFormat) != InputFormat.Digits)
            throw new FormatException("its 'preprocessing' is not that of this program");

        DigitCnnOptions options = Parse(texts, "architecture", ModelJson.Default.DigitCnnOptions);
        string[] labels = Parse(texts, "labels", ModelJson.Default.StringArray);
        Dictionary<string, string> results = Parse(texts, "results", ModelJson.Default.DictionaryStringString);
        if (options.Blocks.Contains(null!) || options.Dense.Contains(null!) || labels.Contains(null) || results.ContainsValue(null!))
            throw new FormatException("its metadata hold null where a value is expected");
        try
        {
            options.FeatureCount(DigitCnn.ImageSize);
        }
        catch (ArgumentException fault)
        {
            throw new FormatException($"its 'architecture' is out of range ({fault.Message})", fault);
        }
        return labels.Length == options.Classes
            ? new ModelMetadata(options, labels, results)
            : throw new FormatException(FormattableString.Invariant($"it has {labels.Length} labels for {options.Classes} classes"));
    }

    private static T Parse<T>(IReadOnlyDictionary<string, string> texts, string key, JsonTypeInfo<T> type)
        where T : class
    {
        if (!texts.TryGetValue(key, out string? text))
            throw new FormatException($"its metadata have no '{key}'");
        try
        {
            return JsonSerializer.Deserialize(text, type) ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw new FormatException($"its '{key}' is damaged or from another program", fault);
        }
    }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DigitCnnOptions))]
[JsonSerializable(typeof(InputFormat))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ModelJson : JsonSerializerContext;
