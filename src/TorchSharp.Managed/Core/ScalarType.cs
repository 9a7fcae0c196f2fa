namespace TorchSharp;

public static partial class torch
{
    /// <summary>The type of a tensor's elements. The values are those used in TorchSharp's files.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>8-bit unsigned integers.</summary>
        Byte = 0,
        /// <summary>8-bit signed integers.</summary>
        Int8 = 1,
        /// <summary>16-bit signed integers.</summary>
        Int16 = 2,
        /// <summary>32-bit signed integers.</summary>
        Int32 = 3,
        /// <summary>64-bit signed integers.</summary>
        Int64 = 4,
        /// <summary>32-bit floating-point numbers.</summary>
        Float32 = 6,
        /// <summary>64-bit floating-point numbers.</summary>
        Float64 = 7,
        /// <summary>Booleans.</summary>
        Bool = 11,
    }

    /// <summary>8-bit unsigned integers.</summary>
    public static ScalarType uint8 = ScalarType.Byte;
    /// <summary>8-bit signed integers.</summary>
    public static ScalarType int8 = ScalarType.Int8;
    /// <summary>16-bit signed integers.</summary>
    public static ScalarType int16 = ScalarType.Int16;
    /// <summary>16-bit signed integers.</summary>
    public static ScalarType @short = ScalarType.Int16;
    /// <summary>32-bit signed integers.</summary>
    public static ScalarType int32 = ScalarType.Int32;
    /// <summary>32-bit signed integers.</summary>
    public static ScalarType @int = ScalarType.Int32;
    /// <summary>64-bit signed integers.</summary>
    public static ScalarType int64 = ScalarType.Int64;
    /// <summary>64-bit signed integers.</summary>
    public static ScalarType @long = ScalarType.Int64;
    /// <summary>32-bit floating-point numbers.</summary>
    public static ScalarType float32 = ScalarType.Float32;
    /// <summary>32-bit floating-point numbers.</summary>
    public static ScalarType @float = ScalarType.Float32;
    /// <summary>64-bit floating-point numbers.</summary>
    public static ScalarType float64 = ScalarType.Float64;
    /// <summary>64-bit floating-point numbers.</summary>
    public static ScalarType @double = ScalarType.Float64;
    /// <summary>Booleans.</summary>
    public static ScalarType @bool = ScalarType.Bool;
}
