using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkiaSharp;

/// <summary>Adds back the green that was subtracted from red and blue.</summary>
internal sealed class Vp8LGreenTransform(int width) : IVp8LTransform
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Undo(Span<uint> row)
    {
        ref uint first = ref MemoryMarshal.GetReference(row[..width]);
        int x = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; x + 4 <= width; x += 4)
            {
                Vector128<uint> pixels = Vector128.LoadUnsafe(ref first, (nuint)x), green = pixels >>> 8 & Vector128.Create(255u);
                (pixels.AsByte() + (green | green << 16).AsByte()).AsUInt32().StoreUnsafe(ref first, (nuint)x);
            }
        }
        for (; x < width; x++)
        {
            uint pixel = row[x], green = pixel >> 8 & 255;
            row[x] = pixel & 0xFF00FF00 | (pixel & 0x00FF00FF) + (green | green << 16) & 0x00FF00FF;
        }
    }
}
