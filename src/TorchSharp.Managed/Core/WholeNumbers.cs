namespace TorchSharp.Engine;

/// <summary>
/// Conversions of floating-point numbers to whole ones, toward zero. A number outside the type's range, and NaN,
/// becomes the smallest of the type: what processors of x64 make of it, and so libtorch there; on every processor here.
/// Smaller types take the low bits of an Int32.
/// </summary>
internal static class WholeNumbers
{
    internal static int ToInt32(double value) => value is > int.MinValue - 1.0 and < int.MaxValue + 1.0 ? (int)value : int.MinValue;

    internal static long ToInt64(double value) => value is >= long.MinValue and < -(double)long.MinValue ? (long)value : long.MinValue;
}
