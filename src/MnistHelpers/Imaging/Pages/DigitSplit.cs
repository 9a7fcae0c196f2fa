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

        GrayPlane digits = ink.Digit(parts, box);
        List<CutPiece> cut = Cut(digits, height);
        int ends = cut.Max(piece => piece.To), rim = (digits.Width - box.Width) / 2;
        if (ends == 1)
            return new DigitCandidate(whole, 1, []);
        return new DigitCandidate(whole, ends, cut.ConvertAll(piece => new DigitPiece(
            piece.From, piece.To, piece.To - piece.From == ends ? whole : Image(piece),
            (double)Slant.Width(piece.Ink.Crop(piece.Box)) / height, (double)piece.Box.Height / height, piece.Torn, piece.CutInk,
            piece.InPlace(digits, height))));

        DigitImage Image(CutPiece piece)
        {
            byte[] pixels = MnistNormalizer.Normalize(piece.Ink.Crop(piece.Box), options.StrokeWidth);
            PixelBox at = piece.Box with { Left = box.Left - rim + piece.Box.Left, Top = box.Top - rim + piece.Box.Top };
            ImagingStep[] only = [new ImagingStep("28×28, as MNIST", MnistNormalizer.Side, MnistNormalizer.Side, pixels)];
            return new DigitImage(name, pixels, ink.CornersInFile(at), only, ink.Warning);
        }
    }

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
