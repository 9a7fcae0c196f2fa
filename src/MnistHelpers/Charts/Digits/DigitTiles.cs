using FigureRenderer.Text;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Font = Plotly.NET.Font;
using TextFont = FigureRenderer.Text.Font;

namespace MnistHelpers.Charts;

/// <summary>Draws digits side by side in one picture, dark ink on white, with a caption under each.</summary>
internal static class DigitTiles
{
    private const int Gap = 4;
    private const int CaptionGap = 8;
    private const int LineHeight = 14;
    private const int Side = 10;
    private const int Top = 60;
    private const int Bottom = 10;
    private const int NoteHeight = 24;
    private const int CaptionSize = 12;

    /// <summary>The maximum number of digits per row on a phone, and of additional lines that a caption may take there.</summary>
    private const int MostInANarrowRow = 5, MoreLines = 2;

    /// <summary>A caption of one or two lines; without a color, it has that of the figure's other text.</summary>
    internal readonly record struct Caption(string Text, Color? Color = null);

    /// <param name="images">The digits, in rows from the left.</param>
    /// <param name="columns">The number of digits per row.</param>
    /// <param name="captions">A caption for each.</param>
    /// <param name="lines">The number of lines of the longest caption.</param>
    /// <param name="title">The title above them.</param>
    /// <param name="note">A note below them; null for none.</param>
    /// <param name="areInk">Whether the images are ink on paper, which is shown light on dark on a dark page, and not photographs.</param>
    internal static ChartView Draw(
        ImageSet images, int columns, IReadOnlyList<Caption> captions, int lines, string title, string? note = null, bool areInk = true)
    {
        GenericChart wide = Chart(images, columns, captions, lines, title, note, areInk, ChartStyle.Width);
        int inARow = NarrowColumns(images, columns);
        Caption[] broken = Broken(captions, inARow);
        while (inARow > 1 && broken.Max(LinesOf) > lines + MoreLines)
            broken = Broken(captions, --inARow);
        return new ChartView(wide, Chart(images, inARow, broken, broken.Max(LinesOf), title, note, areInk, ChartStyle.NarrowWidth));
    }

    /// <summary>
    /// Returns the number of columns on a phone: as many as stay large enough, fewer if tiles are wider than high, and if possible a
    /// divisor of the usual number.
    /// </summary>
    private static int NarrowColumns(ImageSet images, int columns)
    {
        int most = Math.Clamp(MostInANarrowRow * images.Rows / images.Columns, 1, Math.Min(columns, images.Count));
        int whole = Enumerable.Range(1, most).Last(count => columns % count == 0);
        return 2 * whole > most ? whole : most;
    }

    /// <summary>Breaks the captions into lines no wider than the place of a digit on a phone.</summary>
    private static Caption[] Broken(IReadOnlyList<Caption> captions, int columns)
    {
        double room = (double)(ChartStyle.NarrowWidth - Side - ChartStyle.RightMargin) / columns - Gap;
        var font = new TextFont("", CaptionSize, default);
        return [.. captions.Select(caption => caption with { Text = TextWrapping.Wrap(caption.Text, font, room) })];
    }

    private static int LinesOf(Caption caption) => caption.Text.Split("<br>").Length;

    private static GenericChart Chart(
        ImageSet images, int columns, IReadOnlyList<Caption> captions, int lines, string title, string? note, bool areInk, int figureWidth)
    {
        int rows = (images.Count + columns - 1) / columns;
        int cellWidth = images.Columns + Gap;
        int width = columns * cellWidth;
        double zoom = (double)(figureWidth - Side - ChartStyle.RightMargin) / width;
        int band = (int)Math.Ceiling((CaptionGap + LineHeight * lines) / zoom);
        int cellHeight = images.Rows + band;
        int height = rows * cellHeight;

        // The space between the digits is transparent, so that it follows the page, light or dark.
        var grayAndOpacity = new byte[2 * width * height];
        var labels = new List<Annotation>();
        for (int i = 0; i < images.Count; i++)
        {
            int left = i % columns * cellWidth + Gap / 2, top = i / columns * cellHeight;
            ReadOnlySpan<byte> image = images.Image(i);
            for (int p = 0; p < image.Length; p++)
            {
                int at = 2 * ((top + p / images.Columns) * width + left + p % images.Columns);
                (grayAndOpacity[at], grayAndOpacity[at + 1]) = ((byte)(byte.MaxValue - image[p]), byte.MaxValue);
            }
            Annotation label = ChartStyle.Label(
                left + (images.Columns - 1) / 2.0, top + images.Rows - 0.5, captions[i].Text, captions[i].Color, CaptionSize);
            label.SetProperty("yanchor", "top");
            labels.Add(label);
        }

        if (note is not null)
            labels.Add(Note(note));

        GenericChart chart = ImagePlot.Of(SmallPng.Encode(grayAndOpacity, width, height, channels: 2)).WithAnnotations(labels);
        if (areInk)
            chart = chart.WithAttribute("meta", "ink");
        int bottom = note is null ? Bottom : Bottom + NoteHeight;
        return ChartStyle.Finish(chart, title, (int)Math.Round(height * zoom) + Top + bottom, Top, Side, bottom, figureWidth);
    }

    private static Annotation Note(string text) =>
        Annotation.init(
            X: 0, Y: 0, Text: text, ShowArrow: false, XRef: "paper", YRef: "paper", Font: Font.init(Size: 12),
            Align: StyleParam.AnnotationAlignment.Left, XAnchor: StyleParam.XAnchorPosition.Left, YAnchor: StyleParam.YAnchorPosition.Top);
}
