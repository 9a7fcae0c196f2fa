namespace MnistHelpers.Charts;

/// <summary>
/// Digits on one sheet, dark on white without gaps, from which a script cuts them; in sixteen grays, which are enough for small pictures
/// and make the sheet a third smaller.
/// </summary>
internal static class DigitSheet
{
    private const int Step = byte.MaxValue / 15;

    /// <summary>Returns the ink of a pixel as the sheet has it.</summary>
    internal static int Gray(byte pixel) => (pixel + Step / 2) / Step * Step;

    /// <summary>Returns the sheet as a data URI of a PNG; places behind the last digit stay white.</summary>
    /// <param name="images">The digits, in rows from the left.</param>
    /// <param name="columns">The number of digits per row.</param>
    internal static string Of(ImageSet images, int columns)
    {
        int width = columns * images.Columns, rows = (images.Count + columns - 1) / columns;
        var pixels = new byte[rows * images.Rows * width];
        pixels.AsSpan().Fill(byte.MaxValue);
        for (int i = 0; i < images.Count; i++)
        {
            ReadOnlySpan<byte> image = images.Image(i);
            int corner = i / columns * images.Rows * width + i % columns * images.Columns;
            for (int p = 0; p < image.Length; p++)
                pixels[corner + p / images.Columns * width + p % images.Columns] = (byte)(byte.MaxValue - Gray(image[p]));
        }
        return "data:image/png;base64," + Convert.ToBase64String(SmallPng.Encode(pixels, width, rows * images.Rows));
    }
}
