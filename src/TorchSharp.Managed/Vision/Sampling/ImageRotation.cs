using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Rotates images.</summary>
/// <remarks>
/// Follows torchvision's rotate for tensors: an affine grid through the pixel centers, sampled as in torch.nn.functional.grid_sample.
/// </remarks>
internal static class ImageRotation
{
    /// <summary>The distance that a corner may exceed a whole number of pixels without requiring another pixel.</summary>
    private const float Tolerance = 1e-4f;

    internal static Tensor Apply(
        Tensor image, double degrees, bool bilinear, bool expand, (int Column, int Row)? center, IList<float>? fill)
    {
        (long rows, long columns) = ImageSampling.Size(image);
        long channels = image.ndim > 2 ? image.shape[^3] : 1;
        float[] fills = fill is null ? [] : [.. fill];
        if (fills.Length > 1 && fills.Length != channels)
        {
            throw new ArgumentException(
                $"RandomRotation: {fills.Length} values to fill with are given for {channels} channels; give one, or one for each channel.",
                nameof(fill));
        }

        float[] matrix = center is var (column, row)
            ? Inverse(degrees, column - (columns * 0.5), row - (rows * 0.5))
            : Inverse(degrees, 0, 0);
        (long newRows, long newColumns) = expand ? Extent(matrix, rows, columns) : (rows, columns);
        (float X, float Y)[] places = Places(matrix, rows, columns, newRows, newColumns);
        long[] shape = [.. image.shape[..^2], newRows, newColumns];
        return ImageSampling.InFractions(image, pixels =>
        {
            // Positions outside the image map to an extra position after the last pixel.
            Tensor flat = pixels.flatten(-2), filler = Filler(pixels, fills), zero = zeros(1, pixels.dtype);
            if (!bilinear)
                return ImageSampling.Sum(Append(flat, filler), -1, [Nearest(places, rows, columns)]).view(shape);
            Tap[] taps = Bilinear(places, rows, columns);
            Tensor turned = ImageSampling.Sum(Append(flat, zero), -1, taps);
            return (fills.Length == 0 ? turned : Blend(turned, taps, rows * columns, filler)).view(shape);
        });
    }

    /// <summary>
    /// Returns the mapping from a pixel of the rotated image to the original, both relative to the center:
    /// two rows of a matrix, with a shift.
    /// </summary>
    private static float[] Inverse(double degrees, double x, double y)
    {
        // In double precision, so that a quarter turn has exact corners.
        (double sin, double cos) = Math.SinCos(-degrees * Math.PI / 180);
        return [(float)cos, (float)sin, (float)(x - (cos * x) - (sin * y)), (float)-sin, (float)cos, (float)(y + (sin * x) - (cos * y))];
    }

    /// <summary>Returns the numbers of rows and columns that contain all four rotated corners.</summary>
    private static (long Rows, long Columns) Extent(float[] matrix, long rows, long columns)
    {
        float x = columns * 0.5f, y = rows * 0.5f;
        (float X, float Y)[] corners = [(-x, -y), (-x, y), (x, y), (x, -y)];
        return (
            Length(corners.Select(c => (matrix[3] * c.X) + (matrix[4] * c.Y) + matrix[5] + y)),
            Length(corners.Select(c => (matrix[0] * c.X) + (matrix[1] * c.Y) + matrix[2] + x)));

        static long Length(IEnumerable<float> ends)
        {
            float[] cut = [.. ends.Select(end => MathF.Truncate(end / Tolerance) * Tolerance)];
            return (long)(MathF.Ceiling(cut.Max()) - MathF.Floor(cut.Min()));
        }
    }

    /// <summary>Returns the position in the image from which each pixel of the result is taken, in columns and rows.</summary>
    private static (float X, float Y)[] Places(float[] matrix, long rows, long columns, long newRows, long newColumns)
    {
        // In float and through grid_sample's coordinates from -1 to 1, because rounding decides which pixel is the nearest.
        float width = 0.5f * columns, height = 0.5f * rows;
        float a = matrix[0] / width, b = matrix[1] / width, shiftX = matrix[2] / width, c = matrix[3] / height, d = matrix[4] / height,
            shiftY = matrix[5] / height;
        var places = new (float, float)[newRows * newColumns];
        for (long i = 0; i < places.Length; i++)
        {
            float x = (i % newColumns) - (newColumns * 0.5f) + 0.5f, y = (i / newColumns) - (newRows * 0.5f) + 0.5f;
            float gridX = (x * a) + (y * b) + shiftX, gridY = (x * c) + (y * d) + shiftY;
            places[i] = ((((gridX + 1) * columns) - 1) / 2, (((gridY + 1) * rows) - 1) / 2);
        }

        return places;
    }

    private static Tap Nearest((float X, float Y)[] places, long rows, long columns) =>
        new([.. places.Select(place => Position(MathF.Round(place.X), MathF.Round(place.Y), rows, columns))], null);

    /// <summary>Returns the four pixels around each position.</summary>
    private static Tap[] Bilinear((float X, float Y)[] places, long rows, long columns) =>
        [.. new[] { (0, 0), (0, 1), (1, 0), (1, 1) }.Select(corner => new Tap(
            [.. places.Select(place => Position(MathF.Floor(place.X) + corner.Item1, MathF.Floor(place.Y) + corner.Item2, rows, columns))],
            [.. places.Select(place => (double)Weight(place.X, corner.Item1) * Weight(place.Y, corner.Item2))]))];

    private static float Weight(float place, int side)
    {
        float fraction = place - MathF.Floor(place);
        return side == 0 ? 1 - fraction : fraction;
    }

    private static long Position(float x, float y, long rows, long columns) =>
        x >= 0 && x < columns && y >= 0 && y < rows ? ((long)y * columns) + (long)x : rows * columns;

    private static Tensor Append(Tensor flat, Tensor value) => cat([flat, value.expand([.. flat.shape[..^1], 1], false)], -1);

    /// <summary>Returns the fill values as a tensor [C, 1] or [1].</summary>
    private static Tensor Filler(Tensor image, float[] fills) => fills.Length > 1
        ? tensor(fills, [fills.Length, 1], image.dtype)
        : tensor(new[] { fills.Length == 0 ? 0 : fills[0] }, image.dtype);

    /// <summary>Fills what is missing of a pixel's weight at the image's edge.</summary>
    private static Tensor Blend(Tensor turned, Tap[] taps, long outside, Tensor filler)
    {
        double[] inside = new double[taps[0].Positions.Length];
        foreach (Tap tap in taps)
        {
            for (int i = 0; i < inside.Length; i++)
                inside[i] += tap.Positions[i] == outside ? 0 : tap.Weights![i];
        }

        Tensor mask = tensor(inside, turned.dtype);
        return (turned * mask) + ((1 - mask) * filler);
    }
}
