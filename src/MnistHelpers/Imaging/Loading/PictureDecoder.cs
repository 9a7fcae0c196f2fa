using System.Runtime.InteropServices;
using SkiaSharp;

namespace MnistHelpers.Imaging;

/// <summary>Decodes pictures from their first row on, as far as their files go.</summary>
internal static class PictureDecoder
{
    /// <param name="codec">The file.</param>
    /// <param name="info">The format of the pixels: four bytes each.</param>
    /// <param name="pixels">The destination.</param>
    /// <returns>What went wrong, if anything did, and the number of rows from the top that could be decoded.</returns>
    internal static (SKCodecResult Result, int Rows) Decode(SKCodec codec, SKImageInfo info, byte[] pixels)
    {
        // Each codec is able to do one of the first two, or neither; only these tell how far they came.
        IntPtr first = Marshal.UnsafeAddrOfPinnedArrayElement(pixels, 0);
        SKCodecResult result = codec.StartIncrementalDecode(info, first, info.RowBytes);
        if (result == SKCodecResult.Success)
        {
            result = codec.IncrementalDecode(out int rows);
            return (result, result == SKCodecResult.Success ? info.Height : rows);
        }
        if (codec.ScanlineOrder == SKCodecScanlineOrder.TopDown && codec.StartScanlineDecode(info) == SKCodecResult.Success)
        {
            int rows = codec.GetScanlines(first, info.Height, info.RowBytes);
            return (rows == info.Height ? SKCodecResult.Success : SKCodecResult.IncompleteInput, rows);
        }
        result = codec.GetPixels(info, first);
        return (result, result switch
        {
            SKCodecResult.Success => info.Height,
            SKCodecResult.IncompleteInput => Written(MemoryMarshal.Cast<byte, uint>(pixels), info.Width),
            _ => 0,
        });
    }

    /// <summary>Returns the number of rows before those that the codec filled with one color for want of data.</summary>
    private static int Written(ReadOnlySpan<uint> pixels, int width)
    {
        int end = pixels.LastIndexOfAnyExcept(pixels[^1]) + 1;
        return (end + width - 1) / width;
    }
}
