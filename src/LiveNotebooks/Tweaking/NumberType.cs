using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Tweaking;

/// <summary>A type of numbers of C#.</summary>
internal sealed class NumberType
{
    private static readonly NumberType s_int = Whole("int", int.MinValue, int.MaxValue), s_uint = Whole("uint", 0, uint.MaxValue),
        s_long = Whole("long", long.MinValue, long.MaxValue), s_ulong = Whole("ulong", 0, ulong.MaxValue),
        s_float = Real("float", number => !float.IsInfinity((float)number.Nearest) && ((float)number.Nearest != 0 || number.Nearest == 0)),
        s_double = Real("double", number => !double.IsInfinity(number.Nearest)),
        s_decimal = Real("decimal", number => number.Value is not null);

    private static readonly Dictionary<SyntaxKind, NumberType> s_types = new()
    {
        [SyntaxKind.SByteKeyword] = Whole("sbyte", sbyte.MinValue, sbyte.MaxValue),
        [SyntaxKind.ByteKeyword] = Whole("byte", 0, byte.MaxValue),
        [SyntaxKind.ShortKeyword] = Whole("short", short.MinValue, short.MaxValue),
        [SyntaxKind.UShortKeyword] = Whole("ushort", 0, ushort.MaxValue),
        [SyntaxKind.IntKeyword] = s_int,
        [SyntaxKind.UIntKeyword] = s_uint,
        [SyntaxKind.LongKeyword] = s_long,
        [SyntaxKind.ULongKeyword] = s_ulong,
        [SyntaxKind.FloatKeyword] = s_float,
        [SyntaxKind.DoubleKeyword] = s_double,
        [SyntaxKind.DecimalKeyword] = s_decimal,
    };

    private NumberType(string name, bool isWhole, string bounds, Func<NumberLiteral, bool> holds) =>
        (Name, IsWhole, Bounds, Holds) = (name, isWhole, bounds, holds);

    /// <summary>Its keyword.</summary>
    public string Name { get; }

    /// <summary>Whether it has whole numbers only.</summary>
    public bool IsWhole { get; }

    /// <summary>Of whole numbers, the least and the largest, as people read them.</summary>
    public string Bounds { get; }

    /// <summary>Whether a number, a whole one if it has to be, is neither too large nor too small for it.</summary>
    public Func<NumberLiteral, bool> Holds { get; }

    /// <summary>Returns the type of a variable.</summary>
    /// <param name="declared">The type as it is declared.</param>
    /// <param name="value">The variable's value, which has the type if the declaration names none.</param>
    public static NumberType Of(TypeSyntax declared, NumberLiteral value) => declared switch
    {
        NullableTypeSyntax nullable => Of(nullable.ElementType, value),
        PredefinedTypeSyntax predefined when s_types.TryGetValue(predefined.Keyword.Kind(), out var type) => type,
        _ => OfLiteral(value),
    };

    private static NumberType OfLiteral(NumberLiteral value) => value.Suffix switch
    {
        "f" => s_float,
        "m" => s_decimal,
        "u" => s_uint,
        "l" => s_long,
        "ul" or "lu" => s_ulong,
        "" when value.IsInteger => new[] { s_int, s_uint, s_long }.FirstOrDefault(type => type.Holds(value)) ?? s_ulong,
        _ => s_double,
    };

    private static NumberType Whole(string name, decimal least, decimal most) => new(
        name, true, string.Create(CultureInfo.InvariantCulture, $"{least:#,0} to {most:#,0}"),
        number => number.Value is { } value && value >= least && value <= most);

    private static NumberType Real(string name, Func<NumberLiteral, bool> holds) => new(name, false, "", holds);
}
