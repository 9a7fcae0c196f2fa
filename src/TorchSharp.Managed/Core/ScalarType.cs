namespace TorchSharp;

public static partial class torch
{
    /// <summary>The type of a tensor's elements. The values are those of TorchSharp's files.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Unsigned integers of 8 bits.</summary>
        Byte = 0,
        /// <summary>Integers of 8 bits.</summary>
        Int8 = 1,
        /// <summary>Integers of 16 bits.</summary>
        Int16 = 2,
        /// <summary>Integers of 32 bits.</summary>
        Int32 = 3,
        /// <summary>Integers of 64 bits.</summary>
        Int64 = 4,
        /// <summary>Floating-point numbers of 32 bits.</summary>
        Float32 = 6,
        /// <summary>Floating-point numbers of 64 bits.</summary>
        Float64 = 7,
        /// <summary>Truth values.</summary>
        Bool = 11,
    }

    /// <summary>Unsigned integers of 8 bits.</summary>
    public static ScalarType uint8 = ScalarType.Byte;
    /// <summary>Integers of 8 bits.</summary>
    public static ScalarType int8 = ScalarType.Int8;
    /// <summary>Integers of 16 bits.</summary>
    public static ScalarType int16 = ScalarType.Int16;
    /// <summary>Integers of 16 bits.</summary>
    public static ScalarType @short = ScalarType.Int16;
    /// <summary>Integers of 32 bits.</summary>
    public static ScalarType int32 = ScalarType.Int32;
    /// <summary>Integers of 32 bits.</summary>
    public static ScalarType @int = ScalarType.Int32;
    /// <summary>Integers of 64 bits.</summary>
    public static ScalarType int64 = ScalarType.Int64;
    /// <summary>Integers of 64 bits.</summary>
    public static ScalarType @long = ScalarType.Int64;
    /// <summary>Floating-point numbers of 32 bits.</summary>
    public static ScalarType float32 = ScalarType.Float32;
    /// <summary>Floating-point numbers of 32 bits.</summary>
    public static ScalarType @float = ScalarType.Float32;
    /// <summary>Floating-point numbers of 64 bits.</summary>
    public static ScalarType float64 = ScalarType.Float64;
    /// <summary>Floating-point numbers of 64 bits.</summary>
    public static ScalarType @double = ScalarType.Float64;
    /// <summary>Truth values.</summary>
    public static ScalarType @bool = ScalarType.Bool;
}
