using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

/// <summary>Digits side by side in one picture, dark ink on white, a caption under each.</summary>
internal static class DigitTiles
{
    private const int Gap = 4;

    /// <summary>A caption of one or two lines; without a colour it has that of the figure's other texts.</summary>
    internal readonly record struct Caption(string Text, Color? Colour = null);

    /// <param name="images">The digits, in rows from the left.</param>
    /// <param name="columns">How many stand in a row.</param>
    /// <param name="captions">A caption for each.</param>
    /// <param name="lines">The lines that the longest caption has.</param>
    /// <param name="title">What stands above.</param>
    internal static Figure Draw(ImageSet images, int columns, IReadOnlyList<Caption> captions, int lines, string title)
    {
        int rows = (images.Count + columns - 1) / columns;
        int cellWidth = images.Columns + Gap;
        int band = 4 + 6 * lines;
        int cellHeight = images.Rows + band;
        int width = columns * cellWidth, height = rows * cellHeight;

        // What lies between the digits is left to the page, light or dark.
        var pixels = new byte[width * height];
        var opacity = new byte[width * height];
        var labels = new List<Annotation>();
        for (int i = 0; i < images.Count; i++)
        {
            int left = i % columns * cellWidth + Gap / 2, top = i / columns * cellHeight;
            ReadOnlySpan<byte> image = images.Image(i);
            for (int p = 0; p < image.Length; p++)
            {
                int at = (top + p / images.Columns) * width + left + p % images.Columns;
                (pixels[at], opacity[at]) = ((byte)(byte.MaxValue - image[p]), byte.MaxValue);
            }
            labels.Add(ChartStyle.Label(left + (images.Columns - 1) / 2.0, top + images.Rows + band / 2.0 - 1, captions[i].Text, captions[i].Colour, 12));
        }

        string source = "data:image/png;base64," + Convert.ToBase64String(GrayscalePng.Encode(pixels, width, height, opacity));
        GenericChart chart = Chart.Image<string>(Source: source)
            .WithXAxis(ChartStyle.Hidden())
            .WithYAxis(ChartStyle.Hidden())
            .WithLayout(Layout.init<string>(HoverMode: StyleParam.HoverMode.False, DragMode: StyleParam.DragMode.False))
            .WithAnnotations(labels);
        const int Side = 10, Top = 60, Bottom = 10;
        double zoom = (double)(ChartStyle.Width - Side - ChartStyle.RightMargin) / width;
        return new Figure(ChartStyle.Finish(chart, title, (int)Math.Round(height * zoom) + Top + Bottom, Top, Side, Bottom));
    }
}
