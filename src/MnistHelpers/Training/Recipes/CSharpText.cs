using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace MnistHelpers.Training;

/// <summary>Converts records of options to the C# code that creates them, omitting default values.</summary>
internal static class CSharpText
{
    internal static string Of(Recipe recipe)
    {
        string network = OfProperties(recipe.Network, new DigitCnnOptions()),
            training = OfProperties(recipe.Training, new TrainerOptions());
        return $"new Recipe(\n    {Indented(network)},\n    {Indented(training)})";
    }

    /// <summary>Writes a record that has only properties, one per line.</summary>
    private static string OfProperties(object record, object defaults)
    {
        var text = new StringBuilder($"new {record.GetType().Name}");
        var lines = Properties(record.GetType())
            .Select(property => (property.Name, Value: property.GetValue(record), Default: property.GetValue(defaults)))
            .Where(option => !Same(option.Value, option.Default))
            .Select(option => $"    {option.Name} = {Indented(OfValue(option.Value))},\n")
            .ToArray();
        return lines.Length == 0 ? text.Append("()").ToString() : text.Append("\n{\n").AppendJoin("", lines).Append('}').ToString();
    }

    private static string OfValue(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        Enum member => $"{member.GetType().Name}.{member}",
        IReadOnlyList<ConvBlock> blocks => $"[{string.Join(", ", blocks.Select(OfConstructor))}]",
        IReadOnlyList<DenseLayer> layers => $"[{string.Join(", ", layers.Select(OfConstructor))}]",
        Augmentation augmentation => OfProperties(augmentation, new Augmentation()),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    /// <summary>Writes a record with a primary constructor: required arguments first, then the others by name.</summary>
    private static string OfConstructor(object record)
    {
        ParameterInfo[] parameters = record.GetType()
            .GetConstructors()
            .Single(constructor => constructor.GetParameters().Length > 1)
            .GetParameters();
        IEnumerable<string> arguments = parameters
            .Select(parameter => (Parameter: parameter, Value: record.GetType().GetProperty(parameter.Name!)!.GetValue(record)))
            .Where(argument => !argument.Parameter.HasDefaultValue || !Same(argument.Value, Default(argument.Parameter)))
            .Select(
                argument =>
                    argument.Parameter.HasDefaultValue ? $"{argument.Parameter.Name}: {OfValue(argument.Value)}" : OfValue(argument.Value));
        return $"new({string.Join(", ", arguments)})";
    }

    private static object? Default(ParameterInfo parameter) =>
        parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, parameter.DefaultValue!) : parameter.DefaultValue;

    private static bool Same(object? a, object? b) => a is IEnumerable left && b is IEnumerable right
        ? left.Cast<object>().SequenceEqual(right.Cast<object>())
        : Equals(a, b);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0);

    private static string Indented(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);
}
