using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Properties of element types.</summary>
internal static class ScalarTypes
{
    internal static int Size(this ScalarType dtype) => dtype switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        _ => 8,
    };

    internal static bool IsFloat(this ScalarType dtype) => dtype is ScalarType.Float32 or ScalarType.Float64;

    /// <summary>Returns the smallest and the largest number of the type.</summary>
    internal static (double Low, double High) Range(this ScalarType dtype) => dtype switch
    {
        ScalarType.Bool => (0, 1),
        ScalarType.Byte => (byte.MinValue, byte.MaxValue),
        ScalarType.Int8 => (sbyte.MinValue, sbyte.MaxValue),
        ScalarType.Int16 => (short.MinValue, short.MaxValue),
        ScalarType.Int32 => (int.MinValue, int.MaxValue),
        ScalarType.Int64 => (long.MinValue, long.MaxValue),
        ScalarType.Float32 => (float.MinValue, float.MaxValue),
        _ => (double.NegativeInfinity, double.PositiveInfinity),
    };

    /// <summary>Returns the name of the type in libtorch's messages.</summary>
    internal static string NativeName(this ScalarType dtype) => dtype switch
    {
        ScalarType.Int8 => "Char",
        ScalarType.Int16 => "Short",
        ScalarType.Int32 => "Int",
        ScalarType.Int64 => "Long",
        ScalarType.Float32 => "Float",
        ScalarType.Float64 => "Double",
        _ => dtype.ToString(),
    };

    /// <summary>Returns the C++ type of an element, as libtorch's errors name it.</summary>
    internal static string ElementName(this ScalarType dtype) => dtype switch
    {
        ScalarType.Byte => "uint8_t",
        ScalarType.Int8 => "int8_t",
        ScalarType.Int16 => "int16_t",
        ScalarType.Int32 => "int",
        ScalarType.Int64 => "int64_t",
        ScalarType.Float32 => "float",
        ScalarType.Float64 => "double",
        _ => "bool",
    };

    /// <summary>Returns the .NET type of an element.</summary>
    internal static Type ElementType(this ScalarType dtype) => dtype switch
    {
        ScalarType.Byte => typeof(byte),
        ScalarType.Int8 => typeof(sbyte),
        ScalarType.Int16 => typeof(short),
        ScalarType.Int32 => typeof(int),
        ScalarType.Int64 => typeof(long),
        ScalarType.Float32 => typeof(float),
        ScalarType.Float64 => typeof(double),
        _ => typeof(bool),
    };
}
