using System.Globalization;
using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number that is passed to an operation: integers are Int64, floating-point numbers Float64, Booleans Bool.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double _floating;
    private readonly long _integer;

    private Scalar(double value)
    {
        Type = ScalarType.Float64;
        _floating = value;
    }

    private Scalar(long value, ScalarType type)
    {
        Type = type;
        _integer = value;
    }

    /// <summary>The type of the number.</summary>
    public ScalarType Type { get; }

    internal double AsDouble => Type.IsFloat() ? _floating : _integer;

    internal long AsInt64 => Type.IsFloat() ? WholeNumbers.ToInt64(_floating) : _integer;

    /// <summary>Converts the number to a scalar.</summary>
    public static implicit operator Scalar(byte value) => new(value, ScalarType.Int64);

    /// <summary>Converts the number to a scalar.</summary>
    public static implicit operator Scalar(sbyte value) => new(value, ScalarType.Int64);

    /// <summary>Converts the number to a scalar.</summary>
    public static implicit operator Scalar(short value) => new(value, ScalarType.Int64);

    /// <summary>Converts the number to a scalar.</summary>
    public static implicit operator Scalar(int value) => new(value, ScalarType.Int64);

    /// <summary>Converts the number to a scalar.</summary>
    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);

    /// <summary>Converts the number to a scalar.</summary>
    public static implicit operator Scalar(float value) => new(value);

    /// <summary>Converts the number to a scalar.</summary>
    public static implicit operator Scalar(double value) => new(value);

    /// <summary>Converts the number to a scalar.</summary>
    public static implicit operator Scalar(bool value) => new(value ? 1 : 0, ScalarType.Bool);

    /// <summary>Creates a 0-d tensor of the given type.</summary>
    internal unsafe Tensor ToTensor(ScalarType dtype)
    {
        Tensor result = Tensor.Empty([], dtype);
        byte* target = result.Impl.Pointer;
        switch (dtype)
        {
            case ScalarType.Float32:
                *(float*)target = (float)AsDouble;
                break;
            case ScalarType.Float64:
                *(double*)target = AsDouble;
                break;
            case ScalarType.Int64:
                *(long*)target = AsInt64;
                break;
            case ScalarType.Int32:
                *(int*)target = (int)AsInt64;
                break;
            case ScalarType.Int16:
                *(short*)target = (short)AsInt64;
                break;
            case ScalarType.Int8:
                *(sbyte*)target = (sbyte)AsInt64;
                break;
            case ScalarType.Byte:
                *target = (byte)AsInt64;
                break;
            default:
                *target = AsDouble != 0 ? (byte)1 : (byte)0;
                break;
        }

        return result;
    }

    /// <summary>Creates a 0-d tensor of the given type, whose range the number may not exceed.</summary>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">It exceeds the range.</exception>
    internal Tensor ToTensorInRange(ScalarType dtype) => InRange(dtype).ToTensor(dtype);

    /// <summary>Returns this number if a type can hold it, but for its fraction; a negative one may be written as unsigned.</summary>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">It exceeds the range.</exception>
    internal Scalar InRange(ScalarType dtype)
    {
        (double low, double high) = dtype.Range();
        if (dtype == ScalarType.Byte && !Type.IsFloat())
            low = -byte.MaxValue;
        bool isSpecial = dtype.IsFloat() && !double.IsFinite(AsDouble);
        if (!isSpecial && dtype != ScalarType.Bool && !(AsDouble >= low && AsDouble <= high))
            throw Shapes.Error($"value cannot be converted to type {dtype.ElementName()} without overflow");
        return this;
    }

    /// <inheritdoc/>
    public override string? ToString() => Type switch
    {
        ScalarType.Bool => _integer != 0 ? "True" : "False",
        ScalarType.Float64 => _floating.ToString(CultureInfo.InvariantCulture),
        _ => _integer.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Does nothing: a scalar holds no memory of its own.</summary>
    public void Dispose()
    {
    }
}

/// <summary>Conversions between numbers and scalars.</summary>
public static class ScalarExtensionMethods
{
    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this byte value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>Converts the number to a scalar.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this long value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this float value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this double value) => value;

    /// <inheritdoc cref="ToScalar(int)"/>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>Converts the scalar to a <see cref="float"/>.</summary>
    public static float ToSingle(this Scalar value) => (float)value.InRange(ScalarType.Float32).AsDouble;

    /// <summary>Converts the scalar to a <see cref="double"/>.</summary>
    public static double ToDouble(this Scalar value) => value.AsDouble;

    /// <summary>Converts the scalar to a <see cref="byte"/>.</summary>
    public static byte ToByte(this Scalar value) => (byte)value.InRange(ScalarType.Byte).AsInt64;

    /// <summary>Converts the scalar to an <see cref="sbyte"/>.</summary>
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.InRange(ScalarType.Int8).AsInt64;

    /// <summary>Converts the scalar to a <see cref="short"/>.</summary>
    public static short ToInt16(this Scalar value) => (short)value.InRange(ScalarType.Int16).AsInt64;

    /// <summary>Converts the scalar to an <see cref="int"/>.</summary>
    public static int ToInt32(this Scalar value) => (int)value.InRange(ScalarType.Int32).AsInt64;

    /// <summary>Converts the scalar to a <see cref="long"/>.</summary>
    public static long ToInt64(this Scalar value) => value.InRange(ScalarType.Int64).AsInt64;

    /// <summary>Returns whether the number is nonzero.</summary>
    public static bool ToBoolean(this Scalar value) => value.AsDouble != 0;
}
