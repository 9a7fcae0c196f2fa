using MnistHelpers.Charts;
using MnistHelpers.Models;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class NetworkCharts
{
    private const int HalfInk = 128;

    /// <summary>
    /// Shows which pixels a prediction depends on: the image; the magnitude of the gradient of the predicted class's logit with respect to
    /// each pixel (Simonyan, Vedaldi and Zisserman, "Deep inside convolutional networks", 2014); and gradient times ink, which shows how
    /// the existing ink counted for or against that class. The outline of the digit is drawn over both.
    /// </summary>
    /// <inheritdoc cref="Activations" path="/param"/>
    /// <inheritdoc cref="Activations" path="/exception"/>
    public static ChartView Saliency(DigitCnn model, ImageSet images, int index)
    {
        DigitCharts.RequireImages(images);
        NetworkProbe.Require(model, images);
        (float[] gradient, NetworkProbe.Answer answer) = NetworkProbe.Gradient(model, images, index);
        float[] ink = Array.ConvertAll(images.Image(index).ToArray(), pixel => pixel / (float)byte.MaxValue);
        float[] magnitude = Array.ConvertAll(gradient, MathF.Abs);
        float[] spoke = [.. gradient.Zip(ink, (slope, value) => slope * value)];

        string said = model.Labels[answer.Class];
        string title = $"{Said(model, images.Label(index), answer)}: {Finding(magnitude)}";
        (float[] Values, string Name, StyleParam.Colorscale Colors, bool Signed, string Heading)[] maps =
        [
            (ink, "ink", Palette.Inks, false, "the image"),
            (magnitude, "gradient", Palette.Heat, false, "where the answer is sensitive:<br>|gradient|, the darker the more"),
            (spoke, "gradient × ink", Palette.Diverging, true, $"ink that spoke for {said} (orange)<br>or against it (blue)"),
        ];
        return new ChartView(width => Maps(width, title, maps, images, index));
    }

    private static GenericChart Maps(
        int figureWidth, string title, (float[] Values, string Name, StyleParam.Colorscale Colors, bool Signed, string Heading)[] maps,
        ImageSet images, int index)
    {
        const double Width = 0.32, Step = 0.34;
        // On a phone, the maps are one below the other: 200 px of map under 40 px of heading.
        const int NarrowMap = 200, NarrowHeading = 40;
        bool narrow = figureWidth == ChartStyle.NarrowWidth;
        double below = maps.Length * NarrowMap + (maps.Length - 1) * NarrowHeading;
        var panels = new List<GenericChart>();
        var headings = new List<Annotation>();
        for (int i = 0; i < maps.Length; i++)
        {
            (float[] values, string name, StyleParam.Colorscale colors, bool signed, string heading) = maps[i];
            var tiles = new MapTiles([values], images.Rows, images.Columns, 1, 1);
            double largest = tiles.LargestMagnitude is > 0 and var most ? most : 1;
            GenericChart map = tiles.Draw(name, colors, signed ? -largest : 0, largest);
            (LinearAxis x, LinearAxis y) = Panels.ForCells(i + 1);
            double top = narrow ? 1 - i * (NarrowMap + NarrowHeading) / below : 1;
            (double, double, double, double) place = narrow
                ? (0, 1, Math.Max(0, top - NarrowMap / below), top)
                : (i * Step, i * Step + Width, 0, 1);
            panels.Add(Panels.At(i == 0 ? map : Chart.Combine(new[] { map, Outline(images, index) }), i + 1, place, x, y));
            headings.Add(Panels.Heading(narrow ? 0 : i * Step, top + (narrow ? 0.003 : 0.01), heading));
        }
        GenericChart chart = Chart.Combine(panels).WithAnnotations(headings);
        return narrow
            ? ChartStyle.Finish(chart, title, height: (int)below + 100, top: 80, side: Side, bottom: 20, width: figureWidth)
            : ChartStyle.Finish(chart, title, height: 350, top: 100, side: Side, bottom: 20);
    }

    /// <summary>Describes how many pixels hold half of the gradient.</summary>
    private static string Finding(float[] magnitude)
    {
        double half = magnitude.Sum(value => (double)value) / 2;
        if (half == 0)
            return "no pixel changes the answer";
        double sum = 0;
        int pixels = magnitude.OrderDescending().TakeWhile(value => (sum += value) < half).Count() + 1;
        return FormattableString.Invariant($"half of the sensitivity lies in {pixels} of {magnitude.Length} pixels");
    }

    /// <summary>Draws the edges between pixels with at least half ink and pixels with less.</summary>
    private static GenericChart Outline(ImageSet images, int index)
    {
        var x = new List<double>();
        var y = new List<double>();
        void Edge(double x0, double y0, double x1, double y1)
        {
            x.AddRange([x0, x1, double.NaN]);
            y.AddRange([y0, y1, double.NaN]);
        }
        byte[] pixels = images.Image(index).ToArray();
        bool Inked(int row, int column) =>
            row >= 0 && column >= 0 && row < images.Rows && column < images.Columns && pixels[row * images.Columns + column] >= HalfInk;
        for (int row = 0; row <= images.Rows; row++)
        {
            for (int column = 0; column <= images.Columns; column++)
            {
                if (Inked(row, column) != Inked(row - 1, column))
                    Edge(column - 0.5, row - 0.5, column + 0.5, row - 0.5);
                if (Inked(row, column) != Inked(row, column - 1))
                    Edge(column - 0.5, row - 0.5, column - 0.5, row + 0.5);
            }
        }
        return Chart.Line<double, double, string>(x, y, ShowLegend: false, LineColor: ChartStyle.Ink, LineWidth: 1.3).WithoutHover();
    }
}
