using System.Globalization;
using System.Reflection;
using System.Text.Json;
using MnistHelpers.Models;
using Module = TorchSharp.torch.nn.Module;

namespace MnistHelpers.Training;

/// <summary>
/// A description of what a network computes from its weights, as far as it can be determined: the options of a <see cref="DigitCnn"/>; for
/// other networks, their modules and the settings of torch's own modules. Two networks whose weights have the same shapes may still differ
/// in these, for example in dropout.
/// </summary>
internal static class NetworkDescription
{
    internal static SortedDictionary<string, string> Of(Module model)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(texts, "", model);
        return texts;
    }

    /// <summary>Describes the first difference, as the end of a sentence; null if there is none.</summary>
    /// <param name="written">The description of the network in a checkpoint.</param>
    /// <param name="own">The description of the network that is to be resumed from it.</param>
    internal static string? Difference(IReadOnlyDictionary<string, string> written, IReadOnlyDictionary<string, string> own)
    {
        const string none = "not there";
        return written.Keys.Union(own.Keys).Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Written: written.GetValueOrDefault(name, none), Own: own.GetValueOrDefault(name, none)))
            .Where(option => option.Written != option.Own)
            .Select(option => $"{option.Name} is {option.Written} in the checkpoint and {option.Own} here")
            .FirstOrDefault();
    }

    private static void Add(SortedDictionary<string, string> texts, string path, Module module)
    {
        if (module is DigitCnn digits)
        {
            using JsonDocument options = JsonSerializer.SerializeToDocument(digits.Options, ModelJson.Default.DigitCnnOptions);
            Add(texts, path, options.RootElement);
            return;
        }
        texts.Add(path.Length == 0 ? "the network" : path, module.GetType().Name);
        // Properties of third-party modules may change during training.
        if (module.GetType().Assembly == typeof(Module).Assembly)
        {
            foreach (PropertyInfo property in module.GetType().GetProperties().Where(IsOption))
                texts[Join(path, property.Name)] = Text(property.GetValue(module));
        }
        foreach ((string name, Module child) in module.named_children())
            Add(texts, Join(path, name), child);
    }

    /// <summary>Adds options under their names in a program, such as <c>Blocks[1].Dropout</c>.</summary>
    private static void Add(SortedDictionary<string, string> texts, string path, JsonElement options)
    {
        if (options.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty option in options.EnumerateObject())
                Add(texts, Join(path, char.ToUpperInvariant(option.Name[0]) + option.Name[1..]), option.Value);
        }
        else if (options.ValueKind == JsonValueKind.Array)
        {
            for (int i = 0; i < options.GetArrayLength(); i++)
                Add(texts, FormattableString.Invariant($"{path}[{i}]"), options[i]);
        }
        else
        {
            texts.Add(path, options.ToString());
        }
    }

    /// <summary>Returns whether a property holds a number, a name, or several of them, and is neither the mode nor learned.</summary>
    private static bool IsOption(PropertyInfo property) =>
        property.GetMethod is not null && property.GetIndexParameters().Length == 0 && property.Name != nameof(Module.training)
        && (property.PropertyType.IsPrimitive || property.PropertyType.IsEnum || property.PropertyType == typeof(string)
            || property.PropertyType == typeof(long[]));

    private static string Text(object? value) => value is long[] values
        ? $"[{string.Join(", ", values)}]"
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
