using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>
/// Converts RGBA bytes to planes of red, green and blue, averaged over squares of pixels, filling in a
/// background where they are transparent.
/// </summary>
internal static class PixelReduction
{
    /// <param name="pixels">
    /// The pixels, RGBA, not premultiplied, <c>width × height</c> times four bytes; anything beyond is ignored.
    /// </param>
    /// <param name="width">The picture's width.</param>
    /// <param name="height">The picture's height.</param>
    /// <param name="isOpaque">Whether all pixels are opaque.</param>
    /// <param name="side">The side length of the squares; those at the right and the bottom may be smaller.</param>
    internal static GrayPlane[] Reduce(byte[] pixels, int width, int height, bool isOpaque, int side)
    {
        float ground = isOpaque ? 1 : Ground(pixels.AsSpan(0, width * height * 4));
        int columns = (width + side - 1) / side, rows = (height + side - 1) / side;
        GrayPlane[] channels = [new(columns, rows), new(columns, rows), new(columns, rows)];
        Parallel.For(0, rows, row =>
        {
            // Red, green and blue multiplied by opacity, and the opacity.
            var sums = new int[columns * 4];
            int bottom = Math.Min((row + 1) * side, height);
            for (int y = row * side; y < bottom; y++)
                AddRow(pixels.AsSpan(y * width * 4, width * 4), side, sums);
            Span<float> red = channels[0].Row(row), green = channels[1].Row(row), blue = channels[2].Row(row);
            for (int column = 0; column < red.Length; column++)
            {
                int count = (bottom - row * side) * (Math.Min((column + 1) * side, width) - column * side);
                float full = 255f * count, rest = (1 - sums[4 * column + 3] / full) * ground;
                red[column] = sums[4 * column] / full + rest;
                green[column] = sums[4 * column + 1] / full + rest;
                blue[column] = sums[4 * column + 2] / full + rest;
            }
        });
        return channels;
    }

    private static void AddRow(ReadOnlySpan<byte> row, int side, int[] sums)
    {
        for (int i = 0, column = 0; i < row.Length; column += 4)
        {
            int end = Math.Min(i + 4 * side, row.Length), red = 0, green = 0, blue = 0, opacity = 0;
            for (; i < end; i += 4)
            {
                int alpha = row[i + 3];
                opacity += alpha;
                if (alpha == 255)
                {
                    red += row[i];
                    green += row[i + 1];
                    blue += row[i + 2];
                }
                else
                {
                    red += row[i] * alpha / 255;
                    green += row[i + 1] * alpha / 255;
                    blue += row[i + 2] * alpha / 255;
                }
            }
            sums[column] += red;
            sums[column + 1] += green;
            sums[column + 2] += blue;
            sums[column + 3] += opacity;
        }
    }

    /// <summary>
    /// Chooses the background that shows through: if little is opaque, that is ink, on a contrasting background; otherwise, it is the
    /// paper's own gray.
    /// </summary>
    private static float Ground(ReadOnlySpan<byte> pixels)
    {
        double opacity = 0, light = 0;
        for (int i = 0; i < pixels.Length; i += 4)
        {
            int alpha = pixels[i + 3];
            opacity += alpha;
            light += alpha * (pixels[i] + 2 * pixels[i + 1] + pixels[i + 2]) / (4 * 255.0);
        }
        double mean = opacity > 0 ? light / opacity : 0;
        bool isInk = opacity < 0.5 * 255 * (pixels.Length / 4);
        return isInk ? (mean < 0.5 ? 1 : 0) : (float)mean;
    }
}
