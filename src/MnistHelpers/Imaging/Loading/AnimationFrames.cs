using System.Runtime.InteropServices;
using SkiaSharp;

namespace MnistHelpers.Imaging;

/// <summary>The frames of an animation, whose first is often blank: the sheet before anything is written on it.</summary>
internal static class AnimationFrames
{
    /// <summary>The number of frames that are looked at, from the last one back.</summary>
    private const int Most = 8;

    /// <summary>
    /// Replaces the pixels of a first frame of a single color by those of the last frame that has more than one, because a digit that is
    /// being written is complete at the end; leaves them as they are if there is no such frame.
    /// </summary>
    /// <param name="codec">The file, whose first frame has been decoded.</param>
    /// <param name="info">The format of the pixels: four bytes each.</param>
    /// <param name="pixels">The first frame, and the destination.</param>
    internal static void SkipBlank(SKCodec codec, SKImageInfo info, byte[] pixels)
    {
        int count = codec.FrameCount;
        if (count < 2 || !IsBlank(pixels))
            return;
        byte[] frame = GC.AllocateUninitializedArray<byte>(pixels.Length, pinned: true);
        for (int i = count - 1; i > Math.Max(0, count - 1 - Most); i--)
        {
            SKCodecResult result = codec.GetPixels(info, Marshal.UnsafeAddrOfPinnedArrayElement(frame, 0), new SKCodecOptions(i));
            if (result == SKCodecResult.Success && !IsBlank(frame))
            {
                frame.CopyTo(pixels, 0);
                return;
            }
        }
    }

    private static bool IsBlank(byte[] pixels)
    {
        ReadOnlySpan<uint> colors = MemoryMarshal.Cast<byte, uint>(pixels);
        return !colors.ContainsAnyExcept(colors[0]);
    }
}
