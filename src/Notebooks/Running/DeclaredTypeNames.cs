using Notebooks.Text;

namespace Notebooks.Running;

/// <summary>Names types so that generated code can declare variables of them.</summary>
internal static class DeclaredTypeNames
{
    /// <summary>Returns the full name, or "object" for a type that other code cannot name.</summary>
    public static string Of(Type type)
    {
        if (!type.IsVisible || type.FullName is null)
            return "object";
        if (type.IsArray)
        {
            var (element, brackets) = TypeNames.ArrayParts(type);
            return Of(element) + brackets;
        }
        // Submissions are classes, whose members are in scope by their simple names.
        string name = type.DeclaringType is { } outer && !outer.Name.StartsWith(Submission.ClassPrefix, StringComparison.Ordinal)
            ? $"{Of(outer)}.{type.Name}"
            : type.Namespace is { Length: > 0 } space ? $"global::{space}.{type.Name}" : type.Name;
        int arity = name.IndexOf('`', StringComparison.Ordinal);
        if (arity < 0)
            return name;
        return type.DeclaringType is { IsGenericType: true }
            ? "object"
            : $"{name[..arity]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }
}
