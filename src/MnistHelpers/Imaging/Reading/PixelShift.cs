using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>Moves 28×28 images.</summary>
internal static class PixelShift
{
    private const int Side = MnistNormalizer.Side;

    /// <summary>Copies an image moved by whole pixels; what moves in stays as it is in the target.</summary>
    internal static void Copy(ReadOnlySpan<byte> image, int right, int down, Span<byte> target)
    {
        for (int y = Math.Max(down, 0); y < Side + Math.Min(down, 0); y++)
        {
            for (int x = Math.Max(right, 0); x < Side + Math.Min(right, 0); x++)
                target[y * Side + x] = image[(y - down) * Side + x - right];
        }
    }
}
