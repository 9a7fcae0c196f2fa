namespace MnistHelpers.Pad;

/// <summary>
/// The text format of drawn digits, as written by offline.js: their number, the reading of each, and their pixels, with runs of 0 in one
/// byte; all in base64.
/// </summary>
internal static class DrawingText
{
    private const int Size = DigitCnn.ImageSize * DigitCnn.ImageSize;

    /// <summary>A byte n up to this value means that n + 1 pixels follow; a larger one means n − 127 pixels of 0.</summary>
    private const int MostPixels = 127;

    internal static ImageSet Read(string text)
    {
        string trimmed = text.Trim();
        byte[] bytes = new byte[trimmed.Length];
        if (!Convert.TryFromBase64String(trimmed, bytes, out int length) || length == 0)
            throw Fault("is not base64");
        ReadOnlySpan<byte> rest = bytes.AsSpan(0, length);
        int count = rest[0];
        if (count == 0 || rest.Length <= count || rest.Slice(1, count).ContainsAnyExceptInRange((byte)0, (byte)9))
            throw Fault("does not begin with digits");
        byte[] labels = rest.Slice(1, count).ToArray(), pixels = new byte[count * Size];
        int filled = 0;
        for (rest = rest[(1 + count)..]; !rest.IsEmpty;)
        {
            int run = rest[0] > MostPixels ? rest[0] - MostPixels : rest[0] + 1, given = rest[0] > MostPixels ? 0 : run;
            if (filled + run > pixels.Length || rest.Length <= given)
                throw Fault("breaks off or is too long");
            rest.Slice(1, given).CopyTo(pixels.AsSpan(filled));
            filled += run;
            rest = rest[(1 + given)..];
        }
        return filled == pixels.Length ? new ImageSet(pixels, labels) : throw Fault("breaks off or is too long");
    }

    private static FormatException Fault(string what) =>
        new($"text: it {what}; give the whole text that the drawing pad's \"Copy as text\" has copied");
}
