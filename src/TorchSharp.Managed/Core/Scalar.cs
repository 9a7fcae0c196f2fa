using System.Globalization;
using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number on its way into an operation: integers are Int64, floating-point numbers Float64, truth values Bool.</summary>
public sealed class Scalar : IDisposable
{
    private readonly double floating;
    private readonly long integer;

    private Scalar(double value)
    {
        Type = ScalarType.Float64;
        floating = value;
    }

    private Scalar(long value, ScalarType type)
    {
        Type = type;
        integer = value;
    }

    public ScalarType Type { get; }

    internal double AsDouble => Type.IsFloat() ? floating : integer;

    internal long AsInt64 => Type.IsFloat() ? (long)floating : integer;

    public static implicit operator Scalar(byte value) => new(value, ScalarType.Int64);

    public static implicit operator Scalar(sbyte value) => new(value, ScalarType.Int64);

    public static implicit operator Scalar(short value) => new(value, ScalarType.Int64);

    public static implicit operator Scalar(int value) => new(value, ScalarType.Int64);

    public static implicit operator Scalar(long value) => new(value, ScalarType.Int64);

    public static implicit operator Scalar(float value) => new(value);

    public static implicit operator Scalar(double value) => new(value);

    public static implicit operator Scalar(bool value) => new(value ? 1 : 0, ScalarType.Bool);

    /// <summary>A 0-d tensor of the given type.</summary>
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

    public override string? ToString() => Type switch
    {
        ScalarType.Bool => integer != 0 ? "True" : "False",
        ScalarType.Float64 => floating.ToString(CultureInfo.InvariantCulture),
        _ => integer.ToString(CultureInfo.InvariantCulture),
    };

    public void Dispose()
    {
    }
}

/// <summary>Numbers to scalars and back.</summary>
public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => value;

    public static Scalar ToScalar(this sbyte value) => value;

    public static Scalar ToScalar(this short value) => value;

    public static Scalar ToScalar(this int value) => value;

    public static Scalar ToScalar(this long value) => value;

    public static Scalar ToScalar(this float value) => value;

    public static Scalar ToScalar(this double value) => value;

    public static Scalar ToScalar(this bool value) => value;

    public static float ToSingle(this Scalar value) => (float)value.AsDouble;

    public static double ToDouble(this Scalar value) => value.AsDouble;

    public static byte ToByte(this Scalar value) => (byte)value.AsInt64;

    public static sbyte ToSByte(this Scalar value) => (sbyte)value.AsInt64;

    public static short ToInt16(this Scalar value) => (short)value.AsInt64;

    public static int ToInt32(this Scalar value) => (int)value.AsInt64;

    public static long ToInt64(this Scalar value) => value.AsInt64;

    public static bool ToBoolean(this Scalar value) => value.AsDouble != 0;
}
