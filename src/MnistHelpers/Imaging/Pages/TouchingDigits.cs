using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>
/// Groups of digits that touch, made of single ones, cut into pieces as a page's are, with the knowledge of which piece is which digit.
/// </summary>
internal static class TouchingDigits
{
    /// <summary>The number of labels: the ten digits, and <see cref="NoDigit"/>.</summary>
    internal const int Classes = ImageSet.Classes + 1;

    /// <summary>The label of a piece that is no digit, or not just one.</summary>
    internal const byte NoDigit = ImageSet.Classes;

    /// <summary>The height of a digit in pixels.</summary>
    private const int Height = 64;

    private const int Margin = 4;

    /// <summary>The relative frequencies of groups of one digit, two, and so on.</summary>
    private static readonly double[] s_frequencies = [5, 4, 3, 2, 1];

    /// <summary>
    /// The minimum share of a digit's ink in a piece, and of a piece's ink in a digit, for the piece to be that digit. Strokes that two
    /// digits share belong to one piece only, so that the share falls short of 1.
    /// </summary>
    private const double LeastRight = 0.7;

    /// <summary>
    /// How far a right piece may fall short of the digit's best one, and how far a wrong one has to; pieces between are left out.
    /// </summary>
    private const double MostBelowBest = 0.04, LeastBelowBest = 0.12;

    /// <summary>The number of wrong pieces per right one; most groups have more.</summary>
    private const int WrongPerRight = 3;

    /// <summary>
    /// Returns the pieces as <see cref="CutPiece.InPlace"/> draws them, each with its digit or <see cref="NoDigit"/> as label.
    /// </summary>
    /// <param name="digits">Single digits in MNIST's format.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="seed">The seed; each group depends only on the seed and its index.</param>
    internal static ImageSet Pieces(ImageSet digits, int groups, long seed)
    {
        var pieces = new List<(byte[] Pixels, byte Label)>[groups];
        Parallel.For(0, groups, i => pieces[i] = Group(digits, SeededRandom.At(seed, i)));
        (byte[] Pixels, byte Label)[] all = [.. pieces.SelectMany(some => some)];
        return new ImageSet(
            digits.Rows, digits.Columns, all.SelectMany(piece => piece.Pixels).ToArray(), Array.ConvertAll(all, piece => piece.Label));
    }

    private static List<(byte[] Pixels, byte Label)> Group(ImageSet digits, SeededRandom random)
    {
        int count = 1 + random.Weighted(s_frequencies);
        double bold = random.Uniform(-0.12, 0.2);
        int[] indices = [.. Enumerable.Range(0, count).Select(_ => random.Next(digits.Count))];
        GrayPlane[] single = Array.ConvertAll(indices, index => Digit(digits, index, bold, random));
        GrayPlane[] owners = Placed(single, random);
        var all = new GrayPlane(owners[0].Width, owners[0].Height);
        foreach (GrayPlane owner in owners)
        {
            for (int i = 0; i < all.Values.Length; i++)
                all.Values[i] = Math.Max(all.Values[i], owner.Values[i]);
        }

        int height = (int)(single.Select(digit => digit.Height).Order().ElementAt(count / 2) * random.Uniform(0.92, 1.1));
        var right = new List<(byte[] Pixels, byte Label)>();
        var wrong = new List<byte[]>();
        List<CutPiece> pieces = DigitSplit.Cut(all, height);
        double[][] matches = [.. owners.Select(owner => pieces.Select(piece => Match(piece.Ink, owner)).ToArray())];
        for (int i = 0; i < pieces.Count; i++)
        {
            (double match, double ofBest, int which) = matches.Select((own, digit) => (own[i], own[i] - own.Max(), digit)).Max();
            if (match >= LeastRight && ofBest >= -MostBelowBest)
                right.Add((pieces[i].InPlace(all, height), (byte)digits.Label(indices[which])));
            else if (match < LeastRight || ofBest <= -LeastBelowBest)
                wrong.Add(pieces[i].InPlace(all, height));
        }
        int[] order = random.Permutation(wrong.Count);
        return
        [
            .. right,
            .. order.Take(WrongPerRight * Math.Max(1, right.Count)).Select(i => (wrong[i], NoDigit)),
        ];
    }

    /// <summary>Returns a digit, cut to its ink, about <see cref="Height"/> pixels high unless it is wider.</summary>
    private static GrayPlane Digit(ImageSet digits, int index, double bold, SeededRandom random)
    {
        int side = MnistNormalizer.Side;
        var small = new GrayPlane(side, side);
        ReadOnlySpan<byte> pixels = digits.Image(index);
        for (int i = 0; i < pixels.Length; i++)
            small.Values[i] = pixels[i] / 255f;
        int large = (int)(side * Height / (double)MnistNormalizer.Fit * random.Uniform(0.88, 1.12));
        GrayPlane ink = AreaResampler.Resize(small, large, large).Map(value => (float)Math.Clamp(2.2 * (value - 0.5 + bold) + 0.5, 0, 1));
        return ComponentMap.Of(ink, Array.ConvertAll(ink.Values, value => value >= 0.5f), reach: 0) is { All.Count: > 0 } map
            ? ink.Crop(Component.BoxOf(map.All))
            : ink;
    }

    /// <summary>Returns the ink of each digit in a plane of all, side by side so that each touches the one before.</summary>
    private static GrayPlane[] Placed(GrayPlane[] single, SeededRandom random)
    {
        var places = new List<(int Left, int Top)>();
        int[] tops = [.. single.Select(_ => (int)random.Uniform(-5, 6))];
        int bottom = single.Zip(tops, (digit, top) => digit.Height + top).Max(), above = tops.Min();
        var ends = new int[bottom - above];
        for (int i = 0; i < single.Length; i++)
        {
            GrayPlane digit = single[i];
            int left = 0, top = tops[i] - above;
            if (i > 0)
                left = Enumerable.Range(0, digit.Height).Max(y => ends[top + y] - First(digit, y)) - (int)Overlap(random);
            places.Add((left, top));
            for (int y = 0; y < digit.Height; y++)
                ends[top + y] = Math.Max(ends[top + y], left + Last(digit, y) + 1);
        }
        int least = places.Min(place => place.Left), width = single.Zip(places, (digit, place) => place.Left + digit.Width).Max() - least;
        return [.. single.Zip(places, (digit, place) => digit.Crop(new PixelBox(
            least - Margin - place.Left, -Margin - place.Top, width + 2 * Margin, bottom - above + 2 * Margin)))];

        // Half of them barely touch; the strokes of the others lie across one another.
        static double Overlap(SeededRandom random) => random.Uniform(0, 1) < 0.5 ? random.Uniform(0, 7) : random.Uniform(5, 15);

        static int First(GrayPlane digit, int y) => digit.Row(y).IndexOfAnyInRange(0.5f, 1) is >= 0 and var x ? x : digit.Width;

        static int Last(GrayPlane digit, int y) => digit.Row(y).LastIndexOfAnyInRange(0.5f, 1) is >= 0 and var x ? x : -digit.Width;
    }

    /// <summary>Returns the smaller of the shares that two inks have in each other.</summary>
    private static double Match(GrayPlane piece, GrayPlane digit)
    {
        double common = 0, own = 0, whole = 0;
        for (int i = 0; i < piece.Values.Length; i++)
        {
            common += Math.Min(piece.Values[i], digit.Values[i]);
            own += piece.Values[i];
            whole += digit.Values[i];
        }
        return common / Math.Max(Math.Max(own, whole), 1e-6);
    }
}
