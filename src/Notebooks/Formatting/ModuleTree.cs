using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Notebooks.Text;

namespace Notebooks.Formatting;

/// <summary>
/// The text of a TorchSharp module, as PyTorch prints it: a tree of named submodules with their settings. TorchSharp provides no such text,
/// and a module's properties reveal little. Modules are read by reflection, so that no version of TorchSharp is referenced.
/// </summary>
internal static class ModuleTree
{
    private const string ModuleType = "TorchSharp.torch+nn+Module";
    private const string Indent = "  ";
    private const int MaxDepth = 10;

    /// <summary>Properties that every module has and that say nothing about a particular one.</summary>
    private static readonly string[] s_common = ["training"];

    /// <summary>Returns the tree; null if the value is not a module, or has its own text.</summary>
    public static string? Of(object value) =>
        IsModule(value.GetType()) && value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType == typeof(object)
            ? Write(value)
            : null;

    private static bool IsModule(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            if (at.FullName == ModuleType)
                return true;
        }
        return false;
    }

    private static string Write(object module)
    {
        var text = new StringBuilder();
        Append(text, module, 0);
        long parameters = Tensors(module, "parameters", [true]).Sum(Count);
        return text.Append(CultureInfo.InvariantCulture, $"\n{parameters:N0} {(parameters == 1 ? "parameter" : "parameters")}").ToString();
    }

    private static void Append(StringBuilder text, object module, int depth)
    {
        (string Name, object Module)[] children = depth < MaxDepth ? [.. Children(module)] : [];
        text.Append(TypeNames.Of(module.GetType())).Append('(').Append(Settings(module, children.Length > 0));
        foreach (var (name, child) in children)
        {
            Break(text, depth + 1).Append('(').Append(name).Append("): ");
            Append(text, child, depth + 1);
        }
        if (children.Length > 0)
            Break(text, depth);
        text.Append(')');
    }

    private static StringBuilder Break(StringBuilder text, int depth)
    {
        text.Append('\n');
        for (int i = 0; i < depth; i++)
            text.Append(Indent);
        return text;
    }

    /// <summary>
    /// Returns a module's settings as far as its public properties reveal them: numbers, sizes, names. Settings that are off or have the
    /// first of their possible values are left out; a module with submodules lists those instead.
    /// </summary>
    private static string Settings(object module, bool hasChildren) => hasChildren ? "" : string.Join(", ", module.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(
            property => property.GetIndexParameters().Length == 0 && !s_common.Contains(property.Name) && IsSetting(property.PropertyType))
        .Select(property => (property.Name, Value: Read(module, property)))
        .Where(
            setting => setting.Value is not null and not false
                && !(setting.Value is Enum choice && Convert.ToInt64(choice, CultureInfo.InvariantCulture) == 0))
        .Select(
            setting =>
                $"{setting.Name}={(setting.Value is long[] sizes ? $"({string.Join(", ", sizes)})" : ScalarText.Of(setting.Value))}"));

    private static bool IsSetting(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { } plain
            && (plain.IsPrimitive || plain.IsEnum || plain == typeof(long[]) || plain.IsAssignableTo(typeof(ITuple)));

    private static object? Read(object module, PropertyInfo property)
    {
        try
        {
            return property.GetValue(module);
        }
        catch (TargetInvocationException)
        {
            // The module is disposed, or not fully constructed yet.
            return null;
        }
    }

    private static IEnumerable<(string Name, object Module)> Children(object module) =>
        module.GetType().GetMethod("named_children", Type.EmptyTypes)?.Invoke(module, null) is not IEnumerable children ? []
        : children.Cast<ITuple>()
            .Where(child => child is { Length: 2 } && child[0] is string && child[1] is not null)
            .Select(child => ((string)child[0]!, child[1]!));

    private static IEnumerable<object> Tensors(object module, string method, object[] arguments) =>
        module.GetType()
            .GetMethod(method, [.. arguments.Select(argument => argument.GetType())])
            ?.Invoke(module, arguments) is IEnumerable tensors
            ? tensors.Cast<object>()
            : [];

    private static long Count(object tensor) =>
        tensor.GetType().GetMethod("numel", Type.EmptyTypes)?.Invoke(tensor, null) is long count ? count : 0;
}
