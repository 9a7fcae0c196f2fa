using static TorchSharp.torch;

namespace TorchSharp;

/// <remarks>A tensor of one element as a number.</remarks>
public static partial class TensorExtensionMethods
{
    public static float ToSingle(this Tensor value) => (float)value.ReadDouble();

    public static double ToDouble(this Tensor value) => value.ReadDouble();

    public static byte ToByte(this Tensor value) => (byte)value.ReadInt64();

    public static sbyte ToSByte(this Tensor value) => (sbyte)value.ReadInt64();

    public static short ToInt16(this Tensor value) => (short)value.ReadInt64();

    public static int ToInt32(this Tensor value) => (int)value.ReadInt64();

    public static long ToInt64(this Tensor value) => value.ReadInt64();

    public static bool ToBoolean(this Tensor value) => value.ReadDouble() != 0;
}
