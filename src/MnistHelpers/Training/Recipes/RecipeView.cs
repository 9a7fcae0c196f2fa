using System.Collections;
using System.Globalization;
using System.Reflection;
using MnistHelpers.Models;

namespace MnistHelpers.Training;

/// <summary>A <see cref="Recipe"/> as a table of its options; those that differ from their defaults are shaded.</summary>
internal static class RecipeView
{
    private const string Changed = "rgba(31,119,180,0.2)";

    internal static string Title(Recipe recipe)
    {
        string name = Recipe.Presets.FirstOrDefault(preset => preset.Value == recipe).Key is { } preset
            ? $"{nameof(Recipe)}.{preset}"
            : nameof(Recipe);
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {DigitCnnLayers.ParameterCount(recipe.Network):N0} parameters");
    }

    internal static TextTable ToTable(Recipe recipe)
    {
        var table = new TextTable("option", "value");
        AddLayers(table, "block", recipe.Network.Blocks, new DigitCnnOptions().Blocks, Text);
        AddLayers(table, "dense", recipe.Network.Dense, new DigitCnnOptions().Dense, Text);
        AddProperties(table, recipe.Network, new DigitCnnOptions());
        AddProperties(table, recipe.Training, new TrainerOptions());
        return table;
    }

    private static void AddLayers<T>(TextTable table, string name, IReadOnlyList<T> layers, IReadOnlyList<T> defaults, Func<T, string> text)
    {
        for (int i = 0; i < layers.Count; i++)
        {
            Add(
                table, FormattableString.Invariant($"{name} {i + 1}"), text(layers[i]),
                i >= defaults.Count || !Equals(layers[i], defaults[i]));
        }
        if (layers.Count == 0)
            Add(table, name, "none", defaults.Count > 0);
    }

    /// <summary>Adds the options of a record except for lists, which have their own rows.</summary>
    private static void AddProperties(TextTable table, object record, object defaults)
    {
        foreach (PropertyInfo property in Properties(record.GetType())
            .Where(property => property.PropertyType == typeof(string) || !property.PropertyType.IsAssignableTo(typeof(IEnumerable))))
        {
            object? value = property.GetValue(record);
            Add(table, property.Name, Text(value), !Equals(value, property.GetValue(defaults)));
        }
    }

    private static void Add(TextTable table, string name, string value, bool isChanged) =>
        table.Add(name, new TextTable.Cell(value, isChanged ? Changed : null));

    private static string Text(ConvBlock block) =>
        string.Create(CultureInfo.InvariantCulture, $"{block.Filters} filters {block.Kernel}×{block.Kernel}")
            + (block.Stride > 1 ? FormattableString.Invariant($", stride {block.Stride}") : "")
            + (block.Padding > 0 ? FormattableString.Invariant($", padding {block.Padding}") : "")
            + (block.BatchNorm ? ", batch norm" : "")
            + Text(block.Activation)
            + (block.Pool > 1 ? FormattableString.Invariant($", max-pool {block.Pool}×{block.Pool}") : "")
            + Dropout(block.Dropout);

    private static string Text(DenseLayer layer) =>
        FormattableString.Invariant($"{layer.Units} units") + (layer.BatchNorm ? ", batch norm" : "") + Text(layer.Activation)
            + Dropout(layer.Dropout);

    private static string Text(Activation activation) => activation == Activation.None ? "" : $", {activation}";

    private static string Dropout(double share) => share > 0 ? FormattableString.Invariant($", dropout {share}") : "";

    private static string Text(object? value) => value switch
    {
        null => "none",
        bool flag => flag ? "yes" : "no",
        Augmentation augmentation => Differences(augmentation, new Augmentation()),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Differences(object record, object defaults)
    {
        string[] options = [.. Properties(record.GetType())
            .Where(property => !Equals(property.GetValue(record), property.GetValue(defaults)))
            .Select(property => $"{property.Name} {Text(property.GetValue(record))}")];
        return options.Length == 0 ? "with its defaults" : string.Join(", ", options);
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0);
}
