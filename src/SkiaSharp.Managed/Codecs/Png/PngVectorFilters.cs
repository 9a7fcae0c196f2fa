using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>Undoes the filters that look to the left, for all channels of a pixel at once.</summary>
internal static unsafe class PngVectorFilters<TSize>
    where TSize : struct, IPixelSize
{
    internal static void Undo(int filter, byte* row, byte* above, int length)
    {
        switch (filter)
        {
            case 1:
                UndoSub(row, length);
                break;
            case 3:
                UndoAverage(row, above, length);
                break;
            default:
                UndoPaeth(row, above, length);
                break;
        }
    }

    private static void UndoSub(byte* row, int length)
    {
        Vector128<byte> left = default;
        for (int i = 0; i < length; i += TSize.Bytes)
        {
            left += Load(row + i);
            Store(row + i, left);
        }
    }

    private static void UndoAverage(byte* row, byte* above, int length)
    {
        Vector128<byte> left = default;
        for (int i = 0; i < length; i += TSize.Bytes)
        {
            left = Load(row + i) + AveragePredictor.Predict(left, Load(above + i), default);
            Store(row + i, left);
        }
    }

    private static void UndoPaeth(byte* row, byte* above, int length)
    {
        Vector128<short> left = default, corner = default;
        for (int i = 0; i < length; i += TSize.Bytes)
        {
            Vector128<short> up = Vector128.WidenLower(Load(above + i)).AsInt16();
            Vector128<short> predicted = PaethPredictor.Predict(left, up, corner);
            corner = up;
            left = Vector128.WidenLower(Load(row + i)).AsInt16() + predicted & Vector128.Create((short)255);
            Store(row + i, Vector128.Narrow(left.AsUInt16(), left.AsUInt16()));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Load(byte* pixel) => TSize.Bytes <= 4
        ? Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(pixel)).AsByte()
        : Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(pixel)).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(byte* pixel, Vector128<byte> value)
    {
        if (TSize.Bytes == 8)
        {
            Unsafe.WriteUnaligned(pixel, value.AsUInt64().ToScalar());
            return;
        }

        uint low = value.AsUInt32().ToScalar();
        if (TSize.Bytes == 3)
        {
            Unsafe.WriteUnaligned(pixel, (ushort)low);
            pixel[2] = (byte)(low >> 16);
            return;
        }
        Unsafe.WriteUnaligned(pixel, low);
        if (TSize.Bytes == 6)
            Unsafe.WriteUnaligned(pixel + 4, value.AsUInt16().GetElement(2));
    }
}
