using System.Buffers.Binary;
using System.Globalization;
using FigureRenderer.Drawing;

namespace MnistHelpers.Charts;

/// <summary>The frames of a film as text and as part of a page.</summary>
/// <param name="images">The images that were watched.</param>
/// <param name="frames">The frames in order, at least one.</param>
internal sealed class FilmReel(ImageSet images, IReadOnlyList<FilmFrame> frames)
{
    /// <summary>Images that lie farther out are drawn at this distance, because a few of them would squeeze all others together.</summary>
    private const double Edge = 2;

    private const int Tiles = 40, MostFilters = 32;
    private const double StillSize = 220;

    private static readonly Lazy<string> s_script = new(() => ViewParts.Read("film.js"));
    private static readonly Lazy<string> s_style = new(() => ViewParts.Style("film.css"));

    internal string Finding => frames.Count == 1 ? Said(frames[0]) : FormattableString.Invariant(
        $"{Right(frames[0])} of {images.Count} digits read correctly {frames[0].When}, {Right(frames[^1])} {frames[^1].When}");

    internal string ToText()
    {
        var table = new TextTable("epoch", "read correctly");
        foreach (FilmFrame frame in frames)
            table.Add(frame.Epoch.ToString(CultureInfo.InvariantCulture), FormattableString.Invariant($"{Right(frame)} of {images.Count}"));
        return table.ToText(Finding);
    }

    internal string ToHtml() => ViewParts.Html("training-film", ViewParts.Colors + s_style.Value, $"""
        <p class="finding">{TextTable.Escape(Finding)}</p>
        <div class="stills">{string.Concat(Stills().Select(Still))}</div>
        """, s_script.Value, ViewParts.Json(Data()));

    private int Right(FilmFrame frame) => Enumerable.Range(0, images.Count).Count(i => frame.Read[i] == images.Label(i));

    private string Said(FilmFrame frame) =>
        FormattableString.Invariant($"{Right(frame)} of {images.Count} digits read correctly {frame.When}");

    /// <summary>Returns the first frame, the second, since most happens in the first epoch, and the last.</summary>
    private IEnumerable<FilmFrame> Stills() =>
        new[] { 0, Math.Min(1, frames.Count - 1), frames.Count - 1 }.Distinct().Select(i => frames[i]);

    private string Still(FilmFrame frame)
    {
        string about = Said(frame);
        return $"<figure>{ViewParts.Image(StillSize, StillSize, Drawn(frame), "The digits on a plane: " + about)}<figcaption>{TextTable.Escape(about)}</figcaption></figure>";
    }

    private string Drawn(FilmFrame frame)
    {
        var svg = new SvgWriter();
        string size = Number.Text(StillSize);
        svg.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", size), ("height", size), ("viewBox", $"0 0 {size} {size}"));
        foreach (IGrouping<int, int> digit in Enumerable.Range(0, images.Count).GroupBy(images.Label).OrderBy(group => group.Key))
        {
            // Lines of length 0 with round ends are dots.
            svg.Element(
                "path", ("fill", "none"), ("stroke", ChartStyle.DigitColors[digit.Key]), ("stroke-width", "5"), ("stroke-linecap", "round"),
                ("d",
                    string.Concat(digit.Select(
                        i => $"M{Number.Text(Math.Round(StillSize * Share(frame.Places[i].X)))} "
                            + $"{Number.Text(Math.Round(StillSize * (1 - Share(frame.Places[i].Y))))}h0"))));
        }
        svg.Close("svg");
        return svg.ToString();
    }

    /// <summary>Returns the data of the script.</summary>
    private object Data()
    {
        int[] tiles = Hardest();
        float[,,] first = frames[0].Filters;
        (int filters, int kernel) = (Math.Min(MostFilters, first.GetLength(0)), first.GetLength(1));
        double largest = frames.Max(frame => frame.Filters.Cast<float>().Where(float.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max());
        return new
        {
            epochs = frames.Select(frame => frame.Epoch),
            labels = string.Concat(Enumerable.Range(0, images.Count).Select(images.Label)),
            read = frames.Select(frame => string.Concat(frame.Read)),
            places = Convert.ToBase64String(
                [.. frames.SelectMany(frame => frame.Places).SelectMany(place => Bytes(place.X).Concat(Bytes(place.Y)))]),
            colors = ChartStyle.DigitColors,
            kernel,
            filters = Convert.ToBase64String(
                [.. frames.SelectMany(frame => frame.Filters.Cast<float>().Take(filters * kernel * kernel))
                    .Select(weight => (byte)(sbyte)Math.Round(largest > 0 ? sbyte.MaxValue * weight / largest : 0))]),
            filterCount = first.GetLength(0),
            tiles,
            ink = Convert.ToBase64String(Sprite(tiles)),
        };
    }

    /// <summary>Returns the images that were misread most often after the start; ties are in the order of the set.</summary>
    private int[] Hardest() =>
    [
        .. Enumerable.Range(0, images.Count)
            .OrderByDescending(i => frames.Skip(1).Count(frame => frame.Read[i] != images.Label(i))).ThenBy(i => i)
            .Take(Tiles),
    ];

    /// <summary>Encodes the images one below the other, with ink as opacity, so that its color can be the page's.</summary>
    private byte[] Sprite(int[] tiles)
    {
        byte[] samples = [.. tiles.SelectMany(i => images.Image(i).ToArray()).SelectMany(ink => new byte[] { 0, ink })];
        return SmallPng.Encode(samples, images.Columns, tiles.Length * images.Rows, channels: 2);
    }

    private static double Share(double place) => (Math.Clamp(place, -Edge, Edge) + Edge) / (2 * Edge);

    /// <summary>Encodes a coordinate as a fraction of the plane's side, in 16 bits, little-endian.</summary>
    private static byte[] Bytes(double place)
    {
        byte[] bytes = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)Math.Round(ushort.MaxValue * Share(place)));
        return bytes;
    }
}
