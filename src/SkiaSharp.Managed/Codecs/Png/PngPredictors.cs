using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>Predicts bytes, as a filter does, from those of the pixel to the left, above, and above to the left.</summary>
internal interface IPngPredictor
{
    static abstract Vector128<byte> Predict(Vector128<byte> left, Vector128<byte> up, Vector128<byte> corner);
}

internal readonly struct NonePredictor : IPngPredictor
{
    public static Vector128<byte> Predict(Vector128<byte> left, Vector128<byte> up, Vector128<byte> corner) => default;
}

internal readonly struct SubPredictor : IPngPredictor
{
    public static Vector128<byte> Predict(Vector128<byte> left, Vector128<byte> up, Vector128<byte> corner) => left;
}

internal readonly struct UpPredictor : IPngPredictor
{
    public static Vector128<byte> Predict(Vector128<byte> left, Vector128<byte> up, Vector128<byte> corner) => up;
}

internal readonly struct AveragePredictor : IPngPredictor
{
    // The mean, rounded down: the bits that both share, and half of those in which they differ.
    public static Vector128<byte> Predict(Vector128<byte> left, Vector128<byte> up, Vector128<byte> corner) =>
        (left & up) + ((left ^ up) >>> 1 & Vector128.Create((byte)127));
}

internal readonly struct PaethPredictor : IPngPredictor
{
    public static Vector128<byte> Predict(Vector128<byte> left, Vector128<byte> up, Vector128<byte> corner) => Vector128.Narrow(
        Predict(Vector128.WidenLower(left).AsInt16(), Vector128.WidenLower(up).AsInt16(), Vector128.WidenLower(corner).AsInt16())
            .AsUInt16(),
        Predict(Vector128.WidenUpper(left).AsInt16(), Vector128.WidenUpper(up).AsInt16(), Vector128.WidenUpper(corner).AsInt16())
            .AsUInt16());

    /// <summary>Returns the one of the three that is nearest to left + up - corner; the first of them in case of a tie.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<short> Predict(Vector128<short> left, Vector128<short> up, Vector128<short> corner)
    {
        Vector128<short> fromLeft = up - corner, fromUp = left - corner;
        Vector128<short> toLeft = Vector128.Abs(fromLeft), toUp = Vector128.Abs(fromUp), toCorner = Vector128.Abs(fromLeft + fromUp);
        Vector128<short> nearest = Vector128.Min(Vector128.Min(toLeft, toUp), toCorner);
        return Vector128.ConditionalSelect(
            Vector128.Equals(nearest, toLeft), left, Vector128.ConditionalSelect(Vector128.Equals(nearest, toUp), up, corner));
    }
}
