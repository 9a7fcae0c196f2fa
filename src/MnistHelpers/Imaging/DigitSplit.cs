namespace MnistHelpers;

/// <summary>Cuts what may be digits that touch, where the least ink lies above one another.</summary>
internal static class DigitSplit
{
    /// <summary>Wider than so many heights, a digit may be two.</summary>
    private const double WidestDigit = 0.95;

    /// <summary>A piece is at least so many heights wide.</summary>
    private const double NarrowestPiece = 0.2;

    private const int MostCuts = 3;

    internal static DigitCandidate Candidate(InkPicture ink, List<Component> parts, string name, DigitImageOptions options)
    {
        DigitImage whole = DigitImage.Of(ink, parts, name, options, []);
        PixelBox box = DigitParts.Box(parts);
        if (box.Width <= WidestDigit * box.Height)
            return new DigitCandidate(whole, []);

        GrayPlane digit = ink.Digit(parts, box);
        int rim = (digit.Width - box.Width) / 2, pieces = Math.Max(2, (int)Math.Round(box.Width / (0.75 * box.Height)));
        var splits = new List<IReadOnlyList<DigitImage>>();
        for (int count = 2; count <= Math.Min(pieces, MostCuts + 1); count++)
        {
            int[] cuts = Cuts(digit, box.Height, count);
            splits.Add([.. Enumerable.Range(0, count).Select(i =>
                Piece(digit, i == 0 ? 0 : cuts[i - 1], i == count - 1 ? digit.Width : cuts[i], rim, box, ink.Scale, name, options))]);
        }
        return new DigitCandidate(whole, splits);
    }

    /// <summary>The columns with the least ink near where equal pieces would end.</summary>
    private static int[] Cuts(GrayPlane digit, int height, int count)
    {
        GrayPlane columns = BoxFilter.Mean(AreaResampler.Resize(digit, digit.Width, 1), Math.Max(1, height / 50));
        var cuts = new int[count - 1];
        for (int i = 0; i < cuts.Length; i++)
        {
            double expected = (double)digit.Width * (i + 1) / count, reach = 0.35 * digit.Width / count;
            int from = (int)Math.Max(expected - reach, NarrowestPiece * height);
            int to = (int)Math.Min(expected + reach, digit.Width - NarrowestPiece * height);
            // Near the middle a cut is likelier, so that of equals it wins.
            cuts[i] = Enumerable.Range(from, Math.Max(1, to - from)).MinBy(x => columns.Values[x] + 0.1 * Math.Abs(x - expected) / reach);
        }
        return cuts;
    }

    private static DigitImage Piece(GrayPlane digit, int from, int to, int rim, PixelBox box, double scale, string name, DigitImageOptions options)
    {
        GrayPlane piece = digit.Crop(new PixelBox(from, 0, to - from, digit.Height));
        if (!Array.Exists(piece.Values, value => value >= 0.5f))
            return new DigitImage(name, null, null, []);
        byte[] pixels = MnistNormalizer.Normalize(piece, options.StrokeWidth);
        var at = new PixelBox(box.Left - rim + from, box.Top, to - from, box.Height);
        return new DigitImage(name, pixels, at.Scaled(scale), [new ImagingStep("28×28, as MNIST", MnistNormalizer.Side, MnistNormalizer.Side, pixels)]);
    }
}
