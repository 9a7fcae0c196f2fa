using System.Runtime.CompilerServices;
using System.Text;

namespace Notebooks.Text;

/// <summary>Names types as a C# programmer writes them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    /// <summary>
    /// Returns the short name, such as <c>Dictionary&lt;string, int[]&gt;</c> or <c>(int, string)</c>; "null" if there is no type.
    /// </summary>
    public static string Of(Type? type)
    {
        if (type is null)
            return "null";
        if (s_keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsArray)
        {
            var (element, brackets) = ArrayParts(type);
            return Of(element) + brackets;
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (IsTuple(type) && type.IsValueType)
            return $"({string.Join(", ", type.GetGenericArguments().Select(Of))})";
        if (IsAnonymous(type))
            return "anonymous type";

        int arity = type.Name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? type.Name : $"{type.Name[..arity]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }

    /// <summary>
    /// Splits an array type into the type of its innermost elements and the brackets that C# writes after it. The brackets of the outermost
    /// array come first: <c>int[][,]</c> is an array of matrices.
    /// </summary>
    public static (Type Element, string Brackets) ArrayParts(Type type)
    {
        var brackets = new StringBuilder();
        for (; type.IsArray; type = type.GetElementType()!)
            brackets.Append('[').Append(',', type.GetArrayRank() - 1).Append(']');
        return (type, brackets.ToString());
    }

    public static bool IsTuple(Type type) =>
        type.IsAssignableTo(typeof(ITuple)) && type.IsGenericType && type.Namespace == "System";

    public static bool IsAnonymous(Type type) =>
        type.Name.StartsWith("<>", StringComparison.Ordinal) && type.Name.Contains("AnonymousType", StringComparison.Ordinal);
}
