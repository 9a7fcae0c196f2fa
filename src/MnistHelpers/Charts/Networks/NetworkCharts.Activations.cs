using System.Globalization;
using MnistHelpers.Charts;
using MnistHelpers.Models;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class NetworkCharts
{
    private const int HeadingHeight = 26;
    private const int NarrowHeading = 16;
    private const int MostClasses = 20;

    /// <summary>
    /// Shows one image on its way through the network: the image, the feature maps after each block of layers, and the class probabilities.
    /// Each block has its own color scale, gray for 0, orange above, blue below.
    /// </summary>
    /// <param name="model">The network.</param>
    /// <param name="images">Images of 28×28 pixels.</param>
    /// <param name="index">The index of the image.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is out of range.</exception>
    /// <exception cref="ArgumentException">
    /// There are no images, they have another size, or an output of the network is not a finite number.
    /// </exception>
    public static ChartView Activations(DigitCnn model, ImageSet images, int index)
    {
        DigitCharts.RequireImages(images);
        NetworkProbe.Require(model, images);
        IReadOnlyList<LayerOutput> stages = NetworkProbe.Stages(model, images, index);
        NetworkProbe.Answer answer = NetworkProbe.AnswerOf(stages[^1].Values.ToArray(), "the image");
        double silent = stages.SkipLast(1).SelectMany(stage => stage.Values.ToArray()).Average(value => value == 0 ? 1.0 : 0);
        string title =
            $"{Said(model, images.Label(index), answer)}; "
                + $"{(silent > 0 ? $"{ChartStyle.Percent(silent, 0)} of the values below are 0" : "no value below is 0")}";
        return new ChartView(width => Draw(model, images, index, stages, answer, title, width));
    }

    private static GenericChart Draw(
        DigitCnn model, ImageSet images, int index, IReadOnlyList<LayerOutput> stages, NetworkProbe.Answer answer, string title, int width)
    {
        double room = width - Side - ChartStyle.RightMargin;
        // On a phone, a heading takes two lines.
        int headingHeight = width == ChartStyle.NarrowWidth ? HeadingHeight + NarrowHeading : HeadingHeight;
        float[] ink = Array.ConvertAll(images.Image(index).ToArray(), pixel => pixel / (float)byte.MaxValue);

        var strips = new List<Strip>
        {
            new(
                FormattableString.Invariant($"the image: {images.Rows}×{images.Columns}"),
                MapTiles.Fit([ink], images.Rows, images.Columns, room, 0, 3.5)),
        };
        foreach (LayerOutput stage in stages.SkipLast(1))
            strips.Add(StripOf(stage, room));
        const double Bars = 110;
        double height = strips.Sum(strip => strip.Tiles.HeightInPixels + headingHeight) + headingHeight + Bars;

        var panels = new List<GenericChart>();
        var headings = new List<Annotation>();
        double top = height;
        foreach (Strip strip in strips)
        {
            top -= headingHeight;
            double bottom = top - strip.Tiles.HeightInPixels;
            bool isInk = panels.Count == 0;
            double largest = strip.Tiles.LargestMagnitude is > 0 and var magnitude ? magnitude : 1;
            (LinearAxis x, LinearAxis y) = Panels.ForCells(panels.Count + 1);
            headings.Add(Panels.Heading(0, top / height, strip.Heading));
            GenericChart tiles = strip.Tiles.Draw(
                isInk ? "ink" : "map", isInk ? Palette.Inks : Palette.Diverging, isInk ? 0 : -largest, isInk ? 1 : largest,
                numbered: width != ChartStyle.NarrowWidth);
            panels.Add(Panels.At(
                tiles, panels.Count + 1, (0, Math.Min(1, strip.Tiles.WidthInPixels / room), bottom / height, top / height), x, y));
            top = bottom;
        }
        headings.Add(Panels.Heading(
            0, (top - headingHeight) / height, string.Join(", ", stages[^1].Layers) + ", softmax: the probability of each class"));
        panels.Add(
            Panels.At(Probabilities(model, answer).WithNumbersFor(width), panels.Count + 1, (0, 1, 0, Bars / height), Classes(), Shares()));

        return ChartStyle.Finish(
            Chart.Combine(panels).WithAnnotations(headings), title, (int)height + 110, top: 50, side: Side, width: width);
    }

    private sealed record Strip(string Heading, MapTiles Tiles);

    private static Strip StripOf(LayerOutput stage, double room)
    {
        bool maps = stage.Shape.Count == 3;
        (int rows, int columns) = maps ? (stage.Shape[1], stage.Shape[2]) : (1, 1);
        float[] values = stage.Values.ToArray();
        float[][] all = [.. values.Chunk(rows * columns)];
        string what = rows * columns > 1
            ? FormattableString.Invariant($"{all.Length} maps of {rows}×{columns}")
            : FormattableString.Invariant($"{all.Length} numbers");
        string shown = all.Length > MostMaps ? FormattableString.Invariant($", the first {MostMaps} shown") : "";
        string range = FormattableString.Invariant($"{values.Min():0.##} to {values.Max():0.##}").Replace('-', '−');
        return new Strip(
            $"{string.Join(", ", stage.Layers)}: {what}{shown}, {range}",
            MapTiles.Fit(
                all[..Math.Min(all.Length, MostMaps)], rows, columns, room, tileWidth: rows * columns > 1 ? 22 : 9,
                largestCell: rows * columns > 1 ? 8 : 11));
    }

    private static GenericChart Probabilities(DigitCnn model, NetworkProbe.Answer answer)
    {
        int[] shown = [.. Enumerable.Range(0, answer.Probabilities.Count)];
        if (shown.Length > MostClasses)
            shown = [.. shown.OrderByDescending(i => answer.Probabilities[i]).Take(MostClasses).Order()];
        string[] texts = [.. shown.Select(i => ChartStyle.Percent(answer.Probabilities[i]))];
        return Chart.Column<double, string, string>(
                values: shown.Select(i => answer.Probabilities[i]).ToArray(), Keys: shown.Select(i => model.Labels[i]).ToArray(),
                ShowLegend: false, MultiText: shown.Select((i, at) => answer.Probabilities[i] < 5e-4 ? "" : texts[at]).ToArray(),
                TextPosition: StyleParam.TextPosition.Outside, MarkerColor: ChartStyle.Blue)
            .WithAttribute("customdata", texts)
            .WithAttribute("cliponaxis", false)
            .WithHover("class %{x}: %{customdata}");
    }

    private static LinearAxis Classes()
    {
        LinearAxis axis = ChartStyle.Axis("class", grid: false);
        axis.SetProperty("type", "category");
        axis.SetProperty("title", Title.init(Text: "class", Standoff: 6));
        return axis;
    }

    private static LinearAxis Shares()
    {
        LinearAxis axis = ChartStyle.Hidden();
        axis.SetProperty("range", new[] { 0, 1.2 });
        return axis;
    }

    /// <summary>Describes an image's label, the prediction and its probability.</summary>
    private static string Said(DigitCnn model, int label, NetworkProbe.Answer answer)
    {
        string actual = label < model.Labels.Count ? model.Labels[label] : label.ToString(CultureInfo.InvariantCulture);
        return $"A {actual}, read as {model.Labels[answer.Class]} ({ChartStyle.Percent(answer.Probability)})";
    }
}
