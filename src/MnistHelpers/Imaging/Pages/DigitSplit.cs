using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>
/// Cuts what may be touching digits into more pieces than there are digits, each of which may be a digit or a part of one.
/// </summary>
internal static class DigitSplit
{
    /// <summary>The ratio of width to height below which it is one digit.</summary>
    private const double Slimmest = 0.45;

    /// <summary>The maximum ratio of a digit's width to its height: a wider piece is not a digit.</summary>
    private const double WidestPiece = 1.2;

    /// <summary>The minimum height of a piece relative to its line.</summary>
    private const double LowestPiece = 0.45;

    /// <summary>
    /// The height of a line at which its digits are cut; a larger one is made smaller. MNIST's digits have about a fifth of it.
    /// </summary>
    private const int MostHeight = 96;

    /// <summary>The fraction of a piece's ink below which a torn-off fragment belongs to the neighbor.</summary>
    private const double LeastFragment = 0.12;

    /// <param name="ink">The page.</param>
    /// <param name="parts">The connected components.</param>
    /// <param name="height">The height of the line's digits.</param>
    /// <param name="name">The picture's name.</param>
    /// <param name="options">The options for making digits.</param>
    internal static DigitCandidate Candidate(InkPicture ink, List<Component> parts, int height, string name, DigitImageOptions options)
    {
        DigitImage whole = DigitImage.Of(ink, parts, name, options, []);
        PixelBox box = Component.BoxOf(parts);
        if (box.Width <= Slimmest * box.Height)
            return new DigitCandidate(whole, 1, []);

        GrayPlane large = ink.Digit(parts, box);
        double scale = Math.Max(1, (double)height / MostHeight);
        GrayPlane digits = scale == 1
            ? large
            : AreaResampler.Resize(large, Scaled(large.Width, 1 / scale), Scaled(large.Height, 1 / scale));
        int lineHeight = Scaled(height, 1 / scale);
        List<CutPiece> cut = Cut(digits, lineHeight);
        int ends = cut.Max(piece => piece.To), rim = (large.Width - box.Width) / 2;
        if (ends == 1)
            return new DigitCandidate(whole, 1, []);
        return new DigitCandidate(whole, ends, cut.ConvertAll(piece =>
        {
            GrayPlane own = piece.Ink.Crop(piece.Box);
            PixelBox within = piece.Box;
            return new DigitPiece(
                piece.From, piece.To, new Lazy<DigitImage>(() => Image(own, within)),
                (double)Slant.Width(own) / lineHeight, (double)piece.Box.Height / lineHeight, piece.Torn, piece.CutInk,
                piece.InPlace(digits, lineHeight));
        }));

        DigitImage Image(GrayPlane own, PixelBox within)
        {
            byte[] pixels = MnistNormalizer.Normalize(own, options.StrokeWidth);
            var at = new PixelBox(
                box.Left - rim + Scaled(within.Left, scale), box.Top - rim + Scaled(within.Top, scale),
                Scaled(within.Width, scale), Scaled(within.Height, scale));
            ImagingStep[] only = [new ImagingStep("28×28, as MNIST", MnistNormalizer.Side, MnistNormalizer.Side, pixels)];
            return new DigitImage(name, pixels, ink.CornersInFile(at), only, ink.Warning);
        }
    }

    private static int Scaled(int length, double scale) => Math.Max(1, (int)Math.Round(length * scale));

    /// <summary>Returns the pieces between any two cuts that may be a digit by their size, and the whole.</summary>
    /// <param name="digits">The amount of ink of connected digits, 0 to 1, with their surroundings.</param>
    /// <param name="height">The height of the line's digits.</param>
    internal static List<CutPiece> Cut(GrayPlane digits, int height)
    {
        List<CutPath> cuts = CutPath.Find(digits);
        int ends = cuts.Count + 1;
        GrayPlane all = digits.Map(value => value);
        var pieces = new List<CutPiece> { new(0, ends, Extent(all, out _) ?? new PixelBox(0, 0, all.Width, all.Height), all, 0, null) };
        for (int from = 0; from < ends; from++)
        {
            for (int to = from + 1; to <= ends; to++)
            {
                if (to - from == ends)
                    continue;
                GrayPlane piece = Between(digits, from == 0 ? null : cuts[from - 1], to == ends ? null : cuts[to - 1]);
                if (Extent(piece, out double torn) is { } extent && extent.Height >= LowestPiece * height
                    && Slant.Width(piece.Crop(extent)) <= WidestPiece * height)
                {
                    pieces.Add(new CutPiece(from, to, extent, piece, torn, to == ends ? null : cuts[to - 1].Ink));
                }
            }
        }
        return pieces;
    }

    private static GrayPlane Between(GrayPlane digits, CutPath? left, CutPath? right)
    {
        var piece = new GrayPlane(digits.Width, digits.Height);
        for (int y = 0; y < digits.Height; y++)
        {
            int from = left?.Columns[y] ?? 0, to = right?.Columns[y] ?? digits.Width;
            if (from < to)
                digits.Values.AsSpan(y * digits.Width + from, to - from).CopyTo(piece.Values.AsSpan(y * digits.Width + from));
        }
        return piece;
    }

    /// <summary>
    /// Clears the fragments torn off a neighbor, returns their fraction of the ink, and returns the box
    /// of the rest; null if nothing remains.
    /// </summary>
    private static PixelBox? Extent(GrayPlane piece, out double torn)
    {
        torn = 0;
        ComponentMap map = ComponentMap.Of(piece, Array.ConvertAll(piece.Values, value => value >= 0.5f), reach: 1);
        if (map.All.Count == 0)
            return null;
        double least = LeastFragment * map.All.Sum(part => part.Mass);
        List<Component> own = [.. map.All.Where(part => part.Mass >= least)];
        if (own.Count < map.All.Count)
        {
            torn = 1 - own.Sum(part => part.Mass) / map.All.Sum(part => part.Mass);
            var labels = own.Select(part => part.Label).ToHashSet();
            for (int i = 0; i < piece.Values.Length; i++)
            {
                if (map.Labels[i] != 0 && !labels.Contains(map.Labels[i]))
                    piece.Values[i] = 0;
            }
        }
        return own.Count == 0 ? null : Component.BoxOf(own);
    }
}
